package io.waymark.parse.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Value;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a CSV file (RFC 4180) as its descriptor declares it.
 *
 * <p>The dataset is there even when cells or rows are wrong, so that names of columns can still be
 * checked: a wrong cell is suppressed or missing in it, a row of the wrong width is left out.
 */
public final class CsvParser {
  private final DatasetDeclaration declaration;
  private final Source source;
  private final CsvPlaces places;
  private final ProblemList problems = new ProblemList();

  private CsvParser(DatasetDeclaration declaration, Source source) {
    this.declaration = declaration;
    this.source = source;
    this.places = new CsvPlaces(source);
  }

  public static Outcome<Dataset> parse(DatasetDeclaration declaration, Source source) {
    return new CsvParser(declaration, source).parse();
  }

  /** The dataset as far as its descriptor tells, for a CSV that can't be read. */
  public static Dataset withoutRows(DatasetDeclaration declaration) {
    List<Column> columns = declaration.columns().stream().map(ColumnDeclaration::column).toList();
    return dataset(declaration, columns, List.of());
  }

  /**
   * The place of a row's cell, for problems that only turn up when rows are compared.
   *
   * @param row the row's place among those of the right width, from 0
   */
  public static Span place(Source source, String column, int row) {
    CsvPlaces places = new CsvPlaces(source);
    int position = 0;
    int width = -1;
    int index = 0;
    try (CsvReader<CsvRecord> reader = reader(source)) {
      for (CsvRecord record : reader) {
        if (width < 0) {
          width = record.getFieldCount();
          position = Math.max(0, record.getFields().indexOf(column));
        } else if (record.getFieldCount() == width && index++ == row) {
          return places.cell(record.getStartingLineNumber(), position);
        }
      }
    } catch (CsvParseException | IOException e) {
      return source.start();
    }
    return source.start();
  }

  private Outcome<Dataset> parse() {
    long line = 0;
    RowReader rows = null;
    List<List<Value>> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = reader(source)) {
      Iterator<CsvRecord> records = reader.iterator();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (rows == null) {
          Header header = Header.read(record, declaration, places, problems);
          rows = new RowReader(declaration, header, places, problems);
        } else {
          rows.read(record).ifPresent(cells::add);
        }
      }
    } catch (CsvParseException e) {
      long lastGood = line;
      problems.add(() -> broken(lastGood));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can't fail to be read", e);
    }
    if (rows == null) {
      if (problems.all().isEmpty()) {
        problems.add(this::noHeader);
      }
      return Outcome.of(withoutRows(declaration), problems.all());
    }
    return Outcome.of(dataset(declaration, rows.columns(), cells), problems.all());
  }

  private Diagnostic broken(long lastGoodLine) {
    int from = lastGoodLine == 0 ? 0 : places.next(lastGoodLine);
    Span quote = places.brokenQuote(from);
    boolean unclosed = quote.start() < quote.end() && !places.closes(quote.start());
    return unclosed
        ? Diagnostic.of(Code.CSV_SYNTAX, quote, "The quote that opens here is never closed.")
            .hint("Close it at the end of the cell; a quote inside a quoted cell is written twice.")
        : Diagnostic.of(Code.CSV_SYNTAX, quote, "Something follows the closing quote of this cell.")
            .hint("Write quotes inside a quoted cell twice: \"She said \"\"yes\"\"\"");
  }

  private Diagnostic noHeader() {
    return Diagnostic.of(Code.CSV_SYNTAX, source.start(), "This file has no header row.")
        .hint("Begin with a line of column names: " + String.join(",", declaration.columnNames()))
        .related("The file is declared here.", declaration.pathSpan());
  }

  private static Dataset dataset(
      DatasetDeclaration declaration, List<Column> columns, List<List<Value>> cells) {
    return new Dataset(
        declaration.name(),
        declaration.title(),
        columns,
        declaration.primaryKey(),
        declaration.foreignKeys(),
        cells,
        declaration.sources(),
        declaration.declared(),
        declaration.path());
  }

  private static CsvReader<CsvRecord> reader(Source source) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(Math.max(1 << 16, source.text().length() * 2 + 16))
        .ofCsvRecord(source.text());
  }
}
