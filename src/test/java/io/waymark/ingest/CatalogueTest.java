package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of every occupation, metro and industry, made of tiny releases. */
class CatalogueTest {
  private static final List<String> AREAS =
      List.of(
          "AREA",
          "AREA_TITLE",
          "AREA_TYPE",
          "NAICS",
          "NAICS_TITLE",
          "I_GROUP",
          "OCC_CODE",
          "OCC_TITLE",
          "O_GROUP",
          "TOT_EMP",
          "LOC_QUOTIENT",
          "A_MEAN",
          "A_PCT10",
          "A_PCT25",
          "A_MEDIAN",
          "A_PCT75",
          "A_PCT90",
          "H_PCT10",
          "H_PCT25",
          "H_MEDIAN",
          "H_PCT75",
          "H_PCT90");

  @TempDir Path site;
  @TempDir Path releases;

  @BeforeEach
  void releases() {
    Releases.text(
        site.resolve("content/import.yaml"),
        """
        occupations: all
        sectors: {"51": Information}
        groups: {15-0000: Computers}
        proper_nouns: [English, Winston-Salem]
        """);
    imported(
        Kind.OEWS,
        national(
            2024,
            List.of(
                row("00-0000", "All Occupations", "total", "1000", "40000", ""),
                row("15-0000", "Computer Occupations", "major", "100", "90000", ""),
                row("27-0000", "Arts Occupations", "major", "50", "50000", ""),
                row("15-1252", "Software Developers", "detailed", "60", "#", ""),
                row("25-1123", "Teachers, english", "detailed", "20", "70000", ""),
                row("27-2011", "Actors and Mimes", "detailed", "5", "*", "20"))),
        national(
            2025,
            List.of(
                row("00-0000", "All Occupations", "total", "1000", "50000", ""),
                row("15-0000", "Computer Occupations", "major", "100", "100000", ""),
                row("27-0000", "Arts Occupations", "major", "50", "50000", ""),
                row("13-1020", "Buyers", "broad", "30", "60000", ""),
                row("13-1020", "Buyers", "detailed", "30", "60000", ""),
                row("15-1252", "Software Developers", "detailed", "80", "130000", ""),
                row("25-1123", "Teachers, English", "detailed", "**", "70000", ""),
                row("27-2011", "Actors", "detailed", "5", "*", "29.05"))));
  }

  @Test
  void anOccupationHasItsPlainNameItsRanksAndTheStartOfItsUnbrokenSeries() {
    // Printed as broad and as detailed, it is one detailed occupation.
    assertEquals("Buyers", cell("occupations", "13-1020", "name"));
    assertEquals("Teachers, English", cell("occupations", "25-1123", "name"));
    assertEquals("teachers-english", cell("occupations", "25-1123", "slug"));
    assertTrue(
        read("content/datapackage.yaml").contains("reference: {fields: [soc]}, label: name}"));
    assertEquals("Computers", cell("occupations", "15-1252", "group"));
    assertEquals("Arts", cell("occupations", "27-2011", "group"));
    assertEquals("0.08", cell("occupations", "15-1252", "job_share"));
    assertEquals("2024", cell("occupations", "15-1252", "first_year"));
    // Of another title the year before; and a title only spelled otherwise goes on.
    assertEquals("2025", cell("occupations", "27-2011", "first_year"));
    assertEquals("2024", cell("occupations", "25-1123", "first_year"));
    assertEquals("1", cell("occupations", "15-1252", "jobs_rank"));
    assertEquals("", cell("occupations", "25-1123", "jobs_rank"));
    assertEquals("2", cell("occupations", "25-1123", "pay_rank"));
    assertEquals("3", cell("totals", "nation", "jobs_ranked"));
    assertEquals("4", cell("totals", "nation", "occupations"));
  }

  @Test
  void payByTheHourStandsWherePayByTheYearIsNotReleased() {
    assertEquals("*", cell("occupations", "27-2011", "median"));
    assertEquals("29.05", cell("occupations", "27-2011", "hour_median"));
    assertEquals("", cell("occupations", "27-2011", "pay_rank"));
    String descriptor = read("content/datapackage.yaml");
    assertTrue(descriptor.contains("\"#\": at least 115"), descriptor);
  }

