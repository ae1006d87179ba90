package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A build's report as bytes, to be told again by a build that has nothing to do. The texts that
 * problems stand in are part of it; the inventory is not.
 */
public final class ReportBytes {
  private ReportBytes() {}

  public static byte[] of(BuildReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(report.pages());
      out.writeInt(report.charts());
      out.writeInt(report.files());
      out.writeInt(report.fixed());
      out.writeLong(report.asOf().toEpochDay());
      new Writing(out).all(report.diagnostics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The report that {@code bytes} were made of.
   *
   * @throws IOException when they weren't made by {@link #of}
   */
  public static BuildReport read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int pages = in.readInt();
      int charts = in.readInt();
      int files = in.readInt();
      int fixed = in.readInt();
      LocalDate asOf = LocalDate.ofEpochDay(in.readLong());
      List<Diagnostic> told = new Reading(in).all();
      return new BuildReport(pages, charts, files, fixed, told, asOf, Inventory.EMPTY);
    } catch (RuntimeException e) {
      throw new IOException("not a report", e);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Writes problems after the texts that they stand in, each of which it writes once. */
  private record Writing(DataOutputStream out, Map<Source, Integer> sources) {
    Writing(DataOutputStream out) {
      this(out, new LinkedHashMap<>());
    }

    void all(List<Diagnostic> diagnostics) throws IOException {
      for (Diagnostic told : diagnostics) {
        note(told.span());
        told.related().forEach(related -> note(related.span()));
      }
      out.writeInt(sources.size());
      for (Source source : sources.keySet()) {
        text(out, source.path());
        text(out, source.text());
      }
      out.writeInt(diagnostics.size());
      for (Diagnostic told : diagnostics) {
        one(told);
      }
    }

    private void note(Span span) {
      sources.putIfAbsent(span.source(), sources.size());
    }

    private void one(Diagnostic told) throws IOException {
      text(out, told.code().name());
      text(out, told.severity().name());
      text(out, told.message());
      place(told.span());
      out.writeBoolean(told.hint().isPresent());
      text(out, told.hint().orElse(""));
      out.writeInt(told.related().size());
      for (Diagnostic.Related related : told.related()) {
        text(out, related.message());
        place(related.span());
      }
    }

    private void place(Span span) throws IOException {
      out.writeInt(sources.get(span.source()));
      out.writeInt(span.start());
      out.writeInt(span.end());
    }
  }

  private record Reading(DataInputStream in, List<Source> sources) {
    Reading(DataInputStream in) {
      this(in, new ArrayList<>());
    }

    List<Diagnostic> all() throws IOException {
      for (int left = in.readInt(); left > 0; left--) {
        sources.add(new Source(text(in), text(in)));
      }
      List<Diagnostic> all = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        all.add(one());
      }
      return all;
    }

    private Diagnostic one() throws IOException {
      Code code = Code.valueOf(text(in));
      Severity severity = Severity.valueOf(text(in));
      String message = text(in);
      Span span = place();
      boolean hinted = in.readBoolean();
      String hint = text(in);
      List<Diagnostic.Related> related = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        related.add(new Diagnostic.Related(text(in), place()));
      }
      return new Diagnostic(
          code, severity, message, span, hinted ? Optional.of(hint) : Optional.empty(), related);
    }

    private Span place() throws IOException {
      return sources.get(in.readInt()).span(in.readInt(), in.readInt());
    }
  }
}
