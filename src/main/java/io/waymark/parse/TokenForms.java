package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Rgb;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of values that design tokens may have. Style sheets are made of them, so each form is
 * known as a whole: nothing else of CSS can come in with a value.
 */
final class TokenForms {
  private static final String NUMBER = "\\d{1,4}(\\.\\d{1,5})?|\\.\\d{1,5}";
  private static final String PLAIN = "(" + NUMBER + ")(rem|em|ch|px|pt|vw|vh|%)";
  private static final String SUM = PLAIN + "( [+-] " + PLAIN + ")?";
  private static final Pattern LENGTH =
      Pattern.compile(PLAIN + "|clamp\\(" + PLAIN + ", " + SUM + ", " + PLAIN + "\\)");
  private static final Pattern FAMILY = Pattern.compile("[A-Za-z][A-Za-z0-9]*([ -][A-Za-z0-9]+)*");

  private TokenForms() {}

  /** A colour in hexadecimal digits. */
  static Optional<Rgb> colour(Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    Optional<Rgb> colour = Rgb.parse(scalar.text());
    if (colour.isEmpty()) {
      sink.add(
          bad(scalar, key, "a color")
              .hint("Write its hexadecimal digits, in quotes, such as \"#0b5f57\"."));
    }
    return colour;
  }

  static boolean isLength(String text) {
    return LENGTH.matcher(text).matches();
  }

  /** A length or a {@code clamp()} of three. */
  static Optional<String> length(Scalar scalar, String key, Collection<? super Diagnostic> sink) {
    if (isLength(scalar.text())) {
      return Optional.of(scalar.text());
    }
    sink.add(
        bad(scalar, key, "a length")
            .hint("Write a number with its unit, such as 38rem, or clamp(1rem, 4vw, 2.5rem)."));
    return Optional.empty();
  }

  /** Names of typefaces, in a list or one by itself. */
  static Optional<List<String>> families(
      YamlNode node, String key, Collection<? super Diagnostic> sink) {
    Stream<YamlNode> written =
        node instanceof YamlNode.Sequence list ? list.items().stream() : Stream.of(node);
    List<Optional<String>> families = written.map(one -> family(one, key, sink)).toList();
    return families.isEmpty() || families.contains(Optional.<String>empty())
        ? Optional.empty()
        : Optional.of(families.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<String> family(
      YamlNode node, String key, Collection<? super Diagnostic> sink) {
    if (node instanceof Scalar scalar && FAMILY.matcher(scalar.text()).matches()) {
      return Optional.of(scalar.text());
    }
    if (node instanceof Scalar scalar) {
      sink.add(
          bad(scalar, key, "the name of a typeface")
              .hint("Write letters, digits, spaces and hyphens only, such as [Georgia, serif]."));
    } else if (!(node instanceof YamlNode.Unreadable)) {
      sink.add(MappingReader.wrongType(node, key, "the name of a typeface"));
    }
    return Optional.empty();
  }

  private static Diagnostic bad(Scalar scalar, String key, String wanted) {
    return Diagnostic.of(
        Code.BAD_VALUE,
        scalar.span(),
        "\"" + key + "\" must be " + wanted + ", but is " + scalar.kind() + ".");
  }
}
