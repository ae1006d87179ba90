package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Alternative;
import io.waymark.model.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Charts that are alternatives of each other: two to four that follow one another, so that readers
 * have something to choose from and can see all of it.
 */
public final class ChartAlternatives {
  private static final int MOST = 4;

  private ChartAlternatives() {}

  /**
   * The charts of one run of blocks, in groups: alternatives together, any other chart by itself.
   *
   * @param run charts between which nothing else stands
   */
  public static List<List<Chart>> groups(List<Chart> run) {
    List<List<Chart>> groups = new ArrayList<>();
    String last = null;
    for (Chart chart : run) {
      String of = chart.frame().alternative().map(a -> a.of().name()).orElse(null);
      if (of == null || !of.equals(last)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(chart);
      last = of;
    }
    return groups;
  }

  /** What is wrong with the groups of a run. */
  public static List<Diagnostic> check(List<List<Chart>> groups) {
    List<Diagnostic> found = new ArrayList<>();
    for (List<Chart> group : groups) {
      Optional<Alternative> first = group.get(0).frame().alternative();
      if (first.isPresent() && group.size() == 1) {
        found.add(alone(group.get(0), first.get(), groups));
      } else if (first.isPresent() && group.size() > MOST) {
        Alternative surplus = group.get(MOST).frame().alternative().orElseThrow();
        found.add(
            Diagnostic.of(
                    Code.CHART_ALTERNATIVES,
                    surplus.of().span(),
                    "%d charts are alternatives for \"%s\"; readers can choose between %d."
                        .formatted(group.size(), surplus.of().name(), MOST))
                .hint("Take some out, or make one chart of them."));
      }
    }
    return found;
  }

  private static Diagnostic alone(Chart chart, Alternative alternative, List<List<Chart>> groups) {
    String of = alternative.of().name();
    List<String> others =
        groups.stream()
            .flatMap(group -> group.get(0).frame().alternative().stream())
            .map(other -> other.of().name())
            .filter(name -> !name.equals(of))
            .toList();
    return Diagnostic.of(
            Code.CHART_ALTERNATIVES,
            alternative.of().span(),
            "The chart %s has no alternative: no chart block next to it has a switch of \"%s\"."
                .formatted(chart.frame().id(), of))
        .hint(
            DidYouMean.hint(of, others)
                .orElse("Write the other chart right before or after it, or take the switch out."));
  }

  /**
   * Two charts of a group that readers couldn't tell apart.
   *
   * @param labels what the charts' labels say, in the order of the group
   */
  public static Optional<Diagnostic> sameLabel(List<Chart> group, List<String> labels) {
    for (int i = 1; i < labels.size(); i++) {
      int first = labels.indexOf(labels.get(i));
      if (first < i) {
        return Optional.of(
            Diagnostic.of(
                    Code.CHART_ALTERNATIVES,
                    label(group.get(i)).span(),
                    "Two alternatives for \"%s\" are both called \"%s\"."
                        .formatted(
                            group.get(i).frame().alternative().orElseThrow().of().name(),
                            labels.get(i)))
                .hint("Say what makes each different.")
                .related("the first one", label(group.get(first)).span()));
      }
    }
    return Optional.empty();
  }

  private static FieldValue label(Chart chart) {
    return chart.frame().alternative().orElseThrow().label();
  }
}
