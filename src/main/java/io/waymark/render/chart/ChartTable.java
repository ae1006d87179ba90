package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Column;
import io.waymark.model.ForeignKey;
import io.waymark.model.Html;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a chart as a table for readers and as a CSV for programs. */
final class ChartTable {
  private final List<Column> columns;
  private final List<Row> rows;
  private final Map<Column, Function<Value, String>> words = new HashMap<>();
  private final BiFunction<Row, ForeignKey, Optional<String>> rowAddress;
  private final Map<String, ForeignKey> keys = new HashMap<>();
  private final Language language;
  private final CellBars bars;
  private final List<DatasetCsv.CsvField> fields;

  private ChartTable(List<Column> columns, ChartRows rows, ChartRequest request) {
    this.columns = columns;
    this.rows = rows.rows();
    this.bars = CellBars.of(request.chart(), rows);
    this.fields = DatasetCsv.fields(columns, this.rows);
    this.language = request.language();
    for (Column column : columns) {
      List<Value> values = this.rows.stream().map(row -> row.get(column.name())).toList();
      words.put(column, request.exact().column(values));
    }
    this.rowAddress = request.rowAddress();
    List<String> shown = columns.stream().map(Column::name).toList();
    for (ForeignKey key : rows.dataset().foreignKeys()) {
      place(key, shown).ifPresent(column -> keys.putIfAbsent(column, key));
    }
  }

  /** The column whose cells lead to the rows of a key: its label, or the key itself. */
  private static Optional<String> place(ForeignKey key, List<String> shown) {
    return Stream.concat(key.label().stream(), key.fields().stream().map(ForeignKey.Name::text))
        .filter(shown::contains)
        .findFirst();
  }

  static ChartTable of(ChartRequest request, ChartRows rows) {
    List<Column> columns = ChartColumns.of(request.chart()).stream().map(rows::column).toList();
    return new ChartTable(columns, rows, request);
  }

  /** Its columns, words first. */
  List<Column> columns() {
    return columns;
  }

  int rowCount() {
    return rows.size();
  }

  /** The table itself; its caption names it to those who can't see what it stands under. */
  String html(String caption) {
    StringBuilder out = new StringBuilder("<table><caption class=\"visually-hidden\">");
    out.append(Html.text(caption)).append("</caption><thead><tr>");
    for (Column column : columns) {
      out.append("<th scope=\"col\"").append(isMeasure(column) ? " class=\"number\">" : ">");
      out.append(Html.text(column.title()));
      unit(column, language)
          .ifPresent(
              u -> out.append(" <span class=\"unit\">").append(Html.text(u)).append("</span>"));
      out.append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (Row row : rows) {
      out.append("<tr>");
      for (int i = 0; i < columns.size(); i++) {
        cell(row, columns.get(i), i == 0, out);
      }
      out.append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private void cell(Row row, Column column, boolean first, StringBuilder out) {
    Value value = row.get(column.name());
    boolean numeric = isMeasure(column);
    boolean unknown = value instanceof Quantity q && q.isSuppressed();
    String classes = numeric ? unknown ? "number not-released" : "number" : "";
    String name = first ? "th" : "td";
    out.append('<').append(name).append(first ? " scope=\"row\"" : "");
    out.append(classes.isEmpty() ? "" : " class=\"" + classes + "\"").append('>');
    Html words = Html.text(words(row, column));
    Optional<String> address =
        Optional.ofNullable(keys.get(column.name()))
            .filter(key -> !words.markup().isEmpty())
            .flatMap(key -> rowAddress.apply(row, key));
    address.ifPresent(a -> out.append("<a href=\"").append(Html.text(a)).append("\">"));
    out.append(words).append(address.isPresent() ? "</a>" : "");
    out.append(bars.of(row, column.name()));
    out.append("</").append(name).append('>');
  }

  /** A cell as readers see it. */
  String words(Row row, Column column) {
    Value value = row.get(column.name());
    return value instanceof Value.Text ? value.plain() : words.get(column).apply(value);
  }

  /** A year is read as a name, not as an amount. */
  static boolean isMeasure(Column column) {
    return column.type().isNumeric() && column.type() != Column.Type.YEAR;
  }

  /** The unit as it stands beside a title that doesn't say it. */
  static Optional<String> unit(Column column, Language language) {
    String symbol = column.unit().symbol();
    boolean plainInTitle =
        symbol.isEmpty()
            || symbol.equals("year")
            || column.unit().isFraction()
            || isWordOf(column.title(), symbol);
    if (plainInTitle) {
      return Optional.empty();
    }
    if (!column.unit().isMoney()) {
      return Optional.of(symbol);
    }
    int slash = symbol.indexOf('/');
    return Optional.of(
        language.say("table.money", "per", slash < 0 ? "" : symbol.substring(slash + 1)));
  }

  private static boolean isWordOf(String title, String symbol) {
    return Pattern.compile(
            "(?<![\\p{L}\\d])" + Pattern.quote(symbol) + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(title)
        .find();
  }

  /** The same rows as CSV. */
  String csv() {
    return DatasetCsv.write(fields, rows);
  }

  /** The columns of that CSV. */
  List<DatasetCsv.CsvField> fields() {
    return fields;
  }

  /** The columns' titles and the words of a row, for descriptions. */
  static String title(ChartRows rows, Chart.Reference column) {
    return rows.column(column).title();
  }
}
