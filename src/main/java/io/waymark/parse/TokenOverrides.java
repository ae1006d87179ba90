package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Rgb;
import io.waymark.model.Token;
import io.waymark.model.Token.Demands;
import io.waymark.model.Tokens;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Entry;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.util.Collection;
import java.util.Optional;

/** Reads what {@code tokens:} in {@code site.yaml} puts in place of declared values. */
final class TokenOverrides {
  private final Collection<? super Diagnostic> sink;

  TokenOverrides(Collection<? super Diagnostic> sink) {
    this.sink = sink;
  }

  /** The declared tokens with the values given; one whose value can't be read keeps its own. */
  Tokens over(Tokens declared, MappingReader given) {
    Tokens tokens = declared;
    for (Entry entry : given.entries()) {
      String name = entry.key().text();
      Token token = declared.named().get(name);
      if (token == null) {
        sink.add(unknown(entry.key(), declared));
      } else {
        Optional<? extends Token> read = read(entry, token);
        tokens = read.isPresent() ? tokens.with(name, read.get()) : tokens;
      }
    }
    return tokens;
  }

  private Optional<? extends Token> read(Entry entry, Token token) {
    Scalar key = entry.key();
    YamlNode value = entry.value();
    if (token instanceof Token.Length) {
      return value instanceof Scalar scalar
          ? TokenForms.length(scalar, key.text(), sink).map(l -> new Token.Length(l, key.span()))
          : wrongType(value, key, "a length such as 38rem");
    }
    if (token instanceof Token.Typeface) {
      return TokenForms.families(value, key.text(), sink)
          .map(f -> new Token.Typeface(f, key.span()));
    }
    Demands demands = ((Token.Tint) token).demands();
    if (value instanceof Scalar scalar) {
      sink.add(oneColour(key, scalar));
      return Optional.empty();
    }
    return MappingReader.of(value, key.text(), sink)
        .flatMap(
            keys -> {
              Optional<Token.Colour> colour = colour(key, keys, demands);
              keys.rejectOthers();
              return colour;
            });
  }

  /** A colour with its two values, both of which must be there. */
  Optional<Token.Colour> colour(Scalar key, MappingReader keys, Demands demands) {
    keys.require("light", missing("light"));
    keys.require("dark", missing("dark"));
    Optional<Rgb> light = keys.scalar("light").flatMap(s -> TokenForms.colour(s, "light", sink));
    Optional<Rgb> dark = keys.scalar("dark").flatMap(s -> TokenForms.colour(s, "dark", sink));
    return light.flatMap(l -> dark.map(d -> new Token.Colour(l, d, demands, key.span())));
  }

  private static String missing(String theme) {
    return "Write the color on "
        + theme
        + " paper as well, in quotes: "
        + theme
        + ": \"#0b5f57\". Readers' devices choose between light and dark.";
  }

  private static Diagnostic oneColour(Scalar key, Scalar value) {
    String written = Rgb.parse(value.text()).isPresent() ? value.text() : "#0b5f57";
    return Diagnostic.of(
            Code.WRONG_TYPE,
            value.isEmpty() ? key.span() : value.span(),
            "\"" + key.text() + "\" takes two colors, one for light and one for dark.")
        .hint(
            "Write %s: {light: \"%s\", dark: \"…\"}, with the quotes: what follows a bare # is a comment."
                .formatted(key.text(), written));
  }

  private Optional<Token> wrongType(YamlNode node, Scalar key, String wanted) {
    if (!(node instanceof YamlNode.Unreadable)) {
      sink.add(MappingReader.wrongType(node, key.text(), wanted));
    }
    return Optional.empty();
  }

  private static Diagnostic unknown(Scalar key, Tokens declared) {
    return Diagnostic.of(
            Code.UNKNOWN_TOKEN, key.span(), "There is no design token \"" + key.text() + "\".")
        .hint(DidYouMean.hint(key.text(), declared.named().keySet()));
  }
}
