package io.waymark.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A text file of comma- or tab-separated values, as one table. */
final class TextSheets implements Sheets {
  private final Path file;
  private final String name;
  private final Path temporary;

  TextSheets(Path file, String name, Path temporary) {
    this.file = file;
    this.name = name;
    this.temporary = temporary;
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }

  @Override
  public void rows(String sheet, Visitor visitor) throws UnreadableRelease {
    try (var reader =
            new BufferedReader(new InputStreamReader(Files.newInputStream(file), utf8()));
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .detectBomHeader(false)
                .ofCsvRecord(reader)) {
      Iterator<CsvRecord> all = records.iterator();
      while (all.hasNext()) {
        CsvRecord record = all.next();
        List<String> cells = record.getFields().stream().map(TextSheets::clean).toList();
        if (!visitor.row(Math.toIntExact(record.getStartingLineNumber()), cells)) {
          return;
        }
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new UnreadableRelease("The text cannot be read as UTF-8 comma- or tab-separated", e);
    }
  }

  /** Strips what releases put around values: spaces, byte order marks, quotes after a space. */
  private static String clean(String raw) {
    String text = raw.replace("\uFEFF", "").strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  private char separator() throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), utf8()))) {
      String first = reader.readLine();
      return first != null && first.indexOf('\t') >= 0 ? '\t' : ',';
    }
  }

  private static CharsetDecoder utf8() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public void close() {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
