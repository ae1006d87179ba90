package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads what a {@link RecordWriter} wrote. What anybody else wrote makes it throw some {@link
 * RuntimeException}.
 */
final class RecordReader {
  private final ByteBuffer in;
  private final List<Source> sources;

  /**
   * @param known texts of which only the path was written
   */
  RecordReader(byte[] bytes, Collection<Source> known) {
    this.in = ByteBuffer.wrap(bytes);
    Map<String, Source> byPath =
        known.stream().collect(Collectors.toMap(Source::path, Function.identity(), (a, b) -> a));
    this.sources =
        all(
            () -> {
              String path = text();
              return perhaps(this::text)
                  .map(text -> new Source(path, text))
                  .or(() -> Optional.ofNullable(byPath.get(path)))
                  .orElseThrow();
            });
  }

  int number() {
    return in.getInt();
  }

  String text() {
    int length = number();
    if (length > in.remaining()) {
      throw new IllegalArgumentException("cut short");
    }
    byte[] utf8 = new byte[length];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  LocalDate day() {
    return LocalDate.parse(text());
  }

  Span place() {
    return sources.get(number()).span(number(), number());
  }

  Diagnostic problem() {
    Code code = Code.valueOf(text());
    Severity severity = Severity.valueOf(text());
    String message = text();
    Span span = place();
    Optional<String> hint = perhaps(this::text);
    return new Diagnostic(
        code, severity, message, span, hint, all(() -> new Diagnostic.Related(text(), place())));
  }

  <T> Optional<T> perhaps(Supplier<T> read) {
    return number() == 0 ? Optional.empty() : Optional.of(read.get());
  }

  <T> List<T> all(Supplier<T> read) {
    List<T> values = new ArrayList<>();
    for (int left = number(); left > 0; left--) {
      values.add(read.get());
    }
    return values;
  }
}
