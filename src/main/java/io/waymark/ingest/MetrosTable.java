package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;
import static io.waymark.ingest.FieldSpec.text;

import java.math.BigDecimal;
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
    List<List<String>> rows = new ArrayList<>();
    Map<String, DataTable.Line> places = byCode(SharedTables.PLACES);
    Map<String, DataTable.Line> prices = byCode(SharedTables.RPP);
    byMetro.forEach(
        (cbsa, found) ->
            rows.add(
                row(
                    cbsa,
                    found,
                    roles,
                    Optional.ofNullable(places.get(cbsa)),
                    Optional.ofNullable(prices.get(cbsa)))));
    List<SourceEntry> sources =
        new ArrayList<>(figures.sourcesOf(SharedTables.METRO_OCCUPATIONS, year));
    sources.addAll(figures.sources(SharedTables.RPP, SharedTables.PLACES));
    return Optional.of(PageTables.Made.of(spec(year), rows, sources));
  }

  private Map<String, DataTable.Line> byCode(TableSpec spec) {
    Map<String, DataTable.Line> lines = new HashMap<>();
    figures.data().table(spec).ifPresent(t -> t.lines().forEach(l -> lines.put(l.get("cbsa"), l)));
    return lines;
  }

  private List<String> row(
      String cbsa,
      Map<String, DataTable.Line> found,
      Set<String> roles,
      Optional<DataTable.Line> place,
      Optional<DataTable.Line> price) {
    List<Amount> jobs = new ArrayList<>();
    List<DataTable.Line> released = new ArrayList<>();
    for (String role : roles) {
      Optional<DataTable.Line> line = Optional.ofNullable(found.get(role));
      jobs.add(line.map(PageFigures::jobs).orElse(Amount.UNKNOWN));
      line.ifPresent(released::add);
    }
    long missing = jobs.stream().filter(amount -> !amount.known()).count();
    String name = found.values().iterator().next().get("metro");
    Amount rolePay = PageFigures.weightedMedian(released);
    Amount pay =
        figures.page().metroPay().flatMap(c -> median(found, c.soc())).orElse(Amount.UNKNOWN);
    Amount all = median(found, EVERYTHING).orElse(Amount.UNKNOWN);
    Amount rpp = price.map(l -> Amount.parse(l.get("all_items"))).orElse(Amount.UNKNOWN);
    return List.of(
        cbsa,
        place.map(l -> l.get("metro")).orElse(name),
        place.map(l -> l.get("states")).orElse(name.substring(name.lastIndexOf(',') + 1).strip()),
        place.map(l -> l.get("latitude")).orElse(""),
        place.map(l -> l.get("longitude")).orElse(""),
        Amount.sum(jobs).text(),
        Long.toString(missing),
        pay.text(),
        adjusted(pay, rpp),
        rolePay.text(),
        adjusted(rolePay, rpp),
        all.text(),
        rpp.text());
  }

  private static Optional<Amount> median(Map<String, DataTable.Line> found, String soc) {
    return Optional.ofNullable(found.get(soc)).map(PageFigures::median);
  }

  /** What the pay buys at the nation's average prices, to whole tens of dollars. */
  private static String adjusted(Amount pay, Amount rpp) {
    return pay.over(rpp).times(BigDecimal.valueOf(100)).round(-1).text();
  }

  private TableSpec spec(int year) {
    String prices = figures.data().period(SharedTables.RPP);
    String may = "May " + year;
    String group = figures.page().metroPay().map(PageSpec.Code::title).orElse("");
    String same =
        "Divided by the metro's price parity of " + prices + ": what it buys at average prices.";
    return TableSpec.of(
        "metros",
        "Jobs and pay by metro",
        may,
        List.of("cbsa"),
        text("cbsa", "Metro code"),
        text("metro", "Metro"),
        text("states", "States"),
        number("latitude", "degrees", "Latitude").of(figures.data().period(SharedTables.PLACES)),
        number("longitude", "degrees", "Longitude").of(figures.data().period(SharedTables.PLACES)),
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
        number("rpp", "", "Price parity (U.S. = 100)").of(prices));
  }
}
