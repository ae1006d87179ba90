package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.model.Token.Theme;
import io.waymark.model.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Two colours that don't do together what they are declared for.
 *
 * @param code which kind of fault it is
 * @param one the name of the first, whose declaration asks for it
 * @param other the name of the second
 * @param theme where
 * @param measured the contrast, or the distance, that they have
 * @param needed the least that they need
 * @param why what needs it, as words for the message
 */
record LookFault(
    Code code, String one, String other, Theme theme, double measured, double needed, String why) {

  /** How near they are to what is needed: the less, the worse. */
  double share() {
    return measured / needed;
  }

  /** The colour to change: one that the site gives, and if it gives neither, the first. */
  String culprit(Tokens tokens) {
    return Stream.concat(tokens.lineage(one).stream(), tokens.lineage(other).stream())
        .filter(tokens.given()::contains)
        .findFirst()
        .orElse(one);
  }

  String message(Tokens tokens) {
    String told =
        code == Code.LOW_CONTRAST
            ? "%s on %s has a contrast of %s in %s, and %s needs %s."
            : "%s and %s differ by %s in %s to %s, and need %s.";
    return told.formatted(
        named(one, tokens),
        named(other, tokens),
        number(measured),
        theme.name().toLowerCase(Locale.ROOT),
        why,
        number(needed));
  }

  private String named(String name, Tokens tokens) {
    return "\"" + name + "\" (" + tokens.colour(name, theme).orElseThrow().css() + ")";
  }

  /** Rounded down, so that what isn't enough never reads as enough. */
  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
