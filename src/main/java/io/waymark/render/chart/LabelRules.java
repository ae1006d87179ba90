package io.waymark.render.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Labels of a finished drawing can be read: none stands on another, leaves the picture or is
 * turned.
 *
 * <p>A narrow drawing fills the width of a phone, so what collides on it does so at 320 pixels as
 * at any other width.
 */
final class LabelRules {
  private static final int QUOTED = 60;

  private final Chart chart;
  private final Canvas canvas;

  LabelRules(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
  }

  /**
   * The first of each mistake; the others most likely have the same cause.
   *
   * @param height the drawing's own, in pixels
   */
  List<Diagnostic> check(List<DrawnLabel> labels, int height) {
    List<Diagnostic> found = new ArrayList<>();
    List<DrawnLabel> level = new ArrayList<>();
    for (DrawnLabel label : labels) {
      if (!label.isTurned()) {
        level.add(label);
      }
    }
    labels.stream().filter(DrawnLabel::isTurned).findFirst().ifPresent(l -> found.add(turned(l)));
    level.stream()
        .filter(label -> label.leaves(canvas.width(), height))
        .findFirst()
        .ifPresent(label -> found.add(leaving(label)));
    collision(level).ifPresent(found::add);
    return found;
  }

  /** Sweeps from top to bottom, so that only labels at the same height are compared. */
  private Optional<Diagnostic> collision(List<DrawnLabel> labels) {
    List<DrawnLabel> order = new ArrayList<>(labels);
    order.sort(Comparator.comparingDouble(DrawnLabel::top));
    List<DrawnLabel> open = new ArrayList<>();
    for (DrawnLabel label : order) {
      open.removeIf(above -> above.bottom() <= label.top());
      for (DrawnLabel above : open) {
        if (above.meets(label)) {
          return Optional.of(colliding(above, label));
        }
      }
      open.add(label);
    }
    return Optional.empty();
  }

  private Diagnostic colliding(DrawnLabel one, DrawnLabel other) {
    return problem(
            "the labels %s and %s stand on one another"
                .formatted(quoted(one.text()), quoted(other.text())))
        .hint(shorter());
  }

  private Diagnostic leaving(DrawnLabel label) {
    return problem("the label %s leaves the picture".formatted(quoted(label.text())))
        .hint(shorter());
  }

  private Diagnostic turned(DrawnLabel label) {
    return problem("the label %s is turned".formatted(quoted(label.text())))
        .hint("Take \"rotate\" out of echarts; long names read well beside horizontal bars.");
  }

  private Diagnostic problem(String what) {
    String where = canvas.isNarrow() ? "On a phone 320 pixels wide, " : "On a wide screen, ";
    Chart.Frame frame = chart.frame();
    Span span = frame.options().map(options -> options.span()).orElse(frame.span());
    return Diagnostic.of(
        Code.CHART_LABELS, span, where + what + " in the chart " + frame.id() + ".");
  }

  private String shorter() {
    if (chart.frame().options().isPresent()) {
      return "Take options out of echarts one by one until the labels have room.";
    }
    return chart instanceof Chart.Line
        ? "Show fewer lines or annotations, or give them shorter names."
        : "Show fewer rows with where or limit, or give columns and rows shorter names.";
  }

  private static String quoted(String text) {
    int end = Math.min(text.length(), QUOTED);
    return "\"" + text.substring(0, end) + (end < text.length() ? "…" : "") + "\"";
  }
}
