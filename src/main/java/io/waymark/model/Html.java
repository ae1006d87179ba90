package io.waymark.model;

import java.util.Objects;

/**
 * Markup that is known to be safe to put into a page: made by Waymark or sanitised by it.
 *
 * <p>A string is not HTML until it has been made so, by {@link #text} (which escapes) or by a
 * renderer that vouches for it with {@link #trusted}.
 */
public record Html(String markup) {
  public static final Html EMPTY = new Html("");

  public Html {
    Objects.requireNonNull(markup);
  }

  /** Plain text, with everything that means something in HTML escaped. */
  public static Html text(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return new Html(out.toString());
  }

  /** Markup whose maker vouches for its safety. */
  public static Html trusted(String markup) {
    return new Html(markup);
  }

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }
}
