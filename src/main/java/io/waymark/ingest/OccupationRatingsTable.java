package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an occupation asks for more than occupations do on average: skills or knowledge. What
 * O*NET's scale calls less than somewhat important for the occupation doesn't set it apart.
 */
final class OccupationRatingsTable {
  private static final BigDecimal SOMEWHAT_IMPORTANT = BigDecimal.valueOf(2);

  private record Rated(String element, Amount importance, Amount average, BigDecimal lead) {}

  private final Occupations occupations;

  OccupationRatingsTable(Occupations occupations) {
    this.occupations = occupations;
  }

  /**
   * @param from the shared table of ratings
   * @param name the dataset to make
   * @param rated the column of what is rated
   * @param most how many an occupation has
   */
  Optional<PageTables.Made> make(
      TableSpec from, String name, String title, FieldSpec rated, int most) {
    Nation nation = occupations.nation();
    if (nation.data().table(from).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Amount> averages = averages(nation, from);
    List<List<String>> rows = new ArrayList<>();
    for (Occupations.Occupation o : occupations.list()) {
      nation.data().by(from, "soc").getOrDefault(o.soc(), List.of()).stream()
          .flatMap(line -> rated(line, averages).stream())
          .sorted(Comparator.comparing(Rated::lead).reversed().thenComparing(Rated::element))
          .limit(most)
          .forEach(
              r ->
                  rows.add(
                      List.of(
                          o.soc(),
                          occupations.names().sentence(r.element),
                          r.importance.text(),
                          r.average.round(2).text(),
                          Numbers.plain(r.lead))));
    }
    TableSpec spec =
        TableSpec.of(
                name,
                title,
                "O*NET " + nation.data().period(from),
                List.of("soc", rated.name()),
                text("soc", "SOC code"),
                rated,
                number("importance", "", "Importance (1–5)")
                    .describe("O*NET's rating, from 1, not important, to 5, extremely important."),
                number("average", "", "Average over occupations (1–5)")
                    .describe("Mean importance over all occupations that O*NET rates.")
                    .estimated(),
                number("lead", "", "Above the average")
                    .describe("Importance less the average over occupations.")
                    .estimated())
            .licence(from.licence())
            .refers("soc", "occupations", "soc");
    return Optional.of(PageTables.Made.of(spec, rows, nation.sources(from)));
  }

  /** How important each element is on average, every occupation counting the same. */
  static Map<String, Amount> averages(Nation nation, TableSpec from) {
    Map<String, Amount> averages = new TreeMap<>();
    nation
        .data()
        .by(from, "element")
        .forEach((element, lines) -> averages.put(element, average(lines)));
    return averages;
  }

  private static Amount average(List<DataTable.Line> lines) {
    List<Amount.Weighted> values = new ArrayList<>();
    Amount one = Amount.exact(BigDecimal.ONE);
    lines.forEach(
        line -> values.add(new Amount.Weighted(Amount.parse(line.get("importance")), one)));
    return Amount.mean(values);
  }

  /** A rating above the average; nothing where it isn't above, or isn't known. */
  private static Optional<Rated> rated(DataTable.Line line, Map<String, Amount> averages) {
    Amount importance = Amount.parse(line.get("importance"));
    Amount average = averages.get(line.get("element"));
    if (!importance.known() || !average.known()) {
      return Optional.empty();
    }
    BigDecimal lead =
        importance
            .number()
            .get()
            .subtract(average.number().get())
            .setScale(2, java.math.RoundingMode.HALF_UP);
    boolean matters = importance.number().get().compareTo(SOMEWHAT_IMPORTANT) >= 0;
    return lead.signum() > 0 && matters
        ? Optional.of(new Rated(line.get("element"), importance, average, lead))
        : Optional.empty();
  }
}
