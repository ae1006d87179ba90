package io.waymark.render.chart;

import io.waymark.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws ranges: a thin line from the 10th to the 90th percentile, a thick one over the middle half,
 * a dot at the median. A few lines carry their values; many share an axis.
 */
final class RangeOption implements Drawing {
  /** More lines than this share an axis instead of naming their ends. */
  private static final int NAMED = 14;

  private static final int KEY = 54;
  private static final List<String> PERCENTILES = List.of("p10", "p25", "median", "p75", "p90");
  private final List<RangeRows.Line> lines;
  private final AxisFormat format;
  private final boolean named;

  RangeOption(List<RangeRows.Line> lines, AxisFormat format) {
    this.lines = lines;
    this.format = format;
    this.named = lines.size() <= NAMED;
  }

  @Override
  public Picture on(Canvas canvas) {
    List<String> names = lines.stream().map(RangeRows.Line::name).toList();
    List<Boolean> bold = lines.stream().map(RangeRows.Line::pointedAt).toList();
    StepNames steps = StepNames.of(lines, canvas);
    CategoryAxis axis = CategoryAxis.of(names, bold, 11, 17, steps.room(), canvas);
    double[] ends = ends();
    int top = KEY + axis.top();
    int bottom = named ? 4 : 28;
    Scale scale = Scale.tight(ends[0], ends[1], unit(), format, canvas.isNarrow() ? 3 : 6);
    double words = named ? widest(canvas) + 8 : Math.max(14, scale.labelWidth(canvas) / 2 + 2);
    int room = (int) Math.ceil(words);

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
    List<Object> graphic = new ArrayList<>(RangeKey.elements(canvas, format.language()));
    graphic.addAll(steps.elements(axis, top));
    option.put("graphic", graphic);
    option.put("xAxis", named ? hidden(scale) : scale.axis());
    option.put("yAxis", axis.axis(room));
    option.put("series", List.of(ranges(), words(room)));
    return new Picture(option, top + axis.height() + bottom);
  }

  private static Map<String, Object> hidden(Scale scale) {
    return Option.of("type", "value", "show", false, "min", scale.min(), "max", scale.max());
  }

  private io.waymark.model.Unit unit() {
    return lines.get(0).unit();
  }

  private double[] ends() {
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (RangeRows.Line line : lines) {
      for (Quantity quantity : line.percentiles()) {
        quantity
            .amount()
            .map(BigDecimal::doubleValue)
            .ifPresent(
                amount -> {
                  ends[0] = Math.min(ends[0], amount);
                  ends[1] = Math.max(ends[1], amount);
                });
      }
    }
    if (ends[0] >= ends[1]) {
      ends[0] -= 1;
      ends[1] += 1;
    }
    return ends;
  }

  private double widest(Canvas canvas) {
    return lines.stream()
        .flatMap(line -> line.percentiles().stream())
        .filter(q -> q.amount().isPresent())
        .mapToDouble(q -> canvas.smallWidth(format.label(q)))
        .max()
        .orElse(0);
  }

  private Map<String, Object> ranges() {
    List<Object> data = new ArrayList<>();
    List<String> paints = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RangeRows.Line line = lines.get(i);
      List<Object> values = Option.list(i);
      for (Quantity quantity : line.percentiles()) {
        values.add(quantity.amount().map(BigDecimal::doubleValue).orElse(null));
      }
      paints.add(line.paint());
      data.add(Option.of("value", values, "row", i));
    }
    return Option.of(
        "type",
        "custom",
        "renderItem",
        "range",
        "clip",
        false,
        "itemPayload",
        Option.of("paper", Paint.PAPER, "paints", paints),
        "encode",
        Option.of("x", List.of(1, 2, 3, 4, 5), "y", 0),
        "data",
        data);
  }

  private Map<String, Object> words(int room) {
    List<Object> data = new ArrayList<>();
    double start = ends()[0];
    for (int i = 0; i < lines.size(); i++) {
      RangeRows.Line line = lines.get(i);
      if (!line.isKnown()) {
        data.add(Words.notReleased(format.notReleased(), start, i, -room, 0));
        continue;
      }
      Quantity median = line.median();
      if (median.amount().isPresent()) {
        double at = median.amount().get().doubleValue();
        String paint = line.paint().equals(Paint.CONTEXT) ? Paint.TEXT : line.paint();
        data.add(word(at, i, format.label(median), Words.Side.BOTTOM, paint, 0, 1, true));
      }
      if (named) {
        end(data, i, line.percentiles(), true);
        end(data, i, line.percentiles(), false);
      }
    }
    return Words.series(data);
  }

  /** The value at an end, where the line reaches it. */
  private void end(List<Object> data, int row, List<Quantity> percentiles, boolean low) {
    Quantity end = percentiles.get(low ? 0 : 4);
    if (end.amount().isPresent()) {
      double at = end.amount().get().doubleValue();
      Words.Side side = low ? Words.Side.LEFT : Words.Side.RIGHT;
      data.add(word(at, row, format.label(end), side, Paint.MUTED, 0, 0, false));
    }
  }

  private static Object word(
      double x, int row, String text, Words.Side side, String paint, int dx, int dy, boolean bold) {
    int distance = side == Words.Side.BOTTOM ? 8 : 6;
    return Words.at(
        Option.list(x, row), text, side, distance, Option.list(dx, dy), paint, Canvas.SMALL, bold);
  }
}
