package io.waymark.build;

/**
 * Hears how far long work has come. Safe for use by several threads; what it does with the news is
 * the edge's affair.
 */
public interface Progress {
  /** Hears everything and says nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(String name, int total) {}

        @Override
        public void step() {}
      };

  /**
   * A stage begins.
   *
   * @param name what is being done, such as {@code Rendering pages}
   * @param total how many steps it has; 0 when that isn't known
   */
  void stage(String name, int total);

  /** One step of the current stage is done. */
  void step();
}
