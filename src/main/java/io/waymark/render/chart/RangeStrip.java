package io.waymark.render.chart;

import io.waymark.model.Html;
import io.waymark.model.Quantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * A small strip of percentiles for a card: the same encoding as a chart of ranges, without an
 * engine.
 */
public final class RangeStrip {
  private static final double WIDTH = 240;
  private static final double INSET = 7;
  private static final double MIDDLE = 9;

  private RangeStrip() {}

  /**
   * The strip as inline SVG of 240 by 18 units.
   *
   * @param percentiles p10, p25, median, p75 and p90, in this order
   * @param name what it shows, for readers who hear it
   * @return empty markup when fewer than two of them are released
   */
  public static Html of(List<Quantity> percentiles, String name) {
    List<Double> known =
        percentiles.stream()
            .flatMap(q -> q.amount().stream())
            .map(BigDecimal::doubleValue)
            .toList();
    if (percentiles.size() != 5 || known.size() < 2) {
      return Html.EMPTY;
    }
    double low = known.get(0);
    double reach = Math.max(known.get(known.size() - 1) - low, 1e-9);
    double[] x = new double[5];
    for (int i = 0; i < 5; i++) {
      x[i] =
          percentiles
              .get(i)
              .amount()
              .map(a -> INSET + (a.doubleValue() - low) / reach * (WIDTH - 2 * INSET))
              .orElse(Double.NaN);
    }
    StringBuilder out =
        new StringBuilder("<svg class=\"range-strip\" viewBox=\"0 0 240 18\" role=\"img\">");
    out.append("<title>").append(Html.text(name + ": " + words(percentiles))).append("</title>");
    double end = INSET + (known.get(known.size() - 1) - low) / reach * (WIDTH - 2 * INSET);
    line(out, INSET, end, "1.5", "");
    if (!Double.isNaN(x[1]) && !Double.isNaN(x[3])) {
      line(out, x[1], x[3], "9", " opacity=\".5\"");
    }
    if (!Double.isNaN(x[2])) {
      out.append("<circle cx=\"")
          .append(SvgNumber.length(x[2]))
          .append("\" cy=\"9\" r=\"5.5\" fill=\"");
      out.append(Paint.ACCENT)
          .append("\" stroke=\"")
          .append(Paint.PAPER)
          .append("\" stroke-width=\"2\"/>");
    }
    return Html.trusted(out.append("</svg>").toString());
  }

  private static String words(List<Quantity> percentiles) {
    String[] names = {"10th percentile", "25th", "median", "75th", "90th"};
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      words.append(i == 0 ? "" : ", ").append(names[i]).append(' ');
      words.append(AxisFormat.label(percentiles.get(i)));
    }
    return words.toString();
  }

  private static void line(StringBuilder out, double from, double to, String width, String more) {
    out.append("<path d=\"M")
        .append(SvgNumber.length(from))
        .append(' ')
        .append(SvgNumber.length(MIDDLE));
    out.append('H').append(SvgNumber.length(to)).append("\" stroke=\"").append(Paint.ACCENT);
    out.append("\" stroke-width=\"").append(width).append('"').append(more).append("/>");
  }
}
