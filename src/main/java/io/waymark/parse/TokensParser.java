package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Token;
import io.waymark.model.Token.Demands;
import io.waymark.model.Tokens;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.ScalarReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code static/tokens.yaml}, which declares the design tokens there are: their names, their
 * values, and what each colour must be good for.
 */
final class TokensParser {
  /** Where a site's tokens stand; without a file of its own the built-in one. */
  static final String PATH = "static/tokens.yaml";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Token> named = new LinkedHashMap<>();

  private TokensParser() {}

  static Outcome<Tokens> parse(Source source) {
    TokensParser parser = new TokensParser();
    YamlParser.parse(source)
        .drainTo(parser.found)
        .flatMap(node -> MappingReader.of(node, PATH, parser.found))
        .ifPresent(keys -> keys.entries().forEach(parser::token));
    return Outcome.of(new Tokens(parser.named, Set.of()), parser.found);
  }

  private void token(Entry entry) {
    Scalar key = entry.key();
    if (NAME.matcher(key.text()).matches()) {
      read(entry).ifPresent(token -> named.put(key.text(), token));
    } else {
      found.add(
          Diagnostic.of(
                  Code.BAD_VALUE, key.span(), "\"" + key.text() + "\" can't name a design token.")
              .hint("Use small letters, digits and hyphens, such as rule-strong."));
    }
  }

  private Optional<? extends Token> read(Entry entry) {
    String key = entry.key().text();
    if (entry.value() instanceof Scalar scalar) {
      return TokenForms.length(scalar, key, found).map(css -> new Token.Length(css, scalar.span()));
    }
    if (entry.value() instanceof YamlNode.Sequence list) {
      return TokenForms.families(list, key, found).map(f -> new Token.Typeface(f, list.span()));
    }
    return MappingReader.of(entry.value(), key, found).flatMap(keys -> colour(entry, keys));
  }

  private Optional<? extends Token> colour(Entry entry, MappingReader keys) {
    Optional<? extends Token> token =
        keys.has("words_on") ? legible(keys) : keys.has("of") ? mixed(keys) : written(entry, keys);
    keys.rejectOthers();
    return token;
  }

  private Optional<Token.Legible> legible(MappingReader keys) {
    return keys.scalar("words_on")
        .flatMap(this::declared)
        .map(on -> new Token.Legible(on, keys.span()));
  }

  private Optional<Token.Mixed> mixed(MappingReader keys) {
    Optional<String> of = keys.scalar("of").flatMap(this::declared);
    Optional<String> toward = keys.scalar("toward").flatMap(this::declared);
    double by = keys.scalar("by").flatMap(this::share).orElse(0.0);
    Demands demands = demands(keys);
    return of.map(o -> new Token.Mixed(o, toward, by, demands, keys.span()));
  }

  private Optional<Double> share(Scalar by) {
    Optional<BigDecimal> number = ScalarReader.number(by, "by", found);
    if (number.isPresent()
        && (number.get().signum() < 0 || number.get().compareTo(BigDecimal.ONE) > 0)) {
      found.add(
          Diagnostic.of(Code.BAD_VALUE, by.span(), "\"by\" can't be " + by.kind() + ".")
              .hint("Write how much of the other color is mixed in, from 0 to 1."));
      return Optional.empty();
    }
    return number.map(BigDecimal::doubleValue);
  }

  private Optional<Token.Colour> written(Entry entry, MappingReader keys) {
    Demands demands = demands(keys);
    return new TokenOverrides(found).colour(entry.key(), keys, demands);
  }

  private Demands demands(MappingReader keys) {
    return new Demands(
        keys.scalars("text_on").stream().flatMap(s -> declared(s).stream()).toList(),
        keys.scalars("mark_on").stream().flatMap(s -> declared(s).stream()).toList(),
        keys.string("apart"));
  }

  /** A colour that the file has declared before. */
  private Optional<String> declared(Scalar name) {
    if (named.get(name.text()) instanceof Token.Tint) {
      return Optional.of(name.text());
    }
    found.add(
        Diagnostic.of(
                Code.UNKNOWN_TOKEN,
                name.span(),
                "No color \"" + name.text() + "\" is declared before this one.")
            .hint(DidYouMean.hint(name.text(), colours())));
    return Optional.empty();
  }

  private List<String> colours() {
    return named.keySet().stream().filter(n -> named.get(n) instanceof Token.Tint).toList();
  }
}
