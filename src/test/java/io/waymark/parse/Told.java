package io.waymark.parse;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** Diagnostics as lines of text, for tests that show what an editor is told and where. */
public final class Told {
  private Told() {}

  /** Place, code, the words pointed at in brackets, message, hint and related places. */
  public static String of(Outcome<?> outcome) {
    return of(outcome.diagnostics());
  }

  public static String of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Told::one).collect(Collectors.joining("\n"));
  }

  private static String one(Diagnostic d) {
    String text = d.span().line() + ":" + d.span().column() + " " + d.code().id();
    text += " [" + d.span().text().replace("\n", "\\n") + "] " + d.message();
    text += d.hint().map(hint -> "\n  " + hint).orElse("");
    for (Diagnostic.Related related : d.related()) {
      text +=
          "\n  " + related.span().line() + ":" + related.span().column() + " " + related.message();
    }
    return text;
  }
}
