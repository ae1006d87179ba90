package io.waymark.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The tags of a page, one after the other, without a tree: all that links and anchors need. It
 * reads markup as browsers cut it into tags; what they mend, such as an element out of its place,
 * has the same attributes mended or not.
 */
final class Tags {
  /** Elements whose content isn't markup. */
  private static final Set<String> OPAQUE = Set.of("script", "style", "textarea", "title");

  private static final int LONGEST_OPAQUE = "textarea".length();
  private static final Set<String> WANTED = Set.of("id", "href", "src");
  private static final int LONGEST_WANTED = "href".length();

  private final String html;

  /** The same, which is quicker to go through. */
  private final char[] chars;

  private final List<Map<String, String>> found = new ArrayList<>();
  private int at;
  private int valueStart;
  private int valueEnd;

  private Tags(String html) {
    this.html = html;
    this.chars = html.toCharArray();
  }

  /** The {@code id}, {@code href} and {@code src} of each tag that has any of them. */
  static List<Map<String, String>> in(String html) {
    Tags tags = new Tags(html);
    while (tags.next()) {
      // Each call goes one tag further.
    }
    return tags.found;
  }

  private boolean next() {
    int open = indexOf('<', at);
    if (open + 1 >= chars.length) {
      return false;
    }
    char c = chars[open + 1];
    if (html.startsWith("<!--", open)) {
      at = after("-->", open + 2);
    } else if (c == '!' || c == '?' || c == '/') {
      at = Math.min(chars.length, indexOf('>', open) + 1);
    } else if (isLetter(c)) {
      at = open + 1;
      tag();
    } else {
      at = open + 1;
    }
    return true;
  }

  /** The place of a char, or the end. */
  private int indexOf(char wanted, int from) {
    int place = from;
    while (place < chars.length && chars[place] != wanted) {
      place++;
    }
    return place;
  }

  private int after(String end, int from) {
    int found = html.indexOf(end, from);
    return found < 0 ? html.length() : found + end.length();
  }

  private void tag() {
    int begin = at;
    skipWord('>');
    int nameEnd = at;
    Map<String, String> wanted = Map.of();
    boolean closed = false;
    while (at < chars.length && chars[at] != '>') {
      char c = chars[at];
      if (isSpace(c) || c == '/') {
        closed = c == '/';
        at++;
        continue;
      }
      closed = false;
      int start = at;
      skipWord('=');
      int end = at;
      if (end == start) {
        at++; // an equals sign where a name should be
        continue;
      }
      skipValue();
      String key = end - start <= LONGEST_WANTED ? lowerCase(start, end) : "";
      if (WANTED.contains(key)) {
        wanted = wanted.isEmpty() ? new LinkedHashMap<>() : wanted;
        wanted.putIfAbsent(key, unescaped(html.substring(valueStart, valueEnd)));
      }
    }
    at = Math.min(chars.length, at + 1);
    if (!wanted.isEmpty()) {
      found.add(wanted);
    }
    if (!closed && nameEnd - begin <= LONGEST_OPAQUE) {
      String name = lowerCase(begin, nameEnd);
      at = OPAQUE.contains(name) ? endOf(name) : at;
    }
  }

  private String lowerCase(int start, int end) {
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Goes on to a space, a slash, the tag's end or {@code end}. */
  private void skipWord(char end) {
    while (at < chars.length
        && !isSpace(chars[at])
        && chars[at] != '/'
        && chars[at] != '>'
        && chars[at] != end) {
      at++;
    }
  }

  /** Goes past an attribute's value, if it has one, and notes where that stands. */
  private void skipValue() {
    int before = at;
    skipSpace();
    if (at >= chars.length || chars[at] != '=') {
      at = before;
      valueStart = valueEnd = before;
      return;
    }
    at++;
    skipSpace();
    char quote = at < chars.length ? chars[at] : '>';
    if (quote != '"' && quote != '\'') {
      valueStart = at;
      while (at < chars.length && !isSpace(chars[at]) && chars[at] != '>') {
        at++;
      }
      valueEnd = at;
      return;
    }
    valueStart = at + 1;
    valueEnd = indexOf(quote, valueStart);
    at = Math.min(chars.length, valueEnd + 1);
  }

  private void skipSpace() {
    while (at < chars.length && isSpace(chars[at])) {
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
