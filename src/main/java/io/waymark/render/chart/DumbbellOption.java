package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws two amounts for each category: a ring where one is, a dot where the other is. */
final class DumbbellOption implements Drawing {
  private final Chart.Dumbbell chart;
  private final ChartRows rows;

  DumbbellOption(Chart.Dumbbell chart, ChartRows rows) {
    this.chart = chart;
    this.rows = rows;
  }

  @Override
  public Picture on(Canvas canvas) {
    List<String> names = new ArrayList<>();
    List<Boolean> bold = new ArrayList<>();
    double widest = 0;
    for (Row row : rows.rows()) {
      names.add(rows.text(row, chart.category()));
      bold.add(rows.isHighlighted(row));
      widest =
          Math.max(widest, canvas.boldWidth(rows.format().label(rows.quantity(row, chart.from()))));
      widest =
          Math.max(widest, canvas.boldWidth(rows.format().label(rows.quantity(row, chart.to()))));
    }
    CategoryAxis axis = CategoryAxis.of(names, bold, 14, 0, 0, canvas);
    int room = (int) Math.ceil(widest) + 12;
    DumbbellKey key =
        DumbbellKey.of(
            ChartTable.title(rows, chart.from()), ChartTable.title(rows, chart.to()), canvas);
    int top = key.height() + axis.top();
    List<Chart.Reference> both = List.of(chart.from(), chart.to());
    Scale scale =
        Scale.tight(rows.min(both), rows.max(both), rows.unit(chart.from()), rows.format(), 5);

    Map<String, Object> option = canvas.option();
    option.put(
        "grid",
        Option.of(
            "left",
            axis.left() + room,
            "right",
            room,
            "top",
            top,
            "height",
            axis.height(),
            "outerBoundsMode",
            "none"));
    option.put("graphic", key.elements());
    option.put(
        "xAxis", Option.of("type", "value", "show", false, "min", scale.min(), "max", scale.max()));
    option.put("yAxis", axis.axis(room));
    option.put("series", List.of(dumbbells(), words(scale.min(), room)));
    return new Picture(option, top + axis.height() + 4);
  }

  private Map<String, Object> dumbbells() {
    List<Object> data = new ArrayList<>();
    List<String> paints = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.rows().get(i);
      paints.add(rows.paint(row));
      data.add(
          Option.of(
              "value",
              Option.list(
                  i, rows.numberOrNull(row, chart.from()), rows.numberOrNull(row, chart.to())),
              "row",
              i));
    }
    return Option.of(
        "type",
        "custom",
        "renderItem",
        "dumbbell",
        "clip",
        false,
        "itemPayload",
        Option.of("paper", Paint.PAPER, "paints", paints),
        "encode",
        Option.of("x", List.of(1, 2), "y", 0),
        "data",
        data);
  }

  private Map<String, Object> words(double start, int room) {
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.rows().get(i);
      Quantity from = rows.quantity(row, chart.from());
      Quantity to = rows.quantity(row, chart.to());
      if (from.isSuppressed() && to.isSuppressed()) {
        data.add(Words.notReleased(rows.format().notReleased(), start, i, -room, 0));
        continue;
      }
      boolean toLeft =
          !from.isSuppressed()
              && !to.isSuppressed()
              && to.amount().get().compareTo(from.amount().get()) < 0;
      String paint = rows.paint(row).equals(Paint.CONTEXT) ? Paint.TEXT : Paint.ACCENT;
      add(data, i, from, !toLeft && !to.isSuppressed(), Paint.MUTED, false);
      add(data, i, to, toLeft, paint, true);
    }
    return Words.series(data);
  }

  private void add(
      List<Object> data, int row, Quantity at, boolean left, String paint, boolean bold) {
    if (!at.isSuppressed()) {
      double x = at.amount().get().doubleValue();
      data.add(word(x, row, rows.format().label(at), left, paint, bold));
    }
  }

  private static Object word(
      double x, int row, String text, boolean left, String paint, boolean bold) {
    return Words.at(
        Option.list(x, row),
        text,
        left ? Words.Side.LEFT : Words.Side.RIGHT,
        10,
        Option.list(0, 0),
        paint,
        Canvas.FONT,
        bold);
  }
}
