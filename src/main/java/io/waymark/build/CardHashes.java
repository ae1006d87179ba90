package io.waymark.build;

import io.waymark.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A card as one line: of each field its name and a hash of what stands in it. */
final class CardHashes {
  /** The field by which lists of cards are in order. */
  static final String ORDER = "plain_title";

  /** Of a hash's hexadecimal digits; 64 bits tell the few versions of one field apart. */
  private static final int DIGITS = 16;

  private CardHashes() {}

  static String line(Map<String, Object> card) {
    StringBuilder line = new StringBuilder(" ");
    card.forEach(
        (field, value) -> {
          byte[] text = new ViewText().add(value).toString().getBytes(StandardCharsets.UTF_8);
          line.append(field).append('=');
          line.append(Fingerprint.of(text).hex(), 0, DIGITS).append(' ');
        });
    return line.toString();
  }

  /**
   * What a line says of one field.
   *
   * @param field its name, or {@link NotedCard#WHOLE}
   */
  static String field(String line, String field) {
    if (field.equals(NotedCard.WHOLE)) {
      return line;
    }
    int at = line.indexOf(" " + field + "=");
    int from = at + field.length() + 2;
    return at < 0 ? "" : line.substring(from, from + DIGITS);
  }
}
