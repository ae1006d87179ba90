package io.waymark.ingest;

import static io.waymark.ingest.FieldSpec.integer;
import static io.waymark.ingest.FieldSpec.number;
import static io.waymark.ingest.FieldSpec.pay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every metro by one major group, for pages whose occupations aren't counted one by one there: its
 * jobs of the last year that has them, its pay of the last year that has that.
 */
final class MetroGroupTable {
  private static final String EVERYTHING = "00-0000";

  private final PageFigures figures;
  private final PageSpec.Code group;

  MetroGroupTable(PageFigures figures, PageSpec.Code group) {
    this.figures = figures;
    this.group = group;
  }

  Optional<PageTables.Made> make() {
    Optional<DataTable> table = figures.data().table(SharedTables.METRO_OCCUPATIONS);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    String payCode = figures.page().metroPay().map(PageSpec.Code::soc).orElse(group.soc());
    Map<String, DataTable.Line> jobs = latest(table.get(), group.soc(), "jobs");
    Map<String, DataTable.Line> pay = latest(table.get(), payCode, "median");
    Map<String, DataTable.Line> all = latest(table.get(), EVERYTHING, "median");
    if (jobs.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> names = new TreeMap<>();
    pay.forEach((cbsa, line) -> names.put(cbsa, line.get("metro")));
    jobs.forEach((cbsa, line) -> names.put(cbsa, line.get("metro")));
    var places = new MetroPlaces(figures.data());
    List<List<String>> rows = new ArrayList<>();
    names.forEach(
        (cbsa, name) -> {
          MetroPlaces.Place place = places.of(cbsa, name);
          Amount median = median(pay.get(cbsa));
          List<String> row = new ArrayList<>(place.cells());
          row.addAll(
              List.of(
                  Optional.ofNullable(jobs.get(cbsa))
                      .map(PageFigures::jobs)
                      .orElse(Amount.UNKNOWN)
                      .text(),
                  median.text(),
                  place.atAveragePrices(median).text(),
                  median(all.get(cbsa)).text(),
                  place.prices().text()));
          rows.add(row);
        });
    int jobsYear = year(jobs);
    int payYear = pay.isEmpty() ? jobsYear : year(pay);
    List<SourceEntry> sources = new ArrayList<>();
    new TreeSet<>(List.of(jobsYear, payYear))
        .forEach(y -> sources.addAll(figures.sourcesOf(SharedTables.METRO_OCCUPATIONS, y)));
    sources.addAll(figures.sources(SharedTables.RPP, SharedTables.PLACES));
    return Optional.of(PageTables.Made.of(spec(jobsYear, payYear), rows, sources));
  }

  /** The rows of a code in the last year that has any figure in a column, by metro. */
  private static Map<String, DataTable.Line> latest(DataTable table, String soc, String column) {
    List<DataTable.Line> lines = table.where(line -> line.get("soc").equals(soc));
    int year =
        lines.stream()
            .filter(line -> !line.get(column).isEmpty())
            .mapToInt(DataTable.Line::year)
            .max()
            .orElse(0);
    Map<String, DataTable.Line> found = new HashMap<>();
    lines.stream()
        .filter(line -> line.year() == year)
        .forEach(line -> found.put(line.get("cbsa"), line));
    return found;
  }

  private static Amount median(DataTable.Line line) {
    return line == null ? Amount.UNKNOWN : PageFigures.median(line);
  }

  private static int year(Map<String, DataTable.Line> lines) {
    return lines.values().iterator().next().year();
  }

  private TableSpec spec(int jobsYear, int payYear) {
    String prices = figures.data().period(SharedTables.RPP);
    String paid = figures.page().metroPay().map(PageSpec.Code::title).orElse(group.title());
    String paidIn = "May " + payYear;
    List<FieldSpec> fields = new ArrayList<>(MetroPlaces.fields(figures.data()));
    fields.addAll(
        List.of(
            integer("jobs", "jobs", "Jobs, " + group.title()).of("May " + jobsYear),
            pay("pay", "Median pay, " + paid).of(paidIn),
            pay("pay_adjusted", "Median pay, " + paid + ", adjusted for prices")
                .of(paidIn)
                .describe(MetroPlaces.adjustment(prices))
                .estimated(),
            pay("all_pay", "Median pay, all occupations").of(paidIn),
            number("rpp", "", "Price parity (U.S. = 100)").of(prices)));
    return TableSpec.of("metros", "Jobs and pay by metro", "May " + jobsYear, List.of("cbsa"))
        .fields(fields);
  }
}
