package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Expression;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One walk through one expression; inside {@code where} there is a row at hand. */
final class Evaluation {
  private final Places places;
  private final Scope scope;
  private final Reading reading;
  private final Optional<Row> atHand;

  Evaluation(Expression expression, Scope scope) {
    this(new Places(expression), scope, new Reading(), Optional.empty());
  }

  private Evaluation(Places places, Scope scope, Reading reading, Optional<Row> atHand) {
    this.places = places;
    this.scope = scope;
    this.reading = reading;
    this.atHand = atHand;
  }

  Evaluation withRow(Row row) {
    return new Evaluation(places, scope, reading, Optional.of(row));
  }

  /** Another walk in the same scope, without a row at hand, whose reads are its own. */
  Evaluation apart() {
    return new Evaluation(places, scope, new Reading(), Optional.empty());
  }

  Scope scope() {
    return scope;
  }

  Reading reading() {
    return reading;
  }

  Places places() {
    return places;
  }

  <T> Outcome<T> failure(Step step) {
    return step instanceof Problem problem
        ? Outcome.failure(problem.diagnostic(places))
        : Outcome.failure();
  }

  /** What a node comes to; a problem without a place is one of this node. */
  Step answer(Node node) {
    Step step = step(node);
    return step instanceof Problem problem ? problem.at(node) : step;
  }

  private Step step(Node node) {
    if (node instanceof Node.Number number) {
      return new Answer.One(Quantity.exact(number.number(), Unit.NONE));
    } else if (node instanceof Node.Words words) {
      return new Answer.One(new Value.Text(words.text()));
    } else if (node instanceof Node.Truth truth) {
      return Answer.of(truth.value());
    } else if (node instanceof Node.Name name) {
      return name(name);
    } else if (node instanceof Node.Member member) {
      return member(member);
    } else if (node instanceof Node.Call call) {
      return Functions.call(this, call);
    } else if (node instanceof Node.Infix infix) {
      return Operators.infix(this, infix);
    } else if (node instanceof Node.Prefix prefix) {
      return Operators.prefix(this, prefix);
    } else if (node instanceof Node.Items items) {
      return choices(items);
    }
    throw new IllegalStateException("No such node: " + node);
  }

  private Step choices(Node.Items items) {
    List<Value> values = new ArrayList<>();
    for (Node item : items.items()) {
      Step step = answer(item);
      if (!(step instanceof Answer.One one)) {
        return step instanceof Answer answer
            ? Problem.of(Code.FIGURE_TYPE, "A list holds single values, not " + answer.kind() + ".")
                .at(item)
            : step;
      }
      values.add(one.value());
    }
    return new Answer.Choices(values);
  }

  private Step name(Node.Name name) {
    if (atHand.isPresent() && atHand.get().dataset().indexOf(name.name()) >= 0) {
      return cell(atHand.get(), name.name());
    }
    Scope.Sought sought = scope.figure(name.name());
    if (!(sought instanceof Scope.Sought.Unknown)) {
      return figure(sought);
    }
    if (name.name().equals("row") && scope.row().isPresent()) {
      return new Answer.OneRow(scope.row().get());
    }
    Optional<Dataset> dataset = scope.dataset(name.name());
    return dataset.isPresent() ? table(dataset.get()) : unknown(name.name());
  }

  /** A figure found elsewhere, its reads now ours. */
  Step figure(Scope.Sought sought) {
    if (sought instanceof Scope.Sought.Found found) {
      reading.all(found.computed().read());
      return found.computed().answer();
    }
    return new Told();
  }

  private Step unknown(String name) {
    if (name.equals("row")) {
      return Problem.of(Code.UNKNOWN_FIGURE, "There is no row here.")
          .hint("row is known on pages that are made from the rows of a dataset.");
    }
    List<String> known = new ArrayList<>();
    atHand.ifPresent(row -> known.addAll(row.dataset().columnNames()));
    known.addAll(scope.figureNames());
    known.addAll(scope.datasetNames());
    if (atHand.isPresent()) {
      String dataset = atHand.get().dataset().name();
      return Problem.of(
              Code.UNKNOWN_COLUMN,
              "There is no column \"" + name + "\" in " + dataset + ", nor such a figure.")
          .hint(DidYouMean.hint(name, known));
    }
    return Problem.of(Code.UNKNOWN_FIGURE, "There is no figure or dataset \"" + name + "\".")
        .hint(DidYouMean.hint(name, known));
  }

  private Step member(Node.Member member) {
    Step of = owner(member.of());
    int end = member.nameFrom() + member.name().length();
    if (of instanceof Answer.Table table) {
      Step column = column(table.dataset(), member.name());
      return column instanceof Problem problem
          ? problem.at(member.nameFrom(), end)
          : new Answer.Cells(table, table.dataset().column(member.name()).orElseThrow());
    }
    if (of instanceof Answer.OneRow row) {
      Step cell = cell(row.row(), member.name());
      return cell instanceof Problem problem ? problem.at(member.nameFrom(), end) : cell;
    }
    return of instanceof Answer answer
        ? Problem.of(
                Code.FIGURE_TYPE,
                "Only tables and rows have columns; this is " + answer.kind() + ".")
            .at(member.of())
        : of;
  }

  /** What stands before a dot: here a dataset hides a figure of the same name. */
  private Step owner(Node node) {
    if (!(node instanceof Node.Name name)) {
      return answer(node);
    }
    Optional<Dataset> dataset = scope.dataset(name.name());
    if (dataset.isPresent()) {
      return table(dataset.get());
    }
    if (name.name().equals("row") && scope.row().isPresent()) {
      return new Answer.OneRow(scope.row().get());
    }
    Scope.Sought sought = scope.figure(name.name());
    if (sought instanceof Scope.Sought.Unknown && !name.name().equals("row")) {
      return Problem.of(Code.UNKNOWN_DATASET, "There is no dataset \"" + name.name() + "\".")
          .hint(DidYouMean.hint(name.name(), Evaluator.sorted(scope.datasetNames())))
          .at(node);
    }
    return sought instanceof Scope.Sought.Unknown ? unknown("row") : figure(sought);
  }

  private Answer table(Dataset dataset) {
    reading.dataset(dataset);
    return new Answer.Table(dataset, dataset.rows(), Optional.empty());
  }

  /** The value in a row's column. */
  Step cell(Row row, String column) {
    Step known = column(row.dataset(), column);
    if (known instanceof Problem) {
      return known;
    }
    reading.row(row);
    return new Answer.One(row.get(column));
  }

  /** The column as an answer of no rows, or the problem that there is none. */
  static Step column(Dataset dataset, String name) {
    Optional<Column> column = dataset.column(name);
    if (column.isPresent()) {
      return new Answer.Cells(new Answer.Table(dataset, List.of(), Optional.empty()), column.get());
    }
    return Problem.of(
            Code.UNKNOWN_COLUMN, "There is no column \"" + name + "\" in " + dataset.name() + ".")
        .hint(DidYouMean.hint(name, dataset.columnNames()));
  }
}
