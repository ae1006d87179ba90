package io.waymark.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a stage made of its input, and everything it found wrong on the way.
 *
 * <p>A value may be there beside errors, so that later stages can go on and report more; it is
 * absent only when nothing useful could be made.
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Outcome {
    diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(Optional.of(value), List.of());
  }

  public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
    return new Outcome<>(Optional.of(value), diagnostics);
  }

  public static <T> Outcome<T> failure(Diagnostic... diagnostics) {
    return new Outcome<>(Optional.empty(), List.of(diagnostics));
  }

  public static <T> Outcome<T> failure(List<Diagnostic> diagnostics) {
    return new Outcome<>(Optional.empty(), diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return new Outcome<>(value.map(change), diagnostics);
  }

  public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
    if (value.isEmpty()) {
      return new Outcome<>(Optional.empty(), diagnostics);
    }
    Outcome<R> after = next.apply(value.get());
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(after.diagnostics);
    return new Outcome<>(after.value, all);
  }

  /** Hands the diagnostics to {@code sink} and answers the value. */
  public Optional<T> drainTo(List<? super Diagnostic> sink) {
    sink.addAll(diagnostics);
    return value;
  }
}
