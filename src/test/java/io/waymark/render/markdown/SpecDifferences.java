package io.waymark.render.markdown;

import java.util.Map;
import java.util.Set;

/** The examples of CommonMark's specification that come out differently, and why. */
final class SpecDifferences {
  static final Map<String, Set<Integer>> BY_REASON = Map.of();

  private SpecDifferences() {}
}
