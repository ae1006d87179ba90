package io.waymark.build;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;

/**
 * The tags of a page, one after the other, without a tree: all that links and anchors need. It
 * reads markup as browsers cut it into tags; what they mend, such as an element out of its place,
 * has the same attributes mended or not.
 */
final class Tags {
  /** Elements whose content isn't markup. */
  private static final Set<String> OPAQUE = Set.of("script", "style", "textarea", "title");

  private static final Set<String> WANTED = Set.of("id", "href", "src");

  private final String html;
  private int at;

  private Tags(String html) {
    this.html = html;
  }

  /** Hands over the {@code id}, {@code href} and {@code src} of each tag that has any of them. */
  static void each(String html, Consumer<Map<String, String>> taker) {
    Tags tags = new Tags(html);
    while (tags.next(taker)) {
      // Each call goes one tag further.
    }
  }

  private boolean next(Consumer<Map<String, String>> taker) {
    int open = html.indexOf('<', at);
    if (open < 0 || open + 1 >= html.length()) {
      return false;
    }
    char c = html.charAt(open + 1);
    if (html.startsWith("<!--", open)) {
      at = after("-->", open + 2);
    } else if (c == '!' || c == '?' || c == '/') {
      at = after(">", open);
    } else if (isLetter(c)) {
      at = open + 1;
      tag(taker);
    } else {
      at = open + 1;
    }
    return true;
  }

  private int after(String end, int from) {
    int found = html.indexOf(end, from);
    return found < 0 ? html.length() : found + end.length();
  }

  private void tag(Consumer<Map<String, String>> taker) {
    String name = word("/>").toLowerCase(Locale.ROOT);
    Map<String, String> found = Map.of();
    boolean closed = false;
    while (at < html.length() && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (isSpace(c) || c == '/') {
        closed = c == '/';
        at++;
        continue;
      }
      closed = false;
      int start = at;
      String key = word("/>=");
      if (at == start) {
        at++; // an equals sign where a name should be
        continue;
      }
      String value = value();
      if (key.length() <= 4 && WANTED.contains(key.toLowerCase(Locale.ROOT))) {
        found = found.isEmpty() ? new LinkedHashMap<>() : found;
        found.putIfAbsent(key.toLowerCase(Locale.ROOT), unescaped(value));
      }
    }
    at = Math.min(html.length(), at + 1);
    if (!found.isEmpty()) {
      taker.accept(found);
    }
    if (!closed && OPAQUE.contains(name)) {
      at = endOf(name);
    }
  }

  /** Chars up to space or one of {@code ends}. */
  private String word(String ends) {
    int start = at;
    while (at < html.length() && !isSpace(html.charAt(at)) && ends.indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return html.substring(start, at);
  }

  private String value() {
    int before = at;
    skipSpace();
    if (at >= html.length() || html.charAt(at) != '=') {
      at = before;
      return "";
    }
    at++;
    skipSpace();
    char quote = at < html.length() ? html.charAt(at) : '>';
    if (quote != '"' && quote != '\'') {
      return word(">");
    }
    int end = html.indexOf(quote, at + 1);
    end = end < 0 ? html.length() : end;
    String value = html.substring(at + 1, end);
    at = Math.min(html.length(), end + 1);
    return value;
  }

  private void skipSpace() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private int endOf(String name) {
    String end = "</" + name;
    for (int found = html.indexOf("</", at); found >= 0; found = html.indexOf("</", found + 2)) {
      if (html.regionMatches(true, found, end, 0, end.length())) {
        return found;
      }
    }
    return html.length();
  }

  private static String unescaped(String value) {
    return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