  @Test
  void theTrendKeepsTopCodesAndLeavesOutYearsOfAnotherTitle() {
    imported(Kind.CPI, csv("cpi.csv", "year,cpi_u_all_items_annual_avg\n2024,250\n2025,300\n"));
    assertEquals(
        """
        soc,year,jobs,median,median_real
        13-1020,2025,30,60000,60000
        15-1252,2024,60,239200+,287040+
        15-1252,2025,80,130000,130000
        25-1123,2024,20,70000,84000
        25-1123,2025,,70000,70000
        27-2011,2025,5,,
        """,
        read("content/data/occupation_trend.csv"));
  }

  @Test
  void whatOnetSaysOfAnOccupationIsKeptShort() {
    onet(
        "Job Zones.xlsx",
        List.of(
            List.of("O*NET-SOC Code", "Title", "Job Zone"),
            List.of("15-1252.00", "Software Developers", "4"),
            List.of("27-2011.01", "Actors", "2")));
    onet(
        "Occupation Data.xlsx",
        List.of(
            List.of("O*NET-SOC Code", "Title", "Description"),
            List.of("13-1021.00", "Buyers, Farm Products", "They buy."),
            List.of("15-1252.00", "Software Developers", "They develop."),
            List.of("15-1252.01", "Blockchain Developers", "They chain.")));
    onet(
        "Related Occupations.xlsx",
        List.of(
            List.of("O*NET-SOC Code", "Related O*NET-SOC Code", "Related Title", "Index"),
            List.of("15-1252.00", "27-2011.00", "Actors", "7"),
            List.of("15-1252.00", "13-1020.00", "Buyers", "3"),
            List.of("15-1252.00", "99-9999.00", "Nobody", "1")));
    onet(
        "Technology Skills.xlsx",
        List.of(
            List.of("O*NET-SOC Code", "Example", "Commodity Title", "Hot Technology", "In Demand"),
            List.of("15-1252.00", "Java", "Languages", "Y", "Y"),
            List.of("15-1252.00", "Ada", "Languages", "N", "N")));
    assertEquals("4", cell("occupations", "15-1252", "job_zone"));
    assertEquals("2", cell("occupations", "27-2011", "job_zone"));
    assertEquals(
        "soc,title\n13-1020,\"Buyers, Farm Products\"\n15-1252,Blockchain Developers\n",
        read("content/data/occupation_titles.csv"));
    assertFalse(read("content/releases/data/onet_titles.csv").contains("They"));
    assertEquals(
        """
        soc,related_soc,name,rank,median,jobs,change,education
        15-1252,13-1020,Buyers,1,60000,30,,
        15-1252,27-2011,Actors,2,*,5,,
        """,
        read("content/data/related_occupations.csv"));
    assertEquals(
        "soc,technology,in_demand,hot\n15-1252,Ada,no,no\n15-1252,Java,yes,yes\n",
        read("content/data/occupation_technologies.csv"));
    String descriptor = read("content/datapackage.yaml");
    assertTrue(
        descriptor.contains(
            "    - {fields: [related_soc], reference: {resource: occupations, fields: [soc]}, label:"
                + " name}"),
        descriptor);
    assertTrue(descriptor.contains("CC BY 4.0"), descriptor);
  }

  @Test
  void skillsAreThoseAboveTheAverageOfOccupations() {
    List<String> header =
        List.of(
            "O*NET-SOC Code",
            "Element ID",
            "Element Name",
            "Scale ID",
            "Data Value",
            "Recommend Suppress",
            "Not Relevant");
    onet(
        "Skills.xlsx",
        List.of(
            header,
            List.of("15-1252.00", "2.A", "Programming", "IM", "5", "N", "N"),
            List.of("27-2011.00", "2.A", "Programming", "IM", "2", "N", "N"),
            List.of("15-1252.00", "2.A", "Speaking", "IM", "5", "Y", "N"),
            List.of("15-1252.00", "2.A", "Repairing", "IM", "1.9", "N", "N"),
            List.of("27-2011.00", "2.A", "Repairing", "IM", "1", "N", "N"),
            List.of("27-2011.00", "2.A", "Speaking", "IM", "4", "N", "N")));
    assertEquals(
        "soc,skill,importance,average,lead\n15-1252,Programming,5,3.5,1.5\n",
        read("content/data/occupation_skills.csv"));
  }

