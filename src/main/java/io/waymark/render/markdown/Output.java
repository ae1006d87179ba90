package io.waymark.render.markdown;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The markup of a page's body while it is made.
 *
 * <p>Figures and charts are held back until raw HTML has been cleaned: a pair of private-use chars
 * marks their place, and the author's own text can't hold those.
 */
final class Output {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  private final StringBuilder markup = new StringBuilder();
  private final List<Html> inlays = new ArrayList<>();
  private final List<Diagnostic> problems;

  Output(List<Diagnostic> problems) {
    this.problems = problems;
  }

  Output raw(String markup) {
    this.markup.append(markup);
    return this;
  }

  Output text(CharSequence text) {
    markup.append(escape(text));
    return this;
  }

  Output inlay(Html html) {
    markup.append(OPEN).append(inlays.size()).append(CLOSE);
    inlays.add(html);
    return this;
  }

  /** An attribute, with the space before it. */
  Output attribute(String name, CharSequence value) {
    markup.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  Output attributes(Map<String, String> attributes) {
    attributes.forEach(this::attribute);
    return this;
  }

  /** A line break, unless the markup stands at the beginning of a line. */
  Output line() {
    if (markup.length() > 0 && markup.charAt(markup.length() - 1) != '\n') {
      markup.append('\n');
    }
    return this;
  }

  /** How much was written, to come back to. */
  int length() {
    return markup.length();
  }

  /** Whether nothing but space was written since. */
  boolean isBlankSince(int length) {
    return markup.substring(length).isBlank();
  }

  /** Takes back what was written since, which held no inlay. */
  void takeBack(int length) {
    markup.setLength(length);
  }

  <T> Optional<T> take(Outcome<T> outcome) {
    return outcome.drainTo(problems);
  }

  void report(Diagnostic problem) {
    problems.add(problem);
  }

  private static String escape(CharSequence text) {
    String safe = text.toString().replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD');
    return Html.text(safe.replace('\0', '\uFFFD')).markup();
  }

  /** The markup without inlays, to be cleaned. */
  String markup() {
    return markup.toString();
  }

  /** The markup, cleaned or not, with every inlay in its place. */
  Html complete(String cleaned) {
    StringBuilder out = new StringBuilder(cleaned.length() * 2);
    int at = 0;
    int open = cleaned.indexOf(OPEN);
    while (open >= 0) {
      int close = cleaned.indexOf(CLOSE, open);
      out.append(cleaned, at, open);
      out.append(inlays.get(Integer.parseInt(cleaned.substring(open + 1, close))).markup());
      at = close + 1;
      open = cleaned.indexOf(OPEN, at);
    }
    return Html.trusted(out.append(cleaned, at, cleaned.length()).toString());
  }
}
