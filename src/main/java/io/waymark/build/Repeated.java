package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a problem once that many pages met, such as a mistake in their template: with the first
 * page that met it, and how many did.
 */
final class Repeated {
  private Repeated() {}

  private record Told(Code code, String path, int start, String message) {}

  static List<Diagnostic> once(List<Diagnostic> problems) {
    Map<Told, List<Diagnostic>> alike = new LinkedHashMap<>();
    for (Diagnostic d : problems) {
      Told told = new Told(d.code(), d.span().source().path(), d.span().start(), d.message());
      List<Diagnostic> known = alike.computeIfAbsent(told, t -> new ArrayList<>());
      if (!known.contains(d)) {
        known.add(d);
      }
    }
    return alike.values().stream().map(Repeated::merged).toList();
  }

  private static Diagnostic merged(List<Diagnostic> alike) {
    Diagnostic first = alike.get(0);
    if (alike.size() == 1 || first.related().size() != 1) {
      return first;
    }
    Diagnostic.Related met = first.related().get(0);
    int more = alike.size() - 1;
    String others = more == 1 ? " and one more" : " and " + more + " more";
    return new Diagnostic(
        first.code(),
        first.severity(),
        first.message(),
        first.span(),
        first.hint(),
        List.of(new Diagnostic.Related(met.message() + others, met.span())));
  }
}