  @Test
  void aMetrosJobsAreAtLeastWhereAGroupIsWithheldAndEachColumnHasItsTime() {
    metroReleases();
    assertEquals("Winston-Salem", cell("metros", "49180", "name"));
    assertEquals("winston-salem-nc", cell("metros", "49180", "slug"));
    assertEquals("30", cell("metros", "49180", "jobs"));
    assertEquals("20+", cell("metros", "46520", "jobs"));
    assertEquals("Honolulu", cell("metros", "46520", "name"));
    assertEquals("50000", cell("metros", "49180", "median_adjusted"));
    assertEquals("", cell("metros", "46520", "median_rank"));
    assertEquals("1", cell("totals", "nation", "metros_median_ranked"));
    assertEquals(
        """
        cbsa,group,name,jobs,share,quotient,mean,median,median_us,median_adjusted,against_us
        46520,15-0000,Computers,20,,,80000,,100000,,
        49180,15-0000,Computers,10,0.3333,3.33,90000,80000,100000,100000,-0.2
        49180,27-0000,Arts,20,0.6667,13.33,30000,,50000,,
        """,
        read("content/data/metro_groups.csv"));
    String descriptor = read("content/datapackage.yaml");
    String groups = descriptor.substring(descriptor.indexOf("- name: metro_groups"));
    assertTrue(groups.contains("period: May 2025"), groups);
    assertTrue(groups.contains("title: Jobs, period: May 2024}"), groups);
  }

  @Test
  void onlyReleasedRowsOfAnOccupationByMetroAreKept() {
    metroReleases();
    assertEquals(
        """
        soc,name,cbsa,metro,jobs,median,p10,p90,quotient,median_adjusted,rpp,latitude,longitude
        15-1252,Software developers,49180,"Winston-Salem, NC",7,,,,1.5,,80,36.1,-80.3
        """,
        read("content/data/occupation_metros.csv"));
  }

  @Test
  void theOfficialMetroWorkbookFeedsTheSameTables() {
    imported(
        Kind.OEWS,
        Releases.xlsx(
            releases.resolve("MSA_M2025_dl.xlsx"),
            "MSA_M2025_dl",
            List.of(
                AREAS,
                area("4", "49180", "Winston-Salem, NC", "00-0000", "total", "300", "1"),
                area("4", "49180", "Winston-Salem, NC", "15-0000", "major", "30", "1.1"),
                area("4", "49180", "Winston-Salem, NC", "15-1252", "detailed", "20", "1.2"))));
    assertEquals("300", cell("metros", "49180", "jobs"));
    assertEquals(
        "15-1252,Software developers,49180,\"Winston-Salem, NC\",20,300,100,500,1.2,,,,",
        read("content/data/occupation_metros.csv").lines().toList().get(1));
  }

  @Test
  void industriesHaveTheirGroupsAndTheirLargestOccupations() {
    imported(
        Kind.OEWS,
        Releases.xlsx(
            releases.resolve("natsector_M2024_dl.xlsx"),
            "natsector_M2024_dl",
            List.of(
                AREAS,
                area("1", "51", "Information", "00-0000", "total", "200", ""),
                area("1", "51", "Information", "15-0000", "major", "50", ""),
                area("1", "51", "Information", "15-1252", "detailed", "30", ""),
                area("1", "51", "Information", "25-1123", "detailed", "**", ""))));
    assertEquals(
        """
        naics,sector,title,slug,jobs,job_share,p10,p25,median,p75,p90,jobs_rank,median_rank
        51,Information,Information,information,200,0.2,100,200,300,400,500,1,1
        """,
        read("content/data/industries.csv"));
    assertEquals(
        "naics,group,name,jobs,share,median\n51,15-0000,Computers,50,0.25,300\n",
        read("content/data/industry_groups.csv"));
    assertEquals(
        """
        naics,soc,name,jobs,share,intensity,p10,median,p90
        51,15-1252,Software developers,30,0.15,0.5,100,300,500
        """,
        read("content/data/industry_occupations.csv"));
    assertEquals(
        "soc,naics,sector,jobs,share,p10,median,p90\n15-1252,51,Information,30,0.5,100,300,500\n",
        read("content/data/occupation_sectors.csv"));
  }

