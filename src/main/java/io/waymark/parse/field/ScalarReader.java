package io.waymark.parse.field;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads single values as the types that editors know, from the text as written.
 *
 * <p>Each method answers empty after telling {@code sink} what is wrong; {@code key} is how the
 * message names the value.
 */
public final class ScalarReader {
  /** Longer numbers are no figures, and would take long to read. */
  private static final int MAX_DIGITS = 40;

  /** Browsers and hosts take no longer addresses. */
  private static final int MAX_URL = 2_000;

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}([,'_ \u00a0]\\d{3})+(\\.\\d+)?");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]+@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
  private static final Set<String> YES_NO = Set.of("yes", "no", "on", "off", "y", "n");
  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");

  private ScalarReader() {}

  public static Optional<BigDecimal> number(
      Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    String text = scalar.text();
    if (NUMBER.matcher(text).matches() && text.length() <= MAX_DIGITS) {
      return Optional.of(new BigDecimal(text));
    }
    Diagnostic wrong = wrongType(scalar, key, "a number such as 12 or 0.5");
    if (text.length() <= MAX_DIGITS && GROUPED.matcher(text).matches()) {
      wrong = wrong.hint("Write it without separators: " + text.replaceAll("[,'_ \u00a0]", ""));
    } else if (text.endsWith("%")) {
      wrong = wrong.hint("Write a fraction: 12 % is 0.12.");
    }
    sink.add(wrong);
    return Optional.empty();
  }

  /** A whole number from 1 on. */
  public static Optional<Integer> count(
      Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    if (scalar.text().matches("[1-9]\\d{0,8}")) {
      return Optional.of(Integer.valueOf(scalar.text()));
    }
    sink.add(wrongType(scalar, key, "a whole number from 1 on"));
    return Optional.empty();
  }

  public static Optional<Boolean> bool(
      Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    String text = scalar.text();
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(text.equals("true"));
    }
    Diagnostic wrong = wrongType(scalar, key, "true or false");
    String lower = text.toLowerCase(Locale.ROOT);
    if (YES_NO.contains(lower)) {
      boolean meant = lower.startsWith("y") || lower.equals("on");
      wrong = wrong.hint("Write " + meant + " instead.");
    } else if (lower.equals("true") || lower.equals("false")) {
      wrong = wrong.hint("Write it in small letters: " + lower);
    }
    sink.add(wrong);
    return Optional.empty();
  }

  public static Optional<LocalDate> date(
      Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    Matcher parts = DATE.matcher(scalar.text());
    if (!parts.matches()) {
      sink.add(
          Diagnostic.of(
                  Code.BAD_DATE,
                  scalar.span(),
                  "\"" + key + "\" must be a date, but is " + scalar.kind() + ".")
              .hint("Write year-month-day with leading zeros, such as 2026-03-07."));
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      sink.add(noSuchDay(scalar, key, parts));
      return Optional.empty();
    }
  }

  /** An absolute address on the web, or a {@code mailto:} one. */
  public static Optional<URI> url(Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    String text = scalar.text();
    if (text.length() > MAX_URL) {
      sink.add(
          badValue(scalar, "\"" + key + "\" is longer than " + MAX_URL + " characters.")
              .hint("Write a shorter address."));
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean whole = scheme.equals("mailto") || uri.getHost() != null;
      if (SCHEMES.contains(scheme) && whole) {
        return Optional.of(uri);
      }
      Diagnostic bad =
          badValue(
              scalar, "\"" + key + "\" must be an https address, but is " + scalar.kind() + ".");
      sink.add(
          scheme.isEmpty() && text.matches("[\\w-]+(\\.[\\w-]+)+(/.*)?")
              ? bad.hint("Write https://" + text)
              : bad.hint("Addresses begin with https://, http:// or mailto:"));
    } catch (URISyntaxException e) {
      sink.add(
          badValue(
                  scalar, "\"" + key + "\" must be an https address, but is " + scalar.kind() + ".")
              .hint("A space or another character in it must be percent-encoded, such as %20."));
    }
    return Optional.empty();
  }

  public static Optional<String> email(
      Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    if (scalar.text().length() <= 254 && EMAIL.matcher(scalar.text()).matches()) {
      return Optional.of(scalar.text());
    }
    sink.add(
        badValue(scalar, "\"" + key + "\" must be an e-mail address, but is " + scalar.kind() + ".")
            .hint("Write it like editors@example.org, without a name around it."));
    return Optional.empty();
  }

  /** One of a few words. */
  public static Optional<String> choice(
      Scalar scalar, String key, List<String> allowed, Collection<? super Diagnostic> sink) {
    if (allowed.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    sink.add(
        badValue(scalar, "\"" + key + "\" can't be " + scalar.kind() + ".")
            .hint(
                DidYouMean.closest(scalar.text(), allowed)
                    .map(close -> "Did you mean \"" + close + "\"?")
                    .orElse("Choose one of: " + String.join(", ", allowed) + ".")));
    return Optional.empty();
  }

  /** A text that matches a pattern as a whole. */
  public static Optional<String> matching(
      Scalar scalar, String key, Pattern pattern, Collection<? super Diagnostic> sink) {
    if (Patterns.matches(pattern, scalar.text())) {
      return Optional.of(scalar.text());
    }
    sink.add(
        badValue(scalar, "\"" + key + "\" has the wrong form: " + scalar.kind() + ".")
            .hint("It must match the pattern " + pattern.pattern()));
    return Optional.empty();
  }

  static Diagnostic wrongType(Scalar scalar, String key, String wanted) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        scalar.span(),
        "\"" + key + "\" must be " + wanted + ", but is " + scalar.kind() + ".");
  }

  private static Diagnostic badValue(Scalar scalar, String message) {
    return Diagnostic.of(Code.BAD_VALUE, scalar.span(), message);
  }

  private static Diagnostic noSuchDay(Scalar scalar, String key, Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    Diagnostic bad =
        Diagnostic.of(
            Code.BAD_DATE,
            scalar.span(),
            "\"" + key + "\": there is no day " + scalar.text() + " in the calendar.");
    if (month < 1 || month > 12) {
      return bad.hint("The month comes second, from 01 to 12.");
    }
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    int days = YearMonth.of(year, month).lengthOfMonth();
    return bad.hint(name + " " + year + " has " + days + " days.");
  }
}
