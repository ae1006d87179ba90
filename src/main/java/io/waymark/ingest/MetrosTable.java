package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every metro: where it lies, the jobs released for it, and pay as paid and as prices make it. */
final class MetrosTable {
  private static final String EVERYTHING = "00-0000";
  private final PageFigures figures;
  private final Map<String, Map<String, DataTable.Line>> byMetro = new TreeMap<>();

  MetrosTable(PageFigures figures) {
    this.figures = figures;
  }

  Optional<PageTables.Made> make() {
    var years = figures.years(SharedTables.METRO_OCCUPATIONS);
    if (years.isEmpty() || figures.data().table(SharedTables.PLACES).isEmpty()) {
      return Optional.empty();
    }
    int year = years.last();
    figures.data().table(SharedTables.METRO_OCCUPATIONS).orElseThrow().lines().stream()
        .filter(line -> line.year() == year)
        .forEach(
            line ->
                byMetro
                    .computeIfAbsent(line.get("cbsa"), c -> new HashMap<>())
                    .put(line.get("soc"), line));
    Set<String> roles = new HashSet<>();
    figures.page().roles().forEach(role -> roles.add(role.code().soc()));
    byMetro.values().removeIf(rows -> rows.keySet().stream().noneMatch(roles::contains));
    if (byMetro.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    var places = new MetroPlaces(figures.data());
    byMetro.forEach((cbsa, found) -> rows.add(row(places.of(cbsa, name(found)), found, roles)));
    List<SourceEntry> sources =
        new ArrayList<>(figures.sourcesOf(SharedTables.METRO_OCCUPATIONS, year));
    sources.addAll(figures.sources(SharedTables.RPP, SharedTables.PLACES));
    return Optional.of(PageTables.Made.of(spec(year), rows, sources));
  }

  private List<String> row(
      MetroPlaces.Place place, Map<String, DataTable.Line> found, Set<String> roles) {
    List<Amount> jobs = new ArrayList<>();
    List<DataTable.Line> released = new ArrayList<>();
    for (String role : roles) {
      Optional<DataTable.Line> line = Optional.ofNullable(found.get(role));
      jobs.add(line.map(PageFigures::jobs).orElse(Amount.UNKNOWN));
      line.ifPresent(released::add);
    }
    long missing = jobs.stream().filter(amount -> !amount.known()).count();
    Amount rolePay = PageFigures.weightedMedian(released);
    Amount pay =
        figures.page().metroPay().flatMap(c -> median(found, c.soc())).orElse(Amount.UNKNOWN);
    Amount all = median(found, EVERYTHING).orElse(Amount.UNKNOWN);
    List<String> row = new ArrayList<>(place.cells());
    row.addAll(
        List.of(
            Amount.sum(jobs).text(),
            Long.toString(missing),
            pay.text(),
            place.atAveragePrices(pay).text(),
            rolePay.text(),
            place.atAveragePrices(rolePay).text(),
            all.text(),
            place.prices().text()));
    return row;
  }

  private static String name(Map<String, DataTable.Line> found) {
    return found.values().iterator().next().get("metro");
  }

  private static Optional<Amount> median(Map<String, DataTable.Line> found, String soc) {
    return Optional.ofNullable(found.get(soc)).map(PageFigures::median);
  }

  private TableSpec spec(int year) {
    String prices = figures.data().period(SharedTables.RPP);
    String may = "May " + year;
    String group = figures.page().metroPay().map(PageSpec.Code::title).orElse("");
    String same = MetroPlaces.adjustment(prices);
    List<FieldSpec> fields = new ArrayList<>(MetroPlaces.fields(figures.data()));
    fields.addAll(
        List.of(
            integer("jobs", "jobs", "Jobs")
                .describe(
                    "Sum of the released occupations; at least that many where one was not released."),
            integer("withheld", "occupations", "Occupations not released"),
            pay("pay", "Median pay, " + group)
                .describe("Of the major group " + group + ", which is wider than this page's."),
            pay("pay_adjusted", "Median pay, " + group + ", adjusted for prices")
                .describe(same)
                .estimated(),
            pay("role_pay", "Median pay, estimate")
                .describe(
                    "Mean of the released medians of this page's occupations, weighted by their jobs.")
                .estimated(),
            pay("role_pay_adjusted", "Median pay, estimate, adjusted for prices")
                .describe(same)
                .estimated(),
            pay("all_pay", "Median pay, all occupations"),
            number("rpp", "", "Price parity (U.S. = 100)").of(prices)));
    return TableSpec.of("metros", "Jobs and pay by metro", may, List.of("cbsa")).fields(fields);
  }
}
