package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import io.waymark.model.ForeignKey;
import io.waymark.model.Html;
import io.waymark.model.Row;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A chart with everything it needs from elsewhere.
 *
 * @param dataset the one that the chart names; its columns have been checked to exist
 * @param rows those of its rows that the chart keeps, in its order
 * @param highlight which rows to draw in the accent colour
 * @param language how the site speaks to its readers
 * @param texts its words, with figures printed
 * @param addresses where its files are published
 * @param publication what a citation names
 * @param palette the colours of the drawing that stands alone
 * @param exact how tables and descriptions write values
 * @param rowAddress the address of the page of the row that a row names by a key, if it has one
 */
public record ChartRequest(
    Chart chart,
    Dataset dataset,
    List<Row> rows,
    Optional<Predicate<Row>> highlight,
    Language language,
    Texts texts,
    Addresses addresses,
    Publication publication,
    Palette palette,
    ExactWords exact,
    BiFunction<Row, ForeignKey, Optional<String>> rowAddress) {

  /**
   * The words around a chart. The plain ones are the same words without markup.
   *
   * @param description the editor's long description, instead of the generated one
   */
  public record Texts(
      Html headline,
      String plainHeadline,
      Html subtitle,
      String plainSubtitle,
      Optional<Html> note,
      Optional<String> description) {}

  /**
   * Addresses, as a page of the site writes them.
   *
   * @param csv the download of the rows shown
   * @param svg the drawing that stands alone
   * @param metadata what the download holds and where it comes from
   * @param option the option for interaction, fetched when a reader asks for it
   * @param bundle {@code echarts-browser.js}, loaded when a reader asks for it
   */
  public record Addresses(String csv, String svg, String metadata, String option, String bundle) {}

  /**
   * Where a chart is published.
   *
   * @param site the site's name
   * @param page the one address of the page
   * @param year when the chart's data or the page's words last changed; empty when neither is dated
   */
  public record Publication(String site, URI page, Optional<Integer> year) {
    /** The world's address of a file of the site. */
    String absolute(String address) {
      return page.resolve(address).toString();
    }
  }
}
