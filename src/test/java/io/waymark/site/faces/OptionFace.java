package io.waymark.site.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values that a drawing is made of, as the option for interaction has them. */
final class OptionFace {
  private final Frame frame;
  private final JsonNode option;
  private final List<String> found = new ArrayList<>();

  private OptionFace(Frame frame, JsonNode option) {
    this.frame = frame;
    this.option = option;
  }

  /**
   * How the values differ from the rows of the download.
   *
   * @param kind the chart's, such as {@code line}
   * @param option what ECharts is given
   */
  static List<String> differences(Frame frame, String kind, JsonNode option) {
    OptionFace face = new OptionFace(frame, option);
    switch (kind) {
      case "bar" -> face.bars();
      case "line" -> face.lines();
      case "dumbbell" -> face.marks("dumbbell", 1, 2);
      case "range" -> face.marks("range", 1, 5);
      case "ladder" -> face.marks("range", 2, 5);
      case "scatter" -> face.points();
      case "map" -> face.places();
      default -> throw new IllegalArgumentException(kind);
    }
    return face.found;
  }

  private List<JsonNode> series(String type) {
    return option
        .get("series")
        .valueStream()
        .filter(s -> s.get("type").asString().equals(type))
        .toList();
  }

  static JsonNode value(JsonNode item) {
    return item.isObject() ? item.get("value") : item;
  }

  private void same(String what, Optional<BigDecimal> row, JsonNode drawn) {
    Optional<BigDecimal> shown =
        drawn != null && drawn.isNumber() ? Optional.of(drawn.decimalValue()) : Optional.empty();
    boolean equal =
        row.isPresent() == shown.isPresent()
            && (row.isEmpty()
                || row.get().subtract(shown.get()).abs().doubleValue()
                    <= 1e-9 * Math.max(1, row.get().abs().doubleValue()));
    if (!equal) {
      found.add("the option has " + drawn + " for " + what + ", the download " + row);
    }
  }

  /** Bars of one column, or of several columns side by side. */
  private void bars() {
    List<JsonNode> series = series("bar");
    if (series.size() != frame.columns().size() - 1) {
      found.add("the option has " + series.size() + " series of bars");
      return;
    }
    for (int at = 1; at < frame.columns().size(); at++) {
      JsonNode data = series.get(at - 1).get("data");
      count(data.size(), frame.rows().size());
      for (int row = 0; row < Math.min(data.size(), frame.rows().size()); row++) {
        List<Frame.Cell> cells = frame.rows().get(row);
        same(cells.get(0).text(), cells.get(at).amount(), value(data.get(row)));
        belongs(data.get(row), row);
      }
    }
  }

  /** A mark names its row, whose cells a reader is told. */
  private void belongs(JsonNode mark, int row) {
    if (mark.isObject() && mark.path("row").asInt(-1) != row) {
      found.add("a mark of row " + row + " leads to row " + mark.path("row"));
    }
  }

  private void count(int drawn, int rows) {
    if (drawn != rows) {
      found.add("the option has " + drawn + " values for " + rows + " rows");
    }
  }

  private void lines() {
    List<JsonNode> series = series("line");
    if (series.size() != frame.columns().size() - 1) {
      found.add("the option has " + series.size() + " lines");
      return;
    }
    List<BigDecimal> times = frame.released(0);
    for (JsonNode line : series) {
      List<List<JsonNode>> points = new ArrayList<>();
      for (JsonNode item : line.get("data")) {
        JsonNode pair = value(item);
        // A break in the line is a point of its own, at no time of the download.
        if (times.stream().anyMatch(t -> t.compareTo(pair.get(0).decimalValue()) == 0)) {
          points.add(List.of(pair.get(0), pair.get(1)));
        }
      }
      count(points.size(), frame.rows().size());
      int at = column(points);
      if (at < 0) {
        found.add("no column of the download has the line " + line.get("name"));
      }
    }
  }

  /** The column whose values a line has, at the same times; -1 when there is none. */
  private int column(List<List<JsonNode>> points) {
    for (int at = 1; at < frame.columns().size(); at++) {
      boolean all = points.size() == frame.rows().size();
      for (int row = 0; all && row < points.size(); row++) {
        int before = found.size();
        same("", frame.rows().get(row).get(at).amount(), points.get(row).get(1));
        all = found.size() == before;
        while (found.size() > before) {
          found.remove(found.size() - 1);
        }
      }
      if (all) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Rows of several amounts each, of which one may be unknown; rows that have none aren't drawn.
   */
  private void marks(String kind, int first, int amounts) {
    JsonNode data =
        series("custom").stream()
            .filter(s -> s.get("renderItem").asString().equals(kind))
            .findFirst()
            .orElseThrow()
            .get("data");
    int drawn = 0;
    for (JsonNode item : data) {
      JsonNode values = value(item);
      List<Frame.Cell> row = frame.rows().get(values.get(0).asInt());
      for (int i = 0; i < amounts; i++) {
        same(row.get(0).text(), row.get(first + i).amount(), values.get(1 + i));
      }
      drawn++;
    }
    long known =
        frame.rows().stream()
            .filter(
                row ->
                    row.subList(first, first + amounts).stream().anyMatch(Frame.Cell::isReleased))
            .count();
    if (drawn < known) {
      found.add("the option has " + drawn + " of " + known + " rows");
    }
  }

  private void points() {
    List<String> drawn = new ArrayList<>();
    for (JsonNode item : series("scatter").get(0).get("data")) {
      drawn.add(
          plain(value(item).get(0).decimalValue())
              + " "
              + plain(value(item).get(1).decimalValue()));
    }
    List<String> rows =
        new ArrayList<>(
            frame.rows().stream()
                .filter(row -> row.stream().allMatch(Frame.Cell::isReleased))
                .map(
                    row ->
                        plain(row.get(1).amount().orElseThrow())
                            + " "
                            + plain(row.get(2).amount().orElseThrow()))
                .toList());
    drawn.sort(null);
    rows.sort(null);
    if (!drawn.equals(rows)) {
      found.add("the option has the points " + drawn + ", the download " + rows);
    }
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /**
   * Bubbles: their areas are to one another as the amounts, save for the least that can be seen.
   */
  private void places() {
    JsonNode data = series("scatter").get(0).get("data");
    double each = 0;
    double least = Double.MAX_VALUE;
    for (JsonNode item : data) {
      least = Math.min(least, item.get("symbolSize").asDouble());
    }
    for (JsonNode item : data) {
      List<Frame.Cell> row = frame.rows().get(item.get("row").asInt());
      String place = row.get(0).words();
      Optional<BigDecimal> known = row.get(1).amount();
      double size = item.get("symbolSize").asDouble();
      double amount = known.map(BigDecimal::doubleValue).orElse(Double.NaN);
      each = each == 0 ? size * size / amount : each;
      double expected = Math.max(least, Math.sqrt(each * amount));
      if (!(Math.abs(expected - size) <= 0.11)) {
        found.add("the bubble of " + place + " is " + size + " wide, not " + expected);
      }
    }
  }
}
