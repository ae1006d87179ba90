package io.waymark.parse.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The names of places on a page; each is given once. */
final class Anchors {
  private final Set<String> taken = new TreeSet<>();

  /** A name that the author chose; it stays as it is. */
  void reserve(String anchor) {
    taken.add(anchor);
  }

  /**
   * A name made of words: {@code Pay by place} is {@code pay-by-place}, the next one {@code -2}.
   */
  String name(String words) {
    String stem = slug(words);
    String name = stem;
    for (int count = 2; !taken.add(name); count++) {
      name = stem + "-" + count;
    }
    return name;
  }

  private static String slug(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int c : words.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      boolean joins = Character.isWhitespace(c) || c == '-' || c == '–' || c == '—' || c == '/';
      if (Character.isLetterOrDigit(c) || c == '_') {
        out.appendCodePoint(c);
      } else if (joins && out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    while (out.length() > 0 && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.length() == 0 ? "section" : out.toString();
  }
}
