package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart;
import io.waymark.source.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of one page's charts, which are addresses on the page and names of files beside it. */
final class ChartIds {
  private final Map<String, Span> taken = new HashMap<>();

  /**
   * Takes a chart's id.
   *
   * @return what is wrong with it when another chart has it: the second isn't drawn, since its
   *     files would stand where the first one's do
   */
  Optional<Diagnostic> take(Chart.Frame frame) {
    return Optional.ofNullable(taken.putIfAbsent(frame.id(), frame.span()))
        .map(
            first ->
                Diagnostic.of(
                        Code.DUPLICATE_CHART_ID,
                        frame.span().source().find(frame.id(), frame.span()),
                        "Two charts of this page have the id \"" + frame.id() + "\".")
                    .hint(
                        "Give one of them another id: addresses and downloads are named after it.")
                    .related("the first one", first));
  }

  /** Ids that a heading's anchor is as well: an address can't lead to both. */
  List<Diagnostic> sameAsHeadings(Collection<String> anchors) {
    return taken.entrySet().stream()
        .filter(chart -> anchors.contains(chart.getKey()))
        .map(
            chart ->
                Diagnostic.of(
                        Code.DUPLICATE_CHART_ID,
                        chart.getValue().source().find(chart.getKey(), chart.getValue()),
                        "A heading of this page has the anchor \"" + chart.getKey() + "\" as well.")
                    .hint(
                        "Give the chart another id: #" + chart.getKey() + " can lead to one only."))
        .sorted(Diagnostic.ORDER)
        .toList();
  }
}
