package io.waymark.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Makes the last part of an address of words: {@code Lac Léman} becomes {@code lac-leman}. */
final class Slug {
  /** Letters that Unicode doesn't take apart into a plain one and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private Slug() {}

  /** The slug; empty when the words have neither a Latin letter nor a digit. */
  static String of(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    plain
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> LETTERS.getOrDefault(letter, letter))
        .forEach(out::append);
    return out.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
