package io.waymark.parse.markdown;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.FigureUse;
import io.waymark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand between {@code {{} and {@code }}}: a figure's name, its page, its format. */
final class FigureSyntax {
  private static final Pattern USE =
      Pattern.compile(
          "(?:(?<page>[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]*)#)?(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "(?:\\s*\\|\\s*(?<format>[\\p{L}_][\\p{L}\\p{N}_-]*))?");

  private FigureSyntax() {}

  static Optional<FigureUse> read(String content, Span span) {
    Matcher use = USE.matcher(content);
    if (!use.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new FigureUse(
            Optional.ofNullable(use.group("page")),
            use.group("name"),
            Optional.ofNullable(use.group("format")),
            span));
  }

  static Diagnostic problem(String content, Span span) {
    if (content.isEmpty()) {
      return Diagnostic.of(Code.EXPRESSION_SYNTAX, span, "{{}} names no figure.")
          .hint("Name one, as in {{name}}, or write \\{{ for the braces themselves.");
    }
    return Diagnostic.of(
            Code.EXPRESSION_SYNTAX, span, "\"" + content + "\" isn't the name of a figure.")
        .hint(
            "Text prints figures by name, as in {{name}} or {{name|exact}}; give the calculation"
                + " a name under \"figures\" in the front matter.");
  }
}
