package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Fingerprint;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes what {@link RecordReader} reads. The texts that places lie in are written once, in front;
 * of those that the reader will know, only the path is.
 */
final class RecordWriter {
  private final Collection<Source> known;
  private final Map<Source, Integer> sources = new LinkedHashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /**
   * @param known texts that whoever reads this has already, by path
   */
  RecordWriter(Collection<Source> known) {
    this.known = known;
  }

  RecordWriter number(int number) {
    try {
      out.writeInt(number);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RecordWriter fingerprint(Fingerprint content) {
    try {
      out.writeLong(content.high());
      out.writeLong(content.low());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RecordWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  RecordWriter day(LocalDate day) {
    return text(day.toString());
  }

  RecordWriter place(Span span) {
    Integer at = sources.putIfAbsent(span.source(), sources.size());
    return number(at == null ? sources.size() - 1 : at).number(span.start()).number(span.end());
  }

  RecordWriter problem(Diagnostic told) {
    text(told.code().name()).text(told.severity().name()).text(told.message()).place(told.span());
    perhaps(told.hint(), this::text);
    return all(told.related(), related -> text(related.message()).place(related.span()));
  }

  <T> RecordWriter perhaps(Optional<T> value, Consumer<T> write) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(write);
    return this;
  }

  <T> RecordWriter all(Collection<T> values, Consumer<T> write) {
    number(values.size());
    values.forEach(write);
    return this;
  }

  byte[] bytes() {
    RecordWriter whole = new RecordWriter(known);
    whole.all(
        sources.keySet(),
        source -> {
          whole.text(source.path()).number(source.length());
          boolean tell = !known.contains(source);
          whole.perhaps(tell ? Optional.of(source.text()) : Optional.empty(), whole::text);
        });
    whole.bytes.writeBytes(bytes.toByteArray());
    return whole.bytes.toByteArray();
  }
}
