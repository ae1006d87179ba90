package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Chooses among texts by what the data say. */
public final class Variants {
  private Variants() {}

  /** The text to print, and the data that were asked to choose it. */
  public record Chosen(FieldValue.Words words, Read read) {}

  /** The first text whose condition holds; none is an error at the whole list. */
  public static Outcome<Chosen> choose(FieldValue.Variants variants, Scope scope) {
    Read read = Read.NOTHING;
    List<Supplier<String>> refuted = new ArrayList<>();
    for (FieldValue.Variant variant : variants.variants()) {
      if (variant.when().isEmpty()) {
        return Outcome.of(new Chosen(variant.text(), read));
      }
      Outcome<Claims.Verdict> verdict = Claims.verdict(variant.when().get(), scope);
      if (verdict.value().isEmpty()) {
        return Outcome.failure(verdict.diagnostics());
      }
      read = read.and(verdict.value().get().read());
      if (verdict.value().get().holds()) {
        return Outcome.of(new Chosen(variant.text(), read));
      }
      refuted.add(verdict.value().get().values());
    }
    return Outcome.failure(
        Diagnostic.of(
                Code.NO_TRUE_VARIANT,
                variants.span(),
                "None of these texts is true: "
                    + refuted.stream()
                        .map(Supplier::get)
                        .distinct()
                        .collect(Collectors.joining("; "))
                    + ".")
            .hint("Add a last one without when:, or one that fits these values."));
  }
}
