package io.waymark.parse.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first record of a CSV against its schema.
 *
 * @param columns the declared columns that are there, in the CSV's order
 * @param positions where in a record each of them stands
 * @param width how many cells a record has
 * @param line the line of the header
 */
record Header(List<ColumnDeclaration> columns, List<Integer> positions, int width, long line) {

  static Header read(
      CsvRecord record, DatasetDeclaration declaration, CsvPlaces places, ProblemList problems) {
    long line = record.getStartingLineNumber();
    List<ColumnDeclaration> columns = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String name = record.getField(i);
      int at = i;
      Integer first = seen.putIfAbsent(name, i);
      if (first != null) {
        problems.add(() -> twice(name, places.cell(line, at), places.cell(line, first)));
        continue;
      }
      declaration.columns().stream()
          .filter(c -> c.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              column -> {
                columns.add(column);
                positions.add(at);
              },
              () -> problems.add(() -> unknown(name, places.cell(line, at), declaration)));
    }
    for (ColumnDeclaration column : declaration.columns()) {
      if (!seen.containsKey(column.name())) {
        problems.add(() -> missing(column, places.record(line)));
      }
    }
    return new Header(columns, positions, record.getFieldCount(), line);
  }

  private static Diagnostic twice(String name, Span second, Span first) {
    return Diagnostic.of(Code.DUPLICATE_KEY, second, "The column \"" + name + "\" stands twice.")
        .related("It stands here first.", first)
        .hint("Rename or remove one of the two.");
  }

  private static Diagnostic unknown(String name, Span place, DatasetDeclaration declaration) {
    Diagnostic problem =
        Diagnostic.of(
                Code.UNKNOWN_COLUMN,
                place,
                "The schema of \"" + declaration.name() + "\" declares no column \"" + name + "\".")
            .related("The dataset is declared here.", declaration.declared());
    if (!name.equals(name.strip()) && declaration.columnNames().contains(name.strip())) {
      return problem.hint("Remove the spaces around the name.");
    }
    return problem.hint(DidYouMean.hint(name, declaration.columnNames()));
  }

  private static Diagnostic missing(ColumnDeclaration column, Span header) {
    return Diagnostic.of(
            Code.MISSING_COLUMN,
            header,
            "The column \"" + column.name() + "\" is missing from this file.")
        .related("The schema declares it here.", column.column().declared())
        .hint("Add the column, or remove it from the schema.");
  }
}
