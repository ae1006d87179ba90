package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.source.Fingerprint;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Reads what a {@link RecordWriter} wrote. What anybody else wrote makes it throw some {@link
 * RuntimeException}.
 */
final class RecordReader {
  private final ByteBuffer in;
  private final List<Source> sources;

  /**
   * @param known the texts of which only the path and length were written, by path; each is asked
   *     for when it is needed
   */
  RecordReader(byte[] bytes, UnaryOperator<String> known) {
    this.in = ByteBuffer.wrap(bytes);
    this.sources =
        all(
            () -> {
              String path = text();
              int length = number();
              return perhaps(this::text)
                  .map(text -> new Source(path, text))
                  .orElseGet(() -> Source.later(path, length, () -> known.apply(path)));
            });
  }

  /** Of something in which every text was written. */
  RecordReader(byte[] bytes) {
    this(
        bytes,
        path -> {
          throw new IllegalArgumentException("The text of " + path + " wasn't written");
        });
  }

  int number() {
    return in.getInt();
  }

  Fingerprint fingerprint() {
    return new Fingerprint(in.getLong(), in.getLong());
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
