package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Dataset;
import io.waymark.model.Expression;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Finding rows by an index is the same as looking at all of them: answers, problems and reads. */
class IndexPropertiesTest {

  @Property(tries = 10_000)
  void aConditionKeepsTheSameRows(
      @ForAll("tables") List<String> rows, @ForAll("conditions") String condition) {
    Dataset table = table(rows);
    assertEquals(
        told(table, condition, new ArrayList<>(table.rows())),
        told(table, condition, table.rows()),
        () -> condition + " over " + rows);
  }

  @Property(tries = 3000)
  void aLookupFindsTheSameRow(@ForAll("tables") List<String> rows, @ForAll("keys") String keys) {
    Sample sample = sample(table(rows));
    assertEquals(
        sample.tell("lookup(where(t, true).m, " + keys + ")"),
        sample.tell("lookup(t.m, " + keys + ")"),
        () -> keys + " over " + rows);
  }

  @Test
  void conditionsAreFoundByIndexAtAll() {
    Dataset table = table(List.of("a|1|1|x", "b|2|1|x", "b|1+|1|x", "a|2|2|x"));
    Answer.Table all = new Answer.Table(table, table.rows(), Optional.empty());
    assertEquals("[t[1], t[2]]", rows(all, "name == \"b\" and n > 1"));
    assertEquals("[t[1], t[2]]", rows(all, "name == \"b\" and 1 == m and n == 2"));
    assertEquals("[t[1], t[2], t[3]]", rows(all, "n == row.n and m < 3"));
  }

  @Test
  void readsAreTheRowsThemselves() {
    Read read = Sample.evaluate("max(lakes.area | where(name == \"Erie\"))").value().get().read();
    assertEquals(Sample.LAKES.rows(), List.copyOf(read.rows()));
    assertTrue(read.rows().contains(Sample.LAKES.rows().get(2)));
    assertEquals(List.of(Sample.LAKES), List.copyOf(read.datasets()));
  }

  private static String rows(Answer.Table all, String condition) {
    Expression expression = Sample.expression(condition);
    Evaluation evaluation = new Evaluation(expression, sample(all.dataset()));
    Node node = ExpressionReader.read(expression).value().orElseThrow();
    return Equalities.of(evaluation, all, node).orElseThrow().rows().toString();
  }

  /** Everything there is to see of a condition's answer. */
  private static String told(Dataset table, String condition, List<Row> rows) {
    Expression expression = Sample.expression(condition);
    Evaluation evaluation = new Evaluation(expression, sample(table));
    Node node = ExpressionReader.read(expression).value().orElseThrow();
    Step step = RowFilter.keep(evaluation, new Answer.Table(table, rows, Optional.empty()), node);
    Read read = evaluation.reading().read();
    List<String> read0 = read.rows().stream().map(Row::toString).sorted().toList();
    return step + " read " + read.datasets() + read0;
  }

  private static Sample sample(Dataset table) {
    Sample sample =
        new Sample()
            .having(table)
            .with("two", "2")
            .with("word", "label(first(lakes), \"name\")")
            .with("catch", "lookup(years.catch, year=2013) / 1000")
            .with("broken", "1 / 0");
    return table.rows().isEmpty() ? sample : sample.on(table.rows().get(table.rows().size() - 1));
  }

  private static Dataset table(List<String> rows) {
    return Sample.dataset(
        "t", "name:", "name:text|n:fish|m:m|kind:text", rows.toArray(String[]::new));
  }

  @Provide
  Arbitrary<List<String>> tables() {
    Arbitrary<String> words = Arbitraries.of("a", "b", "", "Baikal", "2");
    Arbitrary<String> numbers = Arbitraries.of("1", "2", "2.0", "-1", "1+", "2-", "2~", "*", "3");
    Arbitrary<String> surely = Arbitraries.of("1", "2", "2.00", "3");
    return Combinators.combine(words, Arbitraries.oneOf(numbers, surely), surely, words)
        .as((a, b, c, d) -> a + "|" + b + "|" + c + "|" + d + "|May 2025")
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> conditions() {
    Arbitrary<String> equal =
        Arbitraries.of(
            "name == \"a\"",
            "\"b\" == name",
            "kind == \"\"",
            "n == 2",
            "1.0 == n",
            "m == 2",
            "m == 1 + 1",
            "m == -two",
            "n == row.n",
            "m == row.m",
            "name == row.name",
            "row.kind == kind",
            "name == word",
            "n == catch",
            "m == max(t.m)",
            "n == two");
    Arbitrary<String> other =
        Arbitraries.of(
            "n == m",
            "n == row.m",
            "name == kind",
            "name == 2",
            "n == \"a\"",
            "n == broken",
            "name == nobody",
            "n > 1",
            "n != 2",
            "n is released",
            "not (m == 2)",
            "name in [\"a\", \"b\"]",
            "(name == \"a\" or m == 1)",
            "true",
            "n");
    return Arbitraries.frequencyOf(Tuple.of(4, equal), Tuple.of(1, other))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            parts ->
                Arbitraries.frequency(Tuple.of(9, " and "), Tuple.of(1, " or "))
                    .map(join -> String.join(join, parts)));
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(
            "name=\"a\"",
            "name=\"2\"",
            "name=2",
            "name=\"\"",
            "n=2",
            "n=\"2\"",
            "m=1",
            "m=row.m",
            "n=row.n",
            "kind=row.name",
            "name=word",
            "n=two",
            "kind=broken",
            "nothing=1",
            "m=9")
        .list()
        .uniqueElements(key -> key.substring(0, key.indexOf('=')))
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(keys -> String.join(", ", keys));
  }
}
