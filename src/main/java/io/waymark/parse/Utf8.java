package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.source.Source;
import io.waymark.source.SourceFile;
import io.waymark.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of a text file into a {@link Source}: UTF-8 and nothing else. */
public final class Utf8 {
  /** The most that Markdown and YAML files may weigh, in bytes. */
  public static final long PROSE_LIMIT = 4L << 20;

  /** The most that a CSV file may weigh, in bytes. */
  public static final long TABLE_LIMIT = 32L << 20;

  private Utf8() {}

  /** Reads a file, unless it is larger than {@code limit} bytes: then it isn't even opened. */
  public static Outcome<Source> read(SourceFile file, long limit) {
    return file.size() > limit
        ? Outcome.failure(tooLarge(file.path(), file.size(), limit))
        : decode(file.path(), file.bytes(), limit);
  }

  public static Outcome<Source> decode(String path, byte[] bytes, long limit) {
    if (bytes.length > limit) {
      return Outcome.failure(tooLarge(path, bytes.length, limit));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Outcome.failure(
          Diagnostic.of(Code.FILE_ENCODING, place(path), "This file is UTF-16, not UTF-8.")
              .hint("Save it again as UTF-8: most editors ask for the encoding in \"Save as\"."));
    }
    int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(bytes.length - skip);
    if (decoder.decode(in, out, true).isError()) {
      return Outcome.failure(badByte(path, bytes, skip, in.position(), out.position()));
    }
    return Outcome.of(new Source(path, out.flip().toString()));
  }

  private static Diagnostic badByte(String path, byte[] bytes, int skip, int at, int chars) {
    // The rest of the file is shown with replacement characters; the place before it is exact.
    String shown = new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_8);
    Source source = new Source(path, shown);
    int value = bytes[at] & 0xFF;
    String name = "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
    String western = new String(bytes, at, 1, Charset.forName("windows-1252"));
    boolean looksWestern = value >= 0x80 && !western.equals("\uFFFD");
    String guess =
        looksWestern ? " In Windows-1252, which this file may be, it is \"" + western + "\"." : "";
    return Diagnostic.of(
            Code.FILE_ENCODING,
            source.span(chars, Math.min(chars + 1, shown.length())),
            "The byte " + name + " here isn't UTF-8." + guess)
        .hint(
            looksWestern
                ? "Save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 "
                    + path
                    + " > converted"
                : "Save the file as UTF-8.");
  }

  private static Diagnostic tooLarge(String path, long size, long limit) {
    return Diagnostic.of(
            Code.FILE_TOO_LARGE,
            place(path),
            "This file has " + mebibytes(size) + " MiB; at most " + mebibytes(limit) + " are read.")
        .hint("Split it, or keep only the rows and columns that the site shows.");
  }

  /** Tenths, rounded up, so that a file just over the limit never reads as just at it. */
  private static String mebibytes(long bytes) {
    long tenths = (bytes * 10 + (1 << 20) - 1) >> 20;
    return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
  }

  private static Span place(String path) {
    return new Source(path, "").start();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
