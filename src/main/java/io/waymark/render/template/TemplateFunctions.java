package io.waymark.render.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What templates may ask of the site, beyond the page they show. */
public interface TemplateFunctions {
  /**
   * The address of a static file under its fingerprinted name, with the site's base path.
   *
   * @param name its path inside {@code static/}, such as {@code site.css}
   * @return empty when there is no such file
   */
  Optional<String> asset(String name);

  /**
   * The pages of a content type, sorted by title, each as the map that templates know as {@code
   * page}.
   *
   * @return empty when there is no such type
   */
  Optional<List<Map<String, Object>>> pages(String type);

  /**
   * The rows of a dataset that the site shares, in its order, each as a map by column. A number is
   * the markup of a printed figure, whether it was released or not; words are text, or a link where
   * the cell stands for a row that has a page of its own; a date is a date; and a cell of words or
   * dates in which nothing stands is null.
   *
   * @return empty when there is no such dataset
   */
  Optional<List<Map<String, Object>>> rows(String dataset);

  /** The address of the site's home page, with the site's base path. */
  String home();
}
