package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;
import static io.waymark.ingest.FieldSpec.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that importers write for the whole site, under {@code content/releases/}. */
final class SharedTables {
  private static final String OWN_WORDS = "CC BY 4.0";

  private SharedTables() {}

  static final TableSpec NATIONAL =
      TableSpec.yearly(
              "national",
              "U.S. jobs and pay by occupation",
              "May {}",
              List.of("year", "soc"),
              year(),
              text("soc", "SOC code"),
              text("title", "Occupation"),
              text("level", "Level"),
              integer("jobs", "jobs", "Jobs"),
              pay("mean", "Mean pay"),
              pay("p10", "10th percentile pay"),
              pay("p25", "25th percentile pay"),
              pay("median", "Median pay"),
              pay("p75", "75th percentile pay"),
              pay("p90", "90th percentile pay"),
              topCode(),
              hourly("hour_p10", "10th percentile pay an hour"),
              hourly("hour_p25", "25th percentile pay an hour"),
              hourly("hour_median", "Median pay an hour"),
              hourly("hour_p75", "75th percentile pay an hour"),
              hourly("hour_p90", "90th percentile pay an hour"))
          .marks(federalMarks("top_code"));

  static final TableSpec SECTORS =
      TableSpec.yearly(
              "sectors",
              "U.S. jobs and pay by industry sector and occupation",
              "May {}",
              List.of("year", "naics", "soc"),
              year(),
              text("naics", "NAICS sector"),
              text("sector", "Sector"),
              text("soc", "SOC code"),
              text("title", "Occupation"),
              integer("jobs", "jobs", "Jobs"),
              pay("p10", "10th percentile pay"),
              pay("p25", "25th percentile pay"),
              pay("median", "Median pay"),
              pay("p75", "75th percentile pay"),
              pay("p90", "90th percentile pay"),
              topCode())
          .marks(federalMarks("top_code"));

  static final TableSpec METRO_OCCUPATIONS =
      TableSpec.yearly(
              "metro_occupations",
              "Jobs and pay by metro and occupation",
              "May {}",
              List.of("year", "cbsa", "soc"),
              year(),
              text("cbsa", "Metro code"),
              text("metro", "Metro"),
              text("soc", "SOC code"),
              integer("jobs", "jobs", "Jobs"),
              number("quotient", "", "Location quotient"),
              pay("mean", "Mean pay"),
              pay("p10", "10th percentile pay"),
              pay("median", "Median pay"),
              pay("p90", "90th percentile pay"),
              topCode())
          .marks(federalMarks("top_code"));

  static final TableSpec RPP =
      TableSpec.of(
          "rpp",
          "Regional price parities by metro",
          "",
          List.of("cbsa"),
          text("cbsa", "Metro code"),
          text("metro", "Metro"),
          number("all_items", "", "All items (U.S. = 100)"),
          number("goods", "", "Goods (U.S. = 100)"),
          number("housing", "", "Housing (U.S. = 100)"),
          number("utilities", "", "Utilities (U.S. = 100)"),
          number("other_services", "", "Other services (U.S. = 100)"));

  static final TableSpec PLACES =
      TableSpec.of(
          "places",
          "Metropolitan areas and where they lie",
          "",
          List.of("cbsa"),
          text("cbsa", "Metro code"),
          text("metro", "Metro"),
          text("states", "States"),
          number("latitude", "degrees", "Latitude"),
          number("longitude", "degrees", "Longitude"));

  static final TableSpec CPI =
      TableSpec.yearly(
          "cpi",
          "Consumer prices, annual average",
          "{}",
          List.of("year"),
          year(),
          number("cpi_u", "", "CPI-U, all items (1982–84 = 100)"));

  static final TableSpec PROJECTIONS =
      TableSpec.of(
          "projections",
          "Projected employment by occupation",
          "",
          List.of("soc"),
          text("soc", "SOC code"),
          text("title", "Occupation"),
          text("level", "Level"),
          integer("base_jobs", "jobs", "Employment, base year"),
          integer("projected_jobs", "jobs", "Employment, projected"),
          integer("job_change", "jobs", "Change in jobs"),
          number("change", "change", "Change"),
          integer("openings", "jobs/year", "Openings a year"),
          text("education", "Typical education for entry"),
          text("experience", "Work experience in a related occupation"),
          text("training", "Typical on-the-job training"));

  static final TableSpec ONET_SKILLS = ratings("onet_skills", "Importance of skills", "Skill");
  static final TableSpec ONET_KNOWLEDGE =
      ratings("onet_knowledge", "Importance of fields of knowledge", "Field of knowledge");

  static final TableSpec ONET_TECHNOLOGY =
      TableSpec.of(
              "onet_technology",
              "Software and tools by occupation",
              "",
              List.of("soc", "technology", "category"),
              text("soc", "SOC code"),
              text("technology", "Technology"),
              text("category", "Category"),
              text("hot", "Hot technology"),
              text("in_demand", "In demand"))
          .licence(OWN_WORDS);

  static final TableSpec ONET_RELATED =
      TableSpec.of(
              "onet_related",
              "Related occupations",
              "",
              List.of("soc", "related_soc"),
              text("soc", "SOC code"),
              text("related_soc", "Related SOC code"),
              text("related_title", "Related occupation"),
              integer("rank", "", "Rank"))
          .licence(OWN_WORDS);

  static final TableSpec ONET_ZONES =
      TableSpec.of(
              "onet_zones",
              "Job zones",
              "",
              List.of("soc"),
              text("soc", "SOC code"),
              integer("zone", "", "Job zone")
                  .describe("From 1, little or no preparation, to 5, extensive preparation."))
          .licence(OWN_WORDS);

  static final TableSpec ONET_TITLES =
      TableSpec.of(
              "onet_titles",
              "Titles of the O*NET-SOC classification",
              "",
              List.of("code"),
              text("soc", "SOC code"),
              text("code", "O*NET-SOC code"),
              text("title", "Title"))
          .licence(OWN_WORDS);

  static List<TableSpec> all() {
    return List.of(
        NATIONAL,
        SECTORS,
        METRO_OCCUPATIONS,
        RPP,
        PLACES,
        CPI,
        PROJECTIONS,
        ONET_SKILLS,
        ONET_KNOWLEDGE,
        ONET_TECHNOLOGY,
        ONET_RELATED,
        ONET_ZONES,
        ONET_TITLES);
  }

  private static TableSpec ratings(String name, String title, String element) {
    return TableSpec.of(
            name,
            title,
            "",
            List.of("soc", "element"),
            text("soc", "SOC code"),
            text("element", element),
            number("importance", "", "Importance (1–5)")
                .describe("From 1, not important, to 5, extremely important."),
            number("level", "", "Level (0–7)").describe("From 0 to 7."))
        .licence(OWN_WORDS);
  }

  /** Its top code is the year's, by the hour. */
  private static FieldSpec hourly(String name, String title) {
    Map<String, String> marks = federalMarks("");
    marks.remove("#");
    return number(name, "USD/hour", title).marks(marks);
  }

  private static FieldSpec topCode() {
    return pay("top_code", "Top code")
        .describe("Pay at or above this amount is printed as # in that year's release.");
  }

  /** What the Bureau of Labor Statistics means by its marks; the bound is a number or a column. */
  static Map<String, String> federalMarks(String bound) {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("*", "suppressed");
    marks.put("**", "suppressed");
    marks.put("#", "at least " + bound);
    return marks;
  }
}