  @Test
  void tracksStandSideBySideWithTheFiguresOfTheirOwnTables() {
    imported(
        Kind.OEWS,
        Releases.xlsx(
            releases.resolve("natsector_M2024_dl.xlsx"),
            "natsector_M2024_dl",
            List.of(
                AREAS,
                area("1", "51", "Information", "15-0000", "major", "50", ""),
                area("1", "51", "Information", "27-0000", "major", "10", ""),
                area("1", "71", "Arts", "27-0000", "major", "30", ""))));
    imports("tracks/code-and-stage", "15-0000", "27-0000");
    imports("tracks/art", "27-0000", "13-1020");
    imported(Kind.PAGES);
    assertEquals(
        List.of("tracks/art", "tracks/code-and-stage"),
        read("content/data/tracks.csv").lines().skip(1).map(l -> l.split(",")[0]).toList());
    assertEquals("Code and stage", cell("tracks", "tracks/code-and-stage", "name"));
    assertEquals("150", cell("tracks", "tracks/code-and-stage", "jobs"));
    assertEquals("0.5", cell("tracks", "tracks/code-and-stage", "jobs_growth"));
    assertEquals("2024", cell("tracks", "tracks/code-and-stage", "first_year"));
    // The larger of the two groups, though it isn't the first one here.
    assertEquals("27-0000", cell("tracks", "tracks/art", "group_title"));
    assertEquals("50000", cell("tracks", "tracks/art", "median"));
    assertEquals("100000", cell("tracks", "tracks/code-and-stage", "median"));
    assertEquals("15-1252", cell("tracks", "tracks/art", "top_soc"));
    assertEquals("80", cell("tracks", "tracks/art", "top_jobs"));
    assertEquals("130000", cell("tracks", "tracks/art", "best_median"));
    assertEquals("Information", cell("tracks", "tracks/code-and-stage", "top_sector"));
    assertEquals("Arts", cell("tracks", "tracks/art", "top_sector"));
    // No projections were imported: what they would say isn't known.
    assertEquals("", cell("tracks", "tracks/art", "change"));
    assertEquals("", cell("tracks", "tracks/art", "degree_share"));
    String descriptor = read("content/datapackage.yaml");
    String tracks = descriptor.substring(descriptor.indexOf("- name: tracks"));
    assertTrue(
        tracks.contains(
            "{fields: [top_soc], reference: {resource: occupations, fields: [soc]}, label:"
                + " top_occupation}"),
        tracks);
    assertTrue(tracks.contains("release: May 2024 to May 2025"), tracks);
  }

  @Test
  void theTableOfTracksStaysAsItWasWhenOneOfThemHasAMistake() {
    imports("tracks/art", "27-0000", "13-1020");
    imported(Kind.PAGES);
    imports("tracks/code", "15-0000", "99-0000");
    assertFalse(Import.run(ImportRequest.of(Kind.PAGES, site, List.of())).diagnostics().isEmpty());
    assertFalse(read("content/data/tracks.csv").contains("tracks/code"));
    assertTrue(read("content/data/tracks.csv").contains("tracks/art"));
  }

  /** A page of two groups, with developers and actors as its occupations. */
  private void imports(String page, String first, String second) {
    Releases.text(
        site.resolve("content/" + page + "/import.yaml"),
        """
        groups:
          - {name: small, title: %2$s, codes: [{code: %2$s, from: 2025}]}
          - {name: big, title: %1$s, codes: [{code: %1$s}]}
        trend_from: 2024
        steps: [Only]
        roles:
          - {code: 27-2011, title: Actors, step: 1}
          - {code: 15-1252, title: Developers, step: 1}
        """
            .formatted(first, second));
  }

