package io.waymark.render.chart;

import io.waymark.model.Html;
import java.util.Optional;

/**
 * A chart as a page shows it, and the files beside it.
 *
 * @param html the whole {@code <figure>}
 * @param csv exactly the rows shown, for download
 * @param csvName a name for that download, such as {@code pay-and-jobs.csv}
 * @param metadata what that download holds, where it comes from and how to cite it, as JSON
 * @param drawings its drawings; none for tables, and where charts are published as tables
 */
public record ChartMarkup(
    Html html, String csv, String csvName, String metadata, Optional<Drawings> drawings) {

  /**
   * The drawings of a chart.
   *
   * @param standalone a picture of its own for download: headline, source and colours inside
   * @param option what the browser needs for interaction, as JSON: {@code wide} and {@code narrow},
   *     each with {@code width}, {@code height} and {@code option}; the table's {@code columns} and
   *     {@code rows} in words; {@code series}; and {@code along}, places on a long axis
   */
  public record Drawings(String standalone, String option) {}
}
