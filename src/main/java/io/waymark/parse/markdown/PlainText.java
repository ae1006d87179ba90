package io.waymark.parse.markdown;

import io.waymark.model.FieldValue;
import java.util.Optional;

/**
 * Words in which no char can mean anything in Markdown, so that they needn't be parsed: letters,
 * digits, single spaces and the commonest punctuation. Most titles, reasons and headlines are such.
 */
public final class PlainText {
  private static final String PUNCTUATION = ",;?%$’“”–—()";

  private PlainText() {}

  /** The words with their places; empty when the text may hold markup. */
  public static Optional<Prose> of(FieldValue.Words words) {
    String text = words.text();
    if (!isPlain(text)) {
      return Optional.empty();
    }
    Prose.Builder prose = new Prose.Builder();
    for (int i = 0; i < text.length(); i++) {
      prose.add(text.charAt(i), i);
    }
    return Optional.of(prose.build(Placement.words(words)));
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.contains("www")) {
      return false;
    }
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stands =
          switch (c) {
            case ' ' -> before != ' ' && i + 1 < text.length();
            case '.' -> before != '.' && before != ' ' && before != '-';
            case '-' -> Character.isLetterOrDigit(before);
            default -> Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0;
          };
      if (!stands) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
