package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import io.waymark.model.Period;
import io.waymark.model.Provenance;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.ShippedTokens;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Datasets and charts for tests, written as CSV with {@code name:type:unit} headers. */
final class Fixtures {
  static final Source SOURCE = new Source("content/lakes.md", "```chart\nid: lakes\n```\n");
  static final Span SPAN = SOURCE.span(0, 8);

  private static final Optional<Period> TIME = Optional.of(new Period("May 2025"));

  private Fixtures() {}

  /** Cells: {@code *} is suppressed, {@code 239200+} at least. Separated by {@code |}. */
  static Dataset dataset(String text) {
    List<String> lines = text.strip().lines().toList();
    List<Column> columns = new ArrayList<>();
    for (String header : lines.get(0).split("\\|")) {
      String[] parts = header.split(":", -1);
      columns.add(
          new Column(
              parts[0],
              parts.length > 3 ? parts[3] : parts[0].replace('_', ' '),
              Column.Type.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)),
              new Unit(parts.length > 2 ? parts[2] : ""),
              parts.length > 2 ? Optional.empty() : Optional.of("As counted on the spot."),
              SPAN));
    }
    List<List<Value>> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\\|", -1);
      List<Value> row = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(value(columns.get(i), parts[i].strip()));
      }
      cells.add(row);
    }
    Provenance source =
        new Provenance(
            "U.S. Geological Survey",
            "Lakes & rivers",
            "May 2025",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("https://www.usgs.gov/"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Dataset(
        "lakes",
        "Lakes",
        columns,
        List.of(),
        List.of(),
        cells,
        List.of(source),
        SPAN,
        "content/lakes.csv");
  }

  private static Value value(Column column, String text) {
    if (!column.type().isNumeric()) {
      return text.isEmpty() ? new Value.Missing() : new Value.Text(text);
    }
    if (text.equals("*")) {
      return Quantity.suppressed(column.unit()).withPeriod(TIME);
    }
    boolean atLeast = text.endsWith("+");
    BigDecimal amount = new BigDecimal(atLeast ? text.substring(0, text.length() - 1) : text);
    Quantity exact = Quantity.exact(amount, column.unit()).withPeriod(TIME);
    return atLeast ? exact.withState(Quantity.State.AT_LEAST) : exact;
  }

  static Chart.Reference ref(String name) {
    return new Chart.Reference(name, SPAN);
  }

  static Chart.Frame frame(String id) {
    return frame(id, Optional.empty());
  }

  static Chart.Frame frame(String id, Optional<FieldValue.Fields> options) {
    FieldValue.Words words = new FieldValue.Words(id, SPAN);
    return new Chart.Frame(
        id,
        ref("lakes"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        words,
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        options,
        Chart.Card.PERHAPS,
        SPAN);
  }

  static Chart.Percentiles percentiles() {
    return new Chart.Percentiles(ref("p10"), ref("p25"), ref("median"), ref("p75"), ref("p90"));
  }

  static final AxisFormat FORMAT = new AxisFormat(BuiltInMessages.language());

  private static String exact(Value value) {
    if (!(value instanceof Quantity quantity) || quantity.unit().symbol().equals("year")) {
      return value.plain();
    }
    return quantity.amount().map(BigDecimal::toPlainString).orElse("not released")
        + (quantity.state() == Quantity.State.AT_LEAST ? " or more" : "");
  }

  static ChartRequest request(Chart chart, Dataset dataset, Predicate<Row> highlight) {
    String id = chart.frame().id();
    return new ChartRequest(
        chart,
        dataset,
        dataset.rows(),
        Optional.ofNullable(highlight),
        BuiltInMessages.language(),
        new ChartRequest.Texts(
            Html.text("Headline of " + id),
            "Headline of " + id,
            Html.text("What is measured, U.S., May 2025"),
            "What is measured, U.S., May 2025",
            Optional.empty(),
            Optional.empty()),
        new ChartRequest.Addresses(
            "/data/" + id + ".csv",
            "/data/" + id + ".svg",
            "/data/" + id + ".metadata.json",
            "/data/" + id + ".json",
            "/echarts.js"),
        new ChartRequest.Publication(
            "Lakes of the North", URI.create("https://lakes.example/deep/"), Optional.of(2026)),
        Palette.of(ShippedTokens.read()),
        values -> Fixtures::exact,
        (row, key) -> Optional.empty());
  }
}
