package io.waymark.diagnostic;

import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One problem, told so that its author can mend it at once.
 *
 * @param code what kind of problem it is; stable over releases
 * @param severity whether it keeps the site from being published
 * @param message one sentence that says what is wrong, naming the values involved
 * @param span where it is
 * @param hint what to do now, when that can be said
 * @param related further places that explain it, such as the first of two duplicates
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    Span span,
    Optional<String> hint,
    List<Related> related) {

  /** By path, then place, then code: the order in which a report lists problems. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.span().source().path())
          .thenComparing(d -> d.span().start())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** A further place and what it has to do with the problem. */
  public record Related(String message, Span span) {}

  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
    Objects.requireNonNull(span);
    Objects.requireNonNull(hint);
    related = List.copyOf(related);
  }

  /** A problem of the code's usual severity. */
  public static Diagnostic of(Code code, Span span, String message) {
    return new Diagnostic(code, code.severity(), message, span, Optional.empty(), List.of());
  }

  public Diagnostic hint(String text) {
    return new Diagnostic(code, severity, message, span, Optional.of(text), related);
  }

  public Diagnostic hint(Optional<String> text) {
    return text.isEmpty() ? this : hint(text.get());
  }

  public Diagnostic related(String text, Span place) {
    var more = new ArrayList<>(related);
    more.add(new Related(text, place));
    return new Diagnostic(code, severity, message, span, hint, more);
  }

  public Diagnostic severity(Severity other) {
    return new Diagnostic(code, other, message, span, hint, related);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
