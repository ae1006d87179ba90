package io.waymark.render.markdown;

import java.util.Map;
import java.util.Set;

/** The examples of CommonMark's specification that come out differently, and why. */
final class SpecDifferences {
  static final Map<String, Set<Integer>> BY_REASON =
      Map.of(
          "raw HTML is cleaned, and comments aren't published",
          Set.of(
              150, 163, 169, 170, 172, 173, 176, 177, 178, 179, 180, 182, 183, 308, 309, 524, 536,
              613, 614, 615, 616, 617, 627, 628, 629),
          "addresses in raw HTML are escaped like all others",
          Set.of(21, 31, 344, 630, 631, 642, 643),
          "only schemes that are safe are published",
          Set.of(500, 596, 598, 599, 601),
          "addresses become links by themselves",
          Set.of(602, 606, 608, 611, 612),
          "Flexmark follows an earlier version of the specification",
          Set.of(
              28, 146, 171, 195, 201, 215, 216, 312, 313, 354, 416, 417, 489, 491, 493, 494, 540,
              552, 625, 626));

  private SpecDifferences() {}
}
