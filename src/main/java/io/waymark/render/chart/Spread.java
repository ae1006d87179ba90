package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moves labels apart that would stand on one another, as little as it takes. */
final class Spread {
  private Spread() {}

  /**
   * @param wanted where the middle of each label would like to be
   * @param heights how much room each takes
   * @param low the least and {@code high} the greatest place there is
   * @return where each goes, in the order of {@code wanted}
   */
  static double[] apart(double[] wanted, double[] heights, double low, double high) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> wanted[i]));
    double[] placed = wanted.clone();
    for (int round = 0; round < 60; round++) {
      boolean moved = false;
      for (int k = 1; k < order.size(); k++) {
        int above = order.get(k - 1);
        int below = order.get(k);
        double overlap = placed[above] + (heights[above] + heights[below]) / 2 - placed[below];
        if (overlap > 0.01) {
          placed[above] -= overlap / 2;
          placed[below] += overlap / 2;
          moved = true;
        }
      }
      for (int i : order) {
        placed[i] = Math.max(low + heights[i] / 2, Math.min(high - heights[i] / 2, placed[i]));
      }
      if (!moved) {
        break;
      }
    }
    return placed;
  }
}
