package io.waymark.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The nation's figures in the shared tables, and the years and sources there are. */
final class Nation {
  static final String EVERYTHING = "00-0000";
  private final SharedData data;
  private final Map<String, DataTable.Line> national = new HashMap<>();

  Nation(SharedData data) {
    this.data = data;
    data.table(SharedTables.NATIONAL)
        .ifPresent(
            table ->
                table
                    .lines()
                    .forEach(line -> national.put(line.get("year") + " " + line.get("soc"), line)));
  }

  SharedData data() {
    return data;
  }

  Optional<DataTable.Line> of(String soc, int year) {
    return Optional.ofNullable(national.get(year + " " + soc));
  }

  Amount jobs(String soc, int year) {
    return of(soc, year).map(PageFigures::jobs).orElse(Amount.UNKNOWN);
  }

  /** What is projected for an occupation; a summary may repeat the code of its only line item. */
  Optional<DataTable.Line> projection(String soc) {
    List<DataTable.Line> lines =
        data.by(SharedTables.PROJECTIONS, "soc").getOrDefault(soc, List.of());
    return lines.stream()
        .filter(line -> line.get("level").equals("detailed"))
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  /** The years of a yearly table, none when there are none yet. */
  TreeSet<Integer> years(TableSpec spec) {
    var years = new TreeSet<Integer>();
    data.by(spec, "year").keySet().forEach(year -> years.add(Integer.valueOf(year)));
    return years;
  }

  /** The rows of a yearly table's year. */
  List<DataTable.Line> in(TableSpec spec, int year) {
    return data.by(spec, "year").getOrDefault(Integer.toString(year), List.of());
  }

  /** Pay of a year in the dollars of another, by the annual averages of the CPI-U. */
  Amount real(Amount nominal, int year, int dollars) {
    Amount rise = prices(dollars).over(prices(year));
    return rise.known() ? nominal.times(rise.number().get()).round(-1) : Amount.UNKNOWN;
  }

  private Amount prices(int year) {
    return data.the(SharedTables.CPI, "year", Integer.toString(year))
        .map(line -> Amount.parse(line.get("cpi_u")))
        .orElse(Amount.UNKNOWN);
  }

  /** The sources of several shared tables. */
  List<SourceEntry> sources(TableSpec... specs) {
    List<SourceEntry> all = new ArrayList<>();
    for (TableSpec spec : specs) {
      all.addAll(data.sources(spec));
    }
    return all;
  }

  /** Only those sources of a yearly table that are of one year. */
  List<SourceEntry> sourcesOf(TableSpec spec, int year) {
    return data.sources(spec).stream()
        .filter(s -> s.release().endsWith(Integer.toString(year)))
        .toList();
  }
}
