package io.waymark.render.style;

import io.waymark.model.Token;
import io.waymark.model.Token.Theme;
import io.waymark.model.Tokens;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Design tokens as custom properties, such as {@code --accent: #0b5f57;}. Dark ones count where a
 * reader's device asks for dark, on screens only: paper is white.
 */
public final class TokenSheet {
  private static final Set<String> GENERIC =
      Set.of(
          "serif",
          "sans-serif",
          "monospace",
          "system-ui",
          "ui-monospace",
          "ui-serif",
          "ui-sans-serif");

  private TokenSheet() {}

  public static String of(Tokens tokens) {
    String light = declarations(tokens, Theme.LIGHT, "  ");
    String dark = declarations(tokens, Theme.DARK, "    ");
    return ":root {\n  color-scheme: light dark;\n"
        + light
        + "}\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n"
        + dark
        + "  }\n}\n";
  }

  /** The first choice of a typeface, for an attribute in double quotes. */
  public static String first(Token.Typeface typeface) {
    return quoted(typeface.families().get(0), "'");
  }

  private static String quoted(String family, String quote) {
    return GENERIC.contains(family) ? family : quote + family + quote;
  }

  private static String declarations(Tokens tokens, Theme theme, String indent) {
    StringBuilder css = new StringBuilder();
    tokens
        .named()
        .forEach(
            (name, token) -> {
              if (token instanceof Token.Tint || theme == Theme.LIGHT) {
                css.append(indent).append("--").append(name).append(": ");
                css.append(value(tokens, name, token, theme)).append(";\n");
              }
            });
    return css.toString();
  }

  private static String value(Tokens tokens, String name, Token token, Theme theme) {
    if (token instanceof Token.Length length) {
      return length.css();
    }
    return token instanceof Token.Typeface typeface
        ? typeface.families().stream()
            .map(family -> quoted(family, "\""))
            .collect(Collectors.joining(", "))
        : tokens.colour(name, theme).orElseThrow().css();
  }
}
