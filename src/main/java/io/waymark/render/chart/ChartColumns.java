package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Chart.Percentiles;
import io.waymark.model.Chart.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns a chart speaks of, words first, in the order its table shows them. */
final class ChartColumns {
  private ChartColumns() {}

  /** Every column of the chart's table; none twice. */
  static List<Reference> of(Chart chart) {
    List<Reference> all = new ArrayList<>(words(chart));
    all.addAll(numbers(chart));
    Map<String, Reference> once = new LinkedHashMap<>();
    all.forEach(reference -> once.putIfAbsent(reference.name(), reference));
    return List.copyOf(once.values());
  }

  /** The columns that say what a row is. */
  static List<Reference> words(Chart chart) {
    if (chart instanceof Chart.Line line) {
      return with(line.series().map(List::of).orElse(List.of()), line.x());
    } else if (chart instanceof Chart.Bar bar) {
      return with(List.of(bar.category()), bar.series().orElse(null));
    } else if (chart instanceof Chart.Range range) {
      return List.of(range.category());
    } else if (chart instanceof Chart.Dumbbell dumbbell) {
      return List.of(dumbbell.category());
    } else if (chart instanceof Chart.Scatter scatter) {
      return List.of(scatter.label());
    } else if (chart instanceof Chart.BubbleMap map) {
      return List.of(map.place());
    } else if (chart instanceof Chart.Ladder ladder) {
      return List.of(ladder.step(), ladder.category());
    }
    return ((Chart.Table) chart).columns();
  }

  /** The columns that are drawn as lengths, places or areas; they must hold numbers. */
  static List<Reference> numbers(Chart chart) {
    if (chart instanceof Chart.Line line) {
      return line.y();
    } else if (chart instanceof Chart.Bar bar) {
      return bar.values();
    } else if (chart instanceof Chart.Range range) {
      return percentiles(range.percentiles());
    } else if (chart instanceof Chart.Dumbbell dumbbell) {
      return List.of(dumbbell.from(), dumbbell.to());
    } else if (chart instanceof Chart.Scatter scatter) {
      return with(List.of(scatter.x(), scatter.y()), scatter.size().orElse(null));
    } else if (chart instanceof Chart.BubbleMap map) {
      return with(List.of(map.size()), map.detail().orElse(null));
    } else if (chart instanceof Chart.Ladder ladder) {
      return percentiles(ladder.percentiles());
    }
    return List.of();
  }

  private static List<Reference> percentiles(Percentiles p) {
    return List.of(p.p10(), p.p25(), p.median(), p.p75(), p.p90());
  }

  private static List<Reference> with(List<Reference> first, Reference more) {
    List<Reference> all = new ArrayList<>(first);
    if (more != null) {
      all.add(more);
    }
    return all;
  }
}
