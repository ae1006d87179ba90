package io.waymark.parse.data;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Column;
import io.waymark.model.Period;
import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import io.waymark.model.Value;
import io.waymark.parse.field.Patterns;
import io.waymark.source.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the cells of one column. Equal cells become one and the same value, so that half a million
 * rows take little memory.
 */
final class CellReader {
  private static final Value MISSING = new Value.Missing();

  /** A column of ever different values gains nothing from remembering more of them. */
  private static final int MAX_REMEMBERED = 50_000;

  /** What a cell holds once it is read: a value, or what is wrong with it. */
  record Cell(Value value, Optional<Function<Span, Diagnostic>> problem) {
    static Cell of(Value value) {
      return new Cell(value, Optional.empty());
    }
  }

  private final ColumnDeclaration declaration;
  private final Column column;
  private final Set<String> missing;

  /** Cells read before: numbers by the period they speak of, which is part of them. */
  private final Map<Optional<Period>, Map<String, Cell>> remembered = new HashMap<>();

  private final boolean numeric;
  private int count;

  CellReader(ColumnDeclaration declaration, Set<String> missing) {
    this.declaration = declaration;
    this.column = declaration.column();
    this.missing = missing;
    this.numeric = column.type().isNumeric();
  }

  /**
   * Reads a cell.
   *
   * @param text what it says
   * @param rowPeriod the period of its row
   * @param row the texts of the same row by column name, for marks that refer to one
   */
  Cell read(String text, Optional<Period> rowPeriod, Function<String, Optional<String>> row) {
    Optional<Period> period = declaration.period().or(() -> rowPeriod);
    if (declaration.marks().get(text) instanceof Mark.BoundInColumn bound) {
      return boundIn(bound, period, row);
    }
    Map<String, Cell> read =
        remembered.computeIfAbsent(numeric ? period : Optional.empty(), p -> new HashMap<>());
    Cell known = read.get(text);
    if (known != null) {
      return known;
    }
    Cell cell = numeric ? numeric(text, period) : plain(text);
    if (count < MAX_REMEMBERED) {
      read.put(text, cell);
      count++;
    }
    return cell;
  }

  /** What stands in for a cell that isn't there. */
  Value absent() {
    return column.type().isNumeric() ? Quantity.suppressed(column.unit()) : MISSING;
  }

  private Cell numeric(String text, Optional<Period> period) {
    if (text.isEmpty() || missing.contains(text)) {
      return empty(Quantity.suppressed(column.unit()).withPeriod(periodOf(period)));
    }
    Mark mark = declaration.marks().get(text);
    if (mark instanceof Mark.Bound bound) {
      return Cell.of(quantity(bound.amount(), period, bound.state()));
    }
    if (mark instanceof Mark.Suppressed) {
      return Cell.of(Quantity.suppressed(column.unit()).withPeriod(periodOf(period)));
    }
    boolean orMore = text.endsWith("+") && text.length() > 1;
    String digits = orMore ? text.substring(0, text.length() - 1) : text;
    Optional<BigDecimal> number = Numbers.parse(digits, column.type());
    if (number.isEmpty()) {
      return wrongType(text, Numbers.hint(text, column.type()));
    }
    State state = orMore ? State.AT_LEAST : declaration.estimate() ? State.ESTIMATE : State.EXACT;
    return checked(text, number, quantity(number.get(), period, state));
  }

  private Cell plain(String text) {
    if (missing.contains(text)) {
      return empty(MISSING);
    }
    return switch (column.type()) {
      case DATE -> date(text);
      case BOOLEAN -> bool(text);
      default -> checked(text, Optional.empty(), new Value.Text(text));
    };
  }

