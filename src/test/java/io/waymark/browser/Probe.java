package io.waymark.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A function that a page is asked, kept in a file beside this class: it answers with what is wrong.
 *
 * @param function its JavaScript
 */
record Probe(String function) {
  /**
   * @param name the file's, without its ending
   */
  static Probe named(String name) {
    try (InputStream in = Probe.class.getResourceAsStream(name + ".js")) {
      return new Probe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a page, for a probe that answers with a list. */
  List<String> problems(Page page) {
    return ((List<?>) page.evaluate(function)).stream().map(String::valueOf).toList();
  }

  /** Named answers, for a probe that gives several. */
  Answers answers(Page page) {
    return new Answers((Map<?, ?>) page.evaluate(function));
  }

  /** Several answers by name. */
  record Answers(Map<?, ?> values) {
    int number(String name) {
      return ((Number) values.get(name)).intValue();
    }

    List<String> problems() {
      return ((List<?>) values.get("problems")).stream().map(String::valueOf).toList();
    }
  }
}
