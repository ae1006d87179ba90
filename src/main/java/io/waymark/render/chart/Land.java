package io.waymark.render.chart;

import java.util.List;

/**
 * The United States as path data on the plane of {@link AlbersUsa}.
 *
 * @param land the outline of the land, insets included
 * @param borders the lines between states
 */
record Land(String land, String borders) {
  static Land read() {
    List<String> lines = Resources.lines("us-land.txt");
    return new Land(lines.get(0), lines.get(1));
  }
}