  @Test
  void makingItAgainChangesNothing() {
    metroReleases();
    assertEquals(0, Import.run(ImportRequest.of(Kind.PAGES, site, List.of())).changes());
  }

  private void metroReleases() {
    imported(
        Kind.RPP,
        csv(
            "MARPP.csv",
            "GeoFIPS,GeoName,Region,LineCode,2024\n\"49180\",\"Winston-Salem, NC\", ,1,80.0\n"));
    imported(
        Kind.PLACES,
        csv(
            "2024_Gaz_cbsa_national.txt",
            "GEOID\tNAME\tCBSA_TYPE\tINTPTLAT\tINTPTLONG\n"
                + "49180\tWinston-Salem, NC Metro Area\t1\t36.1\t-80.3\n"));
    imported(
        Kind.OEWS,
        csv(
            "groups_may2024_employment_mean.csv",
            "year,cbsa,area,occ_code,occ_title,tot_emp,a_mean\n"
                + "2024,49180,\"Winston-Salem, NC\",15-0000,Computer,10,90000\n"
                + "2024,49180,\"Winston-Salem, NC\",27-0000,Arts,20,30000\n"
                + "2024,46520,\"Urban Honolulu, HI\",15-0000,Computer,20,80000\n"),
        csv(
            "groups_may2025_median.csv",
            "year,cbsa,area,occ_code,occ_title,a_median\n"
                + "2025,49180,\"Winston-Salem, NC\",00-0000,All,40000\n"
                + "2025,49180,\"Winston-Salem, NC\",15-0000,Computer,80000\n"),
        csv(
            "roles_2025.csv",
            "cbsa,area,soc,emp,lq,p10,p50,p90\n"
                + "49180,\"Winston-Salem, NC\",15-1252,7.0,1.5,,,\n"
                + "46520,\"Urban Honolulu, HI\",15-1252,,,,,\n"));
  }

  /** A row of the official layout of sectors (1) and metros (4). */
  private static List<String> area(
      String type, String code, String name, String soc, String level, String jobs, String lq) {
    boolean metro = type.equals("4");
    List<String> row = new ArrayList<>();
    row.addAll(metro ? List.of(code, name, type) : List.of("99", "U.S.", type));
    row.addAll(
        metro
            ? List.of("000000", "Cross-industry", "cross-industry")
            : List.of(code, name, "sector"));
    row.addAll(List.of(soc, "Title", level, jobs, lq, "350"));
    row.addAll(List.of("100", "200", "300", "400", "500"));
    return row;
  }

  private static List<String> row(
      String soc, String title, String level, String jobs, String median, String hour) {
    List<String> row = new ArrayList<>(List.of(soc, title, level, jobs, "", "50000", "1", "2"));
    row.addAll(List.of(median, "4", "5", "", "", hour, "", ""));
    return row;
  }

  private Path national(int year, List<List<String>> rows) {
    String name = "national_M" + year + "_dl";
    return Releases.xlsx(
        releases.resolve(name + ".xlsx"), name, Releases.rows(Releases.NATIONAL, rows));
  }

  private Path csv(String name, String text) {
    return Releases.text(releases.resolve(name), text);
  }

  private void onet(String name, List<List<String>> rows) {
    Path file = Releases.xlsx(releases.resolve(name), "Sheet", rows);
    assertEquals(
        List.<Diagnostic>of(),
        Import.run(ImportRequest.of(Kind.ONET, site, List.of(file)).release("29.3")).diagnostics());
  }

  private void imported(Kind kind, Path... files) {
    assertEquals(
        List.<Diagnostic>of(),
        Import.run(ImportRequest.of(kind, site, List.of(files))).diagnostics());
  }

  private String cell(String dataset, String key, String column) {
    String csv = read("content/data/" + dataset + ".csv");
    List<String> columns = List.of(csv.lines().findFirst().orElseThrow().split(","));
    return DataTable.parse(csv, columns)
        .orElseThrow()
        .first(line -> line.cells().get(0).equals(key))
        .orElseThrow()
        .get(column);
  }

  private String read(String path) {
    try {
      return Files.readString(site.resolve(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
