package io.waymark.figure;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Expression;
import io.waymark.model.Period;
import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import io.waymark.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Datasets and figures to try expressions on. */
final class Sample implements Scope {
  static final Dataset YEARS =
      dataset(
          "years",
          "year:year",
          "year|catch:fish|price:USD/year",
          "2013|1000|40000|May 2013",
          "2024|1500|90000|May 2024",
          "2025|2000|109470|May 2025");

  static final Dataset LAKES =
      dataset(
          "lakes",
          "name:",
          "name:text|area:km2|depth:m|pay:USD/year|change:change|state:text",
          "Baikal|31722|1642|239200+|0.5|RU|",
          "Tahoe|496|501|90000|-0.1|CA|",
          "Crater|53|594|*|*|OR|",
          "Erie|25700|64|60000|0.2|OH|");

  private final Map<String, Expression> figures = new LinkedHashMap<>();
  private Optional<Row> row = Optional.empty();
  private Optional<Dataset> another = Optional.empty();

  static Expression expression(String text) {
    Source source = new Source("page.md", "figures:\n  it: " + text + "\n");
    int start = source.text().indexOf(": ", 9) + 2;
    return new Expression(text, source.span(start, start + text.length()));
  }

  Sample with(String name, String text) {
    figures.put(name, expression(text));
    return this;
  }

  /** With one more dataset to ask. */
  Sample having(Dataset dataset) {
    another = Optional.of(dataset);
    return this;
  }

  Sample on(Row other) {
    row = Optional.of(other);
    return this;
  }

  static Outcome<Computed> evaluate(String text) {
    return Evaluator.evaluate(expression(text), new Sample());
  }

  /** The value printed in every digit, or the first problem's code and message. */
  static String told(String text) {
    return new Sample().tell(text);
  }

  String tell(String text) {
    Outcome<Computed> outcome = Evaluator.evaluate(expression(text), this);
    if (outcome.value().isEmpty()) {
      return outcome.diagnostics().isEmpty()
          ? "told elsewhere"
          : outcome.diagnostics().get(0).code()
              + ": "
              + outcome.diagnostics().get(0).message()
              + outcome.diagnostics().get(0).hint().map(h -> " " + h).orElse("");
    }
    Computed computed = outcome.value().get();
    return computed.value().map(QuantityFormat.EXACT::print).orElse(computed.answer().kind());
  }

  static Quantity quantity(String text) {
    return (Quantity) evaluate(text).value().orElseThrow().value().orElseThrow();
  }

  /** Columns {@code name:unit} separated by bars; a last cell more than columns is the period. */
  static Dataset dataset(String name, String key, String columns, String... rows) {
    var here = new Source("content/datapackage.yaml", "name: sample\n").start();
    List<Column> made = new ArrayList<>();
    List<String> declared = new ArrayList<>();
    if (!columns.startsWith("name")) {
      columns = columns.replaceFirst("^year\\|", "year:year|");
    }
    for (String column : columns.split("\\|")) {
      String[] parts = column.split(":");
      boolean text = parts[1].equals("text");
      declared.add(parts[1]);
      made.add(
          new Column(
              parts[0],
              parts[0],
              text ? Column.Type.STRING : Column.Type.NUMBER,
              text ? Unit.NONE : new Unit(parts[1]),
              Optional.empty(),
              here));
    }
    List<List<Value>> cells = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split("\\|");
      Optional<Period> period =
          parts.length > made.size()
              ? Optional.of(new Period(parts[made.size()]))
              : Optional.empty();
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        values.add(
            declared.get(i).equals("text")
                ? parts[i].isEmpty() ? new Value.Missing() : new Value.Text(parts[i])
                : cell(parts[i], made.get(i).unit()).withPeriod(period));
      }
      cells.add(values);
    }
    return new Dataset(
        name,
        name,
        made,
        List.of(key.split(":")[0]),
        List.of(),
        cells,
        List.of(),
        here,
        name + ".csv");
  }

  /** {@code 5}, {@code 5+} (at least), {@code 5-} (at most), {@code 5~} (estimate), {@code *}. */
  static Quantity cell(String text, Unit unit) {
    if (text.equals("*")) {
      return Quantity.suppressed(unit);
    }
    char last = text.charAt(text.length() - 1);
    State state =
        switch (last) {
          case '+' -> State.AT_LEAST;
          case '-' -> State.AT_MOST;
          case '~' -> State.ESTIMATE;
          default -> State.EXACT;
        };
    String digits = state == State.EXACT ? text : text.substring(0, text.length() - 1);
    return new Quantity(Optional.of(new BigDecimal(digits)), unit, Optional.empty(), state);
  }

  @Override
  public Optional<Dataset> dataset(String name) {
    return another.isPresent() && another.get().name().equals(name)
        ? another
        : name.equals("years")
            ? Optional.of(YEARS)
            : name.equals("lakes") ? Optional.of(LAKES) : Optional.empty();
  }

  @Override
  public Collection<String> datasetNames() {
    return List.of("lakes", "years");
  }

  @Override
  public Sought figure(String name) {
    Expression expression = figures.get(name);
    return expression == null
        ? new Sought.Unknown(List.copyOf(figures.keySet()))
        : Evaluator.evaluate(expression, this)
            .value()
            .<Sought>map(Sought.Found::new)
            .orElseGet(Sought.Failed::new);
  }

  @Override
  public Sought figure(String page, String name) {
    return page.equals("lakes/erie") ? figure(name) : new Sought.UnknownPage(List.of("lakes/erie"));
  }

  @Override
  public Collection<String> figureNames() {
    return figures.keySet();
  }

  @Override
  public Optional<Row> row() {
    return row;
  }
}
