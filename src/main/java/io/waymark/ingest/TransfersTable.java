package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How near each other page is: by O*NET's related occupations, by what skills both ask for, and by
 * a score of both.
 *
 * <p>Relatedness is the number of related pairs that lead there as a part of those that could: each
 * occupation has so many related ones, and the other page so many occupations. Closeness is 1 less
 * the distance of skills, not below 0. The score is the mean of the two.
 */
final class TransfersTable {
  private static final String FORMULA =
      "Half relatedness, half 1 less the distance of skills (not below 0).";

  private final PageFigures figures;
  private final List<PageSpec> pages;

  TransfersTable(PageFigures figures, List<PageSpec> pages) {
    this.figures = figures;
    this.pages = pages;
  }

  Optional<PageTables.Made> make() {
    Nation nation = figures.nation();
    TableSpec from = SharedTables.ONET_RELATED;
    if (pages.size() < 2 || nation.data().table(from).isEmpty()) {
      return Optional.empty();
    }
    Map<PageSpec, Optional<BigDecimal>> distances = new HashMap<>();
    var here = new SkillProfile(figures.page(), nation);
    Map<String, Amount> nearness = new TreeMap<>();
    for (PageSpec other : pages) {
      if (!other.equals(figures.page())) {
        Optional<BigDecimal> distance = here.distance(new SkillProfile(other, nation));
        distances.put(other, distance);
        nearness.put(other.pageId(), new Amount(distance.map(BigDecimal::negate), false));
      }
    }
    Ranks ranks = Ranks.of(nearness);
    List<List<String>> rows = new ArrayList<>();
    for (PageSpec other : pages) {
      if (!other.equals(figures.page())) {
        rows.add(row(other, distances.get(other), ranks.of(other.pageId())));
      }
    }
    String weights =
        "Root mean square difference of the importance of skills, each weighted by jobs.";
    TableSpec spec =
        TableSpec.of(
                "transfers",
                "Links to other pages' occupations",
                "O*NET " + nation.data().period(from),
                List.of("page"),
                text("page", "Page"),
                integer("links", "", "Related pairs of occupations"),
                number("share", "share", "Share of all pairs"),
                number("relatedness", "share", "Share of the pairs there could be")
                    .describe("Related pairs as a part of those that could lead there."),
                number("skill_distance", "", "Distance of skills (points of 1–5)")
                    .describe(weights)
                    .estimated(),
                integer("skill_rank", "", "Rank by likeness of skills").describe("1 is nearest."),
                number("score", "share", "Score (0–1)").describe(FORMULA).estimated())
            .licence(from.licence());
    List<SourceEntry> sources = new ArrayList<>(nation.sources(from, SharedTables.ONET_SKILLS));
    if (!figures.nationalYears().isEmpty()) {
      sources.addAll(nation.sourcesOf(SharedTables.NATIONAL, figures.nationalYears().last()));
    }
    return Optional.of(PageTables.Made.of(spec, rows, sources));
  }

  private List<String> row(PageSpec other, Optional<BigDecimal> distance, String rank) {
    Set<String> own = roles(figures.page());
    Set<String> there = roles(other);
    there.removeAll(own);
    int all = 0;
    int links = 0;
    int possible = 0;
    for (String soc : own) {
      List<DataTable.Line> related =
          figures.data().by(SharedTables.ONET_RELATED, "soc").getOrDefault(soc, List.of());
      all += related.size();
      links += (int) related.stream().filter(l -> there.contains(l.get("related_soc"))).count();
      possible += Math.min(related.size(), there.size());
    }
    Amount relatedness = part(links, possible);
    String score =
        distance
            .filter(d -> relatedness.known())
            .map(d -> BigDecimal.ONE.subtract(d).max(BigDecimal.ZERO))
            .map(close -> close.add(relatedness.number().get(), MathContext.DECIMAL64))
            .map(sum -> sum.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64))
            .map(s -> Numbers.plain(s.setScale(3, RoundingMode.HALF_UP)))
            .orElse("");
    return List.of(
        other.pageId(),
        Integer.toString(links),
        part(links, all).round(4).text(),
        relatedness.round(4).text(),
        distance.map(Numbers::plain).orElse(""),
        rank,
        score);
  }

  private static Amount part(int count, int whole) {
    return Amount.exact(BigDecimal.valueOf(count)).over(Amount.exact(BigDecimal.valueOf(whole)));
  }

  private static Set<String> roles(PageSpec page) {
    Set<String> codes = new HashSet<>();
    page.roles().forEach(role -> codes.add(role.code().soc()));
    return codes;
  }
}