  private Cell date(String text) {
    try {
      return checked(text, Optional.empty(), new Value.Day(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      boolean shaped = text.matches("\\d{4}-\\d{2}-\\d{2}");
      return wrongType(
          text,
          Optional.of(
              shaped
                  ? "There is no such day in the calendar."
                  : "Write year-month-day, such as 2026-03-07."));
    }
  }

  private Cell bool(String text) {
    return switch (text) {
      case "true", "True", "TRUE", "1" -> Cell.of(new Value.Flag(true));
      case "false", "False", "FALSE", "0" -> Cell.of(new Value.Flag(false));
      default -> wrongType(text, Optional.of("Write true or false."));
    };
  }

  private Cell boundIn(
      Mark.BoundInColumn bound, Optional<Period> period, Function<String, Optional<String>> row) {
    Optional<BigDecimal> amount =
        row.apply(bound.column()).flatMap(text -> Numbers.parse(text, Column.Type.NUMBER));
    if (amount.isPresent()) {
      return Cell.of(quantity(amount.get(), period, bound.state()));
    }
    return problem(
        Code.CELL_TYPE,
        "This mark takes its bound from the column \""
            + bound.column()
            + "\", which has no number in this row.",
        Optional.of("Give the bound there, or write the mark's bound into the schema."));
  }

  private Cell checked(String text, Optional<BigDecimal> number, Value value) {
    Constraints rules = declaration.constraints();
    String name = "\"" + column.name() + "\"";
    if (number.isPresent()) {
      BigDecimal n = number.get();
      if (rules.minimum().isPresent() && n.compareTo(rules.minimum().get()) < 0) {
        return broken(
            value,
            name
                + " is "
                + text
                + ", less than the minimum of "
                + rules.minimum().get().toPlainString()
                + ".",
            Optional.empty());
      }
      if (rules.maximum().isPresent() && n.compareTo(rules.maximum().get()) > 0) {
        return broken(
            value,
            name
                + " is "
                + text
                + ", more than the maximum of "
                + rules.maximum().get().toPlainString()
                + ".",
            Optional.empty());
      }
    }
    if (rules.pattern().isPresent() && !Patterns.matches(rules.pattern().get(), text)) {
      return broken(
          value,
          name + " has the wrong form: \"" + shortened(text) + "\".",
          Optional.of("It must match the pattern " + rules.pattern().get().pattern()));
    }
    if (!rules.allowed().isEmpty() && !rules.allowed().contains(text)) {
      return broken(
          value,
          name + " can't be \"" + shortened(text) + "\".",
          DidYouMean.hint(text, rules.allowed()));
    }
    return Cell.of(value);
  }

  private Cell empty(Value value) {
    return declaration.constraints().required()
        ? broken(
            value,
            "\"" + column.name() + "\" must have a value in every row.",
            Optional.of(
                column.type().isNumeric()
                    ? "Write the number, or the mark for one that wasn't released."
                    : "Write it, or drop the constraint required from the schema."))
        : Cell.of(value);
  }

  private Cell broken(Value value, String message, Optional<String> hint) {
    return new Cell(
        value,
        Optional.of(
            place ->
                Diagnostic.of(Code.CELL_CONSTRAINT, place, message)
                    .hint(hint.or(() -> Optional.of("Correct the cell, or the schema.")))
                    .related("The column is declared here.", column.declared())));
  }

  private Cell wrongType(String text, Optional<String> hint) {
    return problem(
        Code.CELL_TYPE,
        "\"" + column.name() + "\" must be " + noun() + ", but is \"" + shortened(text) + "\".",
        hint.or(() -> Optional.of("Correct the cell, or the column's type in the schema.")));
  }

  private Cell problem(Code code, String message, Optional<String> hint) {
    return new Cell(absent(), Optional.of(place -> Diagnostic.of(code, place, message).hint(hint)));
  }

  private String noun() {
    return switch (column.type()) {
      case INTEGER -> "a whole number";
      case NUMBER -> "a number";
      case YEAR -> "a year of four digits";
      case DATE -> "a date";
      case BOOLEAN -> "true or false";
      case STRING -> "text";
    };
  }

  private Quantity quantity(BigDecimal amount, Optional<Period> period, State state) {
    return new Quantity(Optional.of(amount), column.unit(), periodOf(period), state);
  }

  /** A year names a time, it doesn't speak of one. */
  private Optional<Period> periodOf(Optional<Period> period) {
    return column.type() == Column.Type.YEAR ? Optional.empty() : period;
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    return points <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 57)) + "…";
  }
}
