package io.waymark.render.chart;

import io.waymark.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value axis: its ends and the round values it names.
 *
 * @param ticks the values with a grid line and a label
 * @param format how labels write them
 */
record Scale(double min, double max, List<Double> ticks, Unit unit, AxisFormat format) {

  /** A scale that begins at zero (or ends there, for negative values), as lengths need. */
  static Scale fromZero(double low, double high, Unit unit, AxisFormat format, int steps) {
    return round(Math.min(0, low), Math.max(0, high), unit, format, steps, true);
  }

  /** A scale around the values, with zero in it where that costs less than half the room. */
  static Scale around(double low, double high, Unit unit, AxisFormat format, int steps) {
    boolean zero = low >= 0 && low < high * 0.5 || high <= 0 && high > low * 0.5;
    return zero
        ? fromZero(low, high, unit, format, steps)
        : round(low, high, unit, format, steps, true);
  }

  /** A scale just around the values, wherever zero is. */
  static Scale near(double low, double high, Unit unit, AxisFormat format, int steps) {
    return round(low, high, unit, format, steps, true);
  }

  /** A scale exactly as long as the values, with round values named where they fall. */
  static Scale tight(double low, double high, Unit unit, AxisFormat format, int steps) {
    return round(low, high, unit, format, steps, false);
  }

  private static Scale round(
      double low, double high, Unit unit, AxisFormat format, int steps, boolean extend) {
    double reach = high - low;
    if (!(reach > 0)) {
      double half = high == 0 ? 0.5 : Math.abs(high) * 0.1;
      return round(low - half, high + half, unit, format, steps, extend);
    }
    BigDecimal step = step(reach / steps);
    double unitStep = step.doubleValue();
    long first =
        (long) (extend ? Math.floor(low / unitStep + 1e-9) : Math.ceil(low / unitStep - 1e-9));
    long last =
        (long) (extend ? Math.ceil(high / unitStep - 1e-9) : Math.floor(high / unitStep + 1e-9));
    List<Double> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(step.multiply(BigDecimal.valueOf(i)).doubleValue());
    }
    return extend
        ? new Scale(ticks.get(0), ticks.get(ticks.size() - 1), ticks, unit, format)
        : new Scale(low, high, ticks, unit, format);
  }

  /** The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less than {@code least}. */
  private static BigDecimal step(double least) {
    int power = (int) Math.floor(Math.log10(least));
    for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
      BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
      if (step.doubleValue() >= least * 0.999999) {
        return step;
      }
    }
    return BigDecimal.TEN.scaleByPowerOfTen(power);
  }

  /** Where a value lies between the ends, from 0 to 1. */
  double position(double value) {
    return (value - min) / (max - min);
  }

  String label(double tick) {
    return format.tick(tick, unit);
  }

  double labelWidth(Canvas canvas) {
    return ticks.stream().mapToDouble(t -> canvas.smallWidth(label(t))).max().orElse(0);
  }

  /** The axis, with light grid lines and no line of its own. */
  Map<String, Object> axis(Object... more) {
    List<Object> labels = new ArrayList<>();
    for (double tick : ticks) {
      labels.add(Option.list(tick, label(tick)));
    }
    Map<String, Object> axis =
        Option.of(
            "type",
            "value",
            "min",
            min,
            "max",
            max,
            "axisLine",
            Option.of("show", false),
            "axisTick",
            Option.of("show", false, "customValues", ticks),
            "splitLine",
            Option.of("lineStyle", Option.of("color", Paint.GRID, "width", 1)),
            "axisLabel",
            Option.of(
                "color",
                Paint.MUTED,
                "fontSize",
                Canvas.SMALL,
                "labels",
                labels,
                "customValues",
                ticks));
    axis.putAll(Option.of(more));
    return axis;
  }

  /** The axis at the left of a plot that begins at {@code left}, labels flush with the edge. */
  Map<String, Object> leftAxis(int left) {
    Map<String, Object> axis = axis();
    @SuppressWarnings("unchecked")
    Map<String, Object> label = (Map<String, Object>) axis.get("axisLabel");
    label.put("align", "left");
    label.put("margin", left);
    return axis;
  }
}
