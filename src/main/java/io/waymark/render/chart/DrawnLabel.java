package io.waymark.render.chart;

/**
 * Words of a finished drawing and the room that their letters take there, in its own units.
 *
 * @param isTurned whether they don't lie level, which a box says nothing of
 */
record DrawnLabel(
    String text, double left, double top, double right, double bottom, boolean isTurned) {
  /** Letters so near read as one word. */
  private static final double GAP = 1;

  /** Whether letters of the two touch, or nearly do side by side. */
  boolean meets(DrawnLabel other) {
    return left - GAP < other.right
        && other.left - GAP < right
        && top < other.bottom
        && other.top < bottom;
  }

  /** Whether it reaches over the edge of a picture, by more than rounding. */
  boolean leaves(int width, int height) {
    return left < -1 || top < -1 || right > width + 1 || bottom > height + 1;
  }
}
