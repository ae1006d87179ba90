package io.waymark.parse.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Column;
import io.waymark.model.Period;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the records below the header, one after the other. */
final class RowReader {
  private final DatasetDeclaration declaration;
  private final Header header;
  private final CsvPlaces places;
  private final ProblemList problems;
  private final List<CellReader> readers = new ArrayList<>();
  private final List<ColumnDeclaration> absent;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Period> periods = new HashMap<>();
  private final Map<List<String>, Integer> keys = new HashMap<>();
  private final Map<Integer, Map<String, Integer>> unique = new HashMap<>();
  private final List<Integer> keyPositions;

  RowReader(DatasetDeclaration declaration, Header header, CsvPlaces places, ProblemList problems) {
    this.declaration = declaration;
    this.header = header;
    this.places = places;
    this.problems = problems;
    for (int i = 0; i < header.columns().size(); i++) {
      ColumnDeclaration column = header.columns().get(i);
      readers.add(new CellReader(column, declaration.missing()));
      positions.put(column.name(), header.positions().get(i));
      if (column.constraints().unique()) {
        unique.put(header.positions().get(i), new HashMap<>());
      }
    }
    this.absent =
        declaration.columns().stream().filter(c -> !positions.containsKey(c.name())).toList();
    boolean keyed = positions.keySet().containsAll(declaration.primaryKey());
    this.keyPositions =
        keyed ? declaration.primaryKey().stream().map(positions::get).toList() : List.of();
  }

  /** The columns of the rows: those of the file, then declared ones that it lacks. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    header.columns().forEach(c -> columns.add(c.column()));
    absent.forEach(c -> columns.add(c.column()));
    return columns;
  }

  /** The values of a record; empty when it has the wrong number of cells. */
  Optional<List<Value>> read(CsvRecord record) {
    if (record.getFieldCount() != header.width()) {
      problems.add(() -> wrongWidth(record));
      return Optional.empty();
    }
    long line = record.getStartingLineNumber();
    Optional<Period> period = period(record);
    Function<String, Optional<String>> row =
        name -> Optional.ofNullable(positions.get(name)).map(record::getField);
    Value[] values = new Value[readers.size() + absent.size()];
    for (int i = 0; i < readers.size(); i++) {
      int position = header.positions().get(i);
      CellReader.Cell cell = readers.get(i).read(record.getField(position), period, row);
      cell.problem().ifPresent(p -> problems.add(() -> p.apply(places.cell(line, position))));
      values[i] = cell.value();
    }
    for (int i = 0; i < absent.size(); i++) {
      values[readers.size() + i] = new CellReader(absent.get(i), declaration.missing()).absent();
    }
    checkKey(record);
    unique.forEach((position, seen) -> checkUnique(record, position, seen));
    return Optional.of(Arrays.asList(values));
  }

  private Optional<Period> period(CsvRecord record) {
    DatasetDeclaration.Periods rule = declaration.periods();
    Integer position = rule.column().map(positions::get).orElse(null);
    if (position == null || record.getField(position).isEmpty()) {
      return rule.all();
    }
    return Optional.of(
        periods.computeIfAbsent(
            record.getField(position), value -> new Period(rule.format().replace("{}", value))));
  }

  private void checkKey(CsvRecord record) {
    if (keyPositions.isEmpty()) {
      return;
    }
    List<String> key = keyPositions.stream().map(record::getField).toList();
    int line = (int) record.getStartingLineNumber();
    Integer first = keys.putIfAbsent(key, line);
    if (first != null) {
      int position = keyPositions.get(0);
      problems.add(
          () ->
              Diagnostic.of(
                      Code.DUPLICATE_PRIMARY_KEY,
                      places.cell(line, position),
                      "A second row has the primary key " + named(key) + ".")
                  .related("The first one is here.", places.cell(first, position))
                  .hint("Remove one of the rows, or add a column to primaryKey in the schema."));
    }
  }

  private String named(List<String> key) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      parts.add(declaration.primaryKey().get(i) + " = " + key.get(i));
    }
    return String.join(", ", parts);
  }

  private void checkUnique(CsvRecord record, int position, Map<String, Integer> seen) {
    String text = record.getField(position);
    int line = (int) record.getStartingLineNumber();
    Integer first = declaration.missing().contains(text) ? null : seen.putIfAbsent(text, line);
    if (first != null) {
      problems.add(
          () ->
              Diagnostic.of(
                      Code.CELL_CONSTRAINT,
                      places.cell(line, position),
                      "\"" + text + "\" stands twice in a column whose values are unique.")
                  .related("It stands here first.", places.cell(first, position)));
    }
  }

  private Diagnostic wrongWidth(CsvRecord record) {
    long line = record.getStartingLineNumber();
    int cells = record.getFieldCount();
    boolean few = cells < header.width();
    String count = cells == 1 ? "1 cell" : cells + " cells";
    Diagnostic problem =
        Diagnostic.of(
                Code.ROW_WIDTH,
                few
                    ? places.record(line)
                    : places.cell(line, header.width()).to(places.cell(line, cells - 1)),
                "This row has " + count + ", the header has " + header.width() + ".")
            .related("The header is here.", places.record(header.line()));
    return problem.hint(
        few
            ? "Write an empty cell (two commas in a row) where there is no value."
            : "Put a cell that holds a comma in quotes, or remove the cells marked here.");
  }
}
