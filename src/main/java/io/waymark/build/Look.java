package io.waymark.build;

import io.waymark.check.LookRules;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Tokens;
import io.waymark.render.chart.Palette;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a site's design tokens as a whole. */
final class Look {
  private Look() {}

  static List<Diagnostic> problems(Tokens tokens) {
    List<Diagnostic> problems = new ArrayList<>(LookRules.check(tokens));
    List<String> missing = Palette.missing(tokens);
    tokens.named().values().stream()
        .findFirst()
        .filter(first -> !missing.isEmpty())
        .map(
            first ->
                Diagnostic.of(
                        Code.MISSING_KEY,
                        first.span().source().start(),
                        "Charts need colors that aren't declared here: "
                            + String.join(", ", missing)
                            + ".")
                    .hint("Add them, such as " + missing.get(0) + ": {of: accent}"))
        .ifPresent(problems::add);
    return problems;
  }
}
