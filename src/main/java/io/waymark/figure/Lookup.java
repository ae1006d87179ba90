package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.figure.Functions.Arguments;
import io.waymark.model.ColumnIndex;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code lookup(lakes.depth, name="Baikal")}: the cell of the one row that has these keys. */
final class Lookup {
  private Lookup() {}

  static Step lookup(Evaluation e, Arguments arguments) {
    Step values = e.answer(arguments.get(0));
    if (!(values instanceof Answer.Cells cells)) {
      return values instanceof Answer answer
          ? Problem.of(Code.FIGURE_TYPE, "lookup needs a column, not " + answer.kind() + ".")
              .hint("Name one, as in lookup(lakes.depth, name=\"Baikal\").")
              .at(arguments.get(0))
          : values;
    }
    Dataset dataset = cells.table().dataset();
    if (arguments.named().isEmpty()) {
      return Problem.of(Code.FIGURE_TYPE, "lookup needs a key to find a row by.")
          .hint("Give one, such as " + example(dataset) + ".");
    }
    Map<String, Value> keys = new LinkedHashMap<>();
    for (var key : arguments.named().entrySet()) {
      Step known = Evaluation.column(dataset, key.getKey());
      if (known instanceof Problem problem) {
        return problem.at(key.getValue());
      }
      Step step = e.answer(key.getValue());
      if (!(step instanceof Answer.One one)) {
        return step instanceof Answer answer
            ? Problem.of(Code.FIGURE_TYPE, "A key is a single value, not " + answer.kind() + ".")
                .at(key.getValue())
            : step;
      }
      keys.put(key.getKey(), one.value());
    }
    Optional<Row> one = byIndex(cells.table(), keys);
    if (one.isPresent()) {
      return e.cell(one.get(), cells.column().name());
    }
    List<Row> found = new ArrayList<>(cells.table().rows());
    for (var key : keys.entrySet()) {
      List<Row> before = List.copyOf(found);
      found.removeIf(row -> !same(row.get(key.getKey()), key.getValue()));
      if (found.isEmpty()) {
        return none(dataset, keys, key.getKey(), before).at(arguments.named().get(key.getKey()));
      }
    }
    return found.size() == 1
        ? e.cell(found.get(0), cells.column().name())
        : several(dataset, keys, found.size());
  }

  /** The row that has the keys, when indexes can tell it and it is the only one. */
  private static Optional<Row> byIndex(Answer.Table table, Map<String, Value> keys) {
    Dataset dataset = table.dataset();
    if (table.rows() != dataset.rows()) {
      return Optional.empty();
    }
    List<Row> fewest = dataset.rows();
    for (var key : keys.entrySet()) {
      ColumnIndex index = dataset.index(dataset.indexOf(key.getKey()));
      boolean alike =
          key.getValue() instanceof Quantity
              ? index.holdsOnly(Quantity.class)
              : key.getValue() instanceof Value.Text && index.holdsOnly(Value.Text.class);
      if (!alike) {
        return Optional.empty();
      }
      List<Row> rows = index.rows(key.getValue());
      fewest = rows.size() < fewest.size() ? rows : fewest;
    }
    List<Row> found =
        fewest.stream()
            .filter(
                row ->
                    keys.entrySet().stream()
                        .allMatch(key -> same(row.get(key.getKey()), key.getValue())))
            .limit(2)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Numbers are the same whatever unit a typed one lacks; anything else by its words. */
  private static boolean same(Value cell, Value key) {
    if (cell instanceof Quantity a && key instanceof Quantity b) {
      return Bounds.of(a).isPoint()
          && Bounds.of(b).isPoint()
          && a.amount().orElseThrow().compareTo(b.amount().orElseThrow()) == 0;
    }
    return !(cell instanceof Value.Missing) && cell.plain().equals(key.plain());
  }

  private static Problem none(
      Dataset dataset, Map<String, Value> keys, String column, List<Row> among) {
    Value wanted = keys.get(column);
    List<Value> values = among.stream().map(row -> row.get(column)).distinct().toList();
    boolean text =
        !(wanted instanceof Quantity) || values.stream().noneMatch(Quantity.class::isInstance);
    Optional<String> hint =
        text
            ? DidYouMean.hint(wanted.plain(), values.stream().map(Value::plain).toList())
            : nearest((Quantity) wanted, values);
    return Problem.of(
            Code.NO_MATCHING_ROW, "No row of " + dataset.name() + " has " + words(keys) + ".")
        .hint(hint);
  }

  private static Optional<String> nearest(Quantity wanted, List<Value> values) {
    BigDecimal amount = wanted.amount().orElse(BigDecimal.ZERO);
    List<BigDecimal> near =
        values.stream()
            .flatMap(
                v ->
                    v instanceof Quantity q
                        ? q.amount().stream()
                        : Optional.<BigDecimal>empty().stream())
            .sorted(Comparator.comparing((BigDecimal n) -> n.subtract(amount).abs()))
            .limit(3)
            .sorted()
            .toList();
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The nearest there are: "
                + near.stream().map(NumberText::plain).collect(Collectors.joining(", "))
                + ".");
  }

  private static Problem several(Dataset dataset, Map<String, Value> keys, int count) {
    List<String> further =
        dataset.primaryKey().stream().filter(key -> !keys.containsKey(key)).toList();
    String hint =
        further.isEmpty()
            ? "Add a key that tells them apart, or use where(…) and sum(…)."
            : "Add the key " + String.join(", ", further) + ".";
    return Problem.of(
            Code.NO_MATCHING_ROW,
            count + " rows of " + dataset.name() + " have " + words(keys) + "; one is needed.")
        .hint(hint);
  }

  private static String words(Map<String, Value> keys) {
    return keys.entrySet().stream()
        .map(key -> key.getKey() + " " + QuantityFormat.TEXT.print(key.getValue()))
        .collect(Collectors.joining(" and "));
  }

  private static String example(Dataset dataset) {
    String key =
        dataset.primaryKey().isEmpty() ? dataset.columnNames().get(0) : dataset.primaryKey().get(0);
    return key + "=…";
  }
}
