package io.waymark.render.chart;

import io.waymark.model.Chart.Reference;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What there is to say of two amounts of each row: which is more, and whether they go together. */
final class PairWords {
  /** From this rank correlation on a tendency is told; fewer points tell none. */
  private static final double TENDENCY = 0.5;

  private static final int POINTS = 8;

  private final ChartRows rows;
  private final Reference one;
  private final Reference other;
  private final List<double[]> pairs = new ArrayList<>();

  PairWords(ChartRows rows, Reference one, Reference other) {
    this.rows = rows;
    this.one = one;
    this.other = other;
    for (Row row : rows.rows()) {
      var x = rows.number(row, one);
      var y = rows.number(row, other);
      if (x.isPresent() && y.isPresent()) {
        pairs.add(new double[] {x.getAsDouble(), y.getAsDouble()});
      }
    }
  }

  /** In how many rows the second amount is the higher, and in how many the lower. */
  List<String> directions() {
    long above = pairs.stream().filter(p -> p[1] > p[0]).count();
    long below = pairs.stream().filter(p -> p[1] < p[0]).count();
    int all = pairs.size();
    if (all == 0) {
      return List.of();
    }
    if (all == 1) {
      return above + below == 0 ? List.of() : List.of(pair(above == 1 ? "higher" : "lower"));
    }
    if (above == all || below == all) {
      return List.of(pair(above == all ? "all_higher" : "all_lower"));
    }
    return List.of(
        say(
            "some_higher",
            "other",
            title(other),
            "one",
            title(one),
            "above",
            above,
            "all",
            all,
            "below",
            below));
  }

  private String pair(String key) {
    return say(key, "other", title(other), "one", title(one));
  }

  private String say(String key, Object... values) {
    return rows.format().language().say("description." + key, values);
  }

  /** Whether rows with more of one have more or less of the other, by their ranks. */
  Optional<String> tendency() {
    if (pairs.size() < POINTS) {
      return Optional.empty();
    }
    double rho = correlation(ranks(0), ranks(1));
    String way = rho >= TENDENCY ? "together" : rho <= -TENDENCY ? "against" : "unrelated";
    return Optional.of(say(way));
  }

  /** The rank of each pair by one of its amounts; equal amounts share the middle of theirs. */
  private double[] ranks(int side) {
    Integer[] order = new Integer[pairs.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> pairs.get(i)[side]));
    double[] ranks = new double[order.length];
    for (int i = 0; i < order.length; ) {
      int end = i;
      while (end < order.length && pairs.get(order[end])[side] == pairs.get(order[i])[side]) {
        end++;
      }
      for (int k = i; k < end; k++) {
        ranks[order[k]] = (i + end - 1) / 2.0;
      }
      i = end;
    }
    return ranks;
  }

  private static double correlation(double[] x, double[] y) {
    double middle = (x.length - 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }

  private String title(Reference column) {
    return ChartTable.title(rows, column);
  }
}
