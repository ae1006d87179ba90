package io.waymark.parse.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import io.waymark.parse.Told;
import io.waymark.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvParserTest {
  private static final String LAKES =
      """
      resources:
        - name: lakes
          path: data/lakes.csv
          period: 2024
          schema:
            fields:
              - {name: name, constraints: {required: true, unique: true}}
              - {name: kind, constraints: {enum: [glacial, rift]}}
              - {name: depth, type: number, unit: m, constraints: {required: true, minimum: 0, maximum: 2000}}
              - {name: bound, type: number, unit: m, period: May 2020, estimate: true}
              - {name: seen, type: date}
              - {name: salty, type: boolean}
            primaryKey: name
            marks: {"*": suppressed, "#": at least 500, "##": at least bound, "<": at most 3}
      """;
  private static final String HEADER = "name,kind,depth,bound,seen,salty\n";

  @Test
  void readsEveryType() {
    Dataset lakes =
        clean(
            LAKES,
            HEADER
                + "Como,glacial,410.50,12,2026-03-07,false\n\"Lac, \"\"Léman\"\"\",,310,,,TRUE\n");
    List<Value> como = lakes.rows().get(0).cells();
    assertEquals(new Value.Text("Como"), como.get(0));
    Quantity depth = (Quantity) como.get(2);
    assertEquals("410.50", depth.plain());
    assertEquals(new Unit("m"), depth.unit());
    assertEquals("2024", depth.period().orElseThrow().label());
    assertEquals(Quantity.State.EXACT, depth.state());
    Quantity bound = (Quantity) como.get(3);
    assertEquals("May 2020", bound.period().orElseThrow().label());
    assertEquals(Quantity.State.ESTIMATE, bound.state());
    assertEquals("2026-03-07", como.get(4).plain());
    assertEquals(new Value.Flag(false), como.get(5));
    List<Value> leman = lakes.rows().get(1).cells();
    assertEquals("Lac, \"Léman\"", leman.get(0).plain());
    assertEquals(new Value.Missing(), leman.get(1));
    assertTrue(((Quantity) leman.get(3)).isSuppressed());
    assertEquals("content/data/lakes.csv", lakes.path());
  }

  @Test
  void marksKeepTheirMeaning() {
    Dataset lakes = clean(LAKES, HEADER + "a,,*,,,\nb,,#,,,\nc,,##,7.5,,\nd,,<,,,\ne,,412.5+,,,\n");
    assertEquals(
        List.of("SUPPRESSED ", "AT_LEAST 500", "AT_LEAST 7.5", "AT_MOST 3", "AT_LEAST 412.5"),
        lakes.rows().stream()
            .map(row -> (Quantity) row.get("depth"))
            .map(q -> q.state() + " " + q.plain())
            .toList());
  }

  @Test
  void rowsNameTheirPeriods() {
    Dataset series =
        clean(
            """
            resources:
              - name: series
                path: s.csv
                period: unused
                periodColumn: year
                periodFormat: "May {}"
                schema: {fields: [{name: year, type: year}, {name: jobs, type: integer, unit: jobs}]}
            """,
            "year,jobs\n2024,5\n2025,5\n");
    assertEquals(
        List.of("May 2024", "May 2025"),
        series.rows().stream()
            .map(row -> ((Quantity) row.get("jobs")).period().orElseThrow().label())
            .toList());
    Quantity year = (Quantity) series.rows().get(0).get("year");
    assertTrue(year.period().isEmpty());
    assertEquals(new Unit("year"), year.unit());
  }

  @Test
  void equalCellsAreOneValue() {
    Dataset lakes = clean(LAKES, HEADER + "a,rift,12,,,\nb,rift,12,,,\n");
    assertSame(lakes.rows().get(0).get("depth"), lakes.rows().get(1).get("depth"));
    assertSame(lakes.rows().get(0).get("kind"), lakes.rows().get(1).get("kind"));
  }

  @Test
  void tellsCellsOfTheWrongType() {
    told(
        HEADER
            + "a,,\"1,200\",,,\nb,, 12,,,\nc,,n/a,,,\nd,,12%,,,\ne,,1e3,x,7 March,yes\nf,,1,,2026-02-30,\n",
        """
        2:4 cell-type ["1,200"] "depth" must be a number, but is "1,200".
          Write it without thousands separators: 1200
        3:4 cell-type [ 12] "depth" must be a number, but is " 12".
          Remove the spaces around it.
        4:4 cell-type [n/a] "depth" must be a number, but is "n/a".
          If "n/a" is a mark, declare it under marks: in the schema.
        5:4 cell-type [12%] "depth" must be a number, but is "12%".
          Write a fraction and unit: share in the schema: 12 % is 0.12.
        6:4 cell-type [1e3] "depth" must be a number, but is "1e3".
          If "1e3" is a mark, declare it under marks: in the schema.
        6:8 cell-type [x] "bound" must be a number, but is "x".
          If "x" is a mark, declare it under marks: in the schema.
        6:10 cell-type [7 March] "seen" must be a date, but is "7 March".
          Write year-month-day, such as 2026-03-07.
        6:18 cell-type [yes] "salty" must be true or false, but is "yes".
          Write true or false.
        7:7 cell-type [2026-02-30] "seen" must be a date, but is "2026-02-30".
          There is no such day in the calendar.""");
  }

  @Test
  void tellsBrokenConstraints() {
    told(
        HEADER + ",rift,-1,,,\nb,volcanic,2001,,,\nc,,,,,\n",
        """
        2:1 cell-constraint [] "name" must have a value in every row.
          Write it, or drop the constraint required from the schema.
          7:18 The column is declared here.
        2:7 cell-constraint [-1] "depth" is -1, less than the minimum of 0.
          Correct the cell, or the schema.
          9:18 The column is declared here.
        3:3 cell-constraint [volcanic] "kind" can't be "volcanic".
          Known here: glacial, rift.
          8:18 The column is declared here.
        3:12 cell-constraint [2001] "depth" is 2001, more than the maximum of 2000.
          Correct the cell, or the schema.
          9:18 The column is declared here.
        4:4 cell-constraint [] "depth" must have a value in every row.
          Write the number, or the mark for one that wasn't released.
          9:18 The column is declared here.""");
  }

  @Test
  void tellsRowsOfTheWrongWidth() {
    told(
        HEADER + "a,,1,,\nb,,1,,,,x,y\n\nc,,1,,,\n",
        """
        2:1 row-width [a,,1,,] This row has 5 cells, the header has 6.
          Write an empty cell (two commas in a row) where there is no value.
          1:1 The header is here.
        3:9 row-width [x,y] This row has 8 cells, the header has 6.
          Put a cell that holds a comma in quotes, or remove the cells marked here.
          1:1 The header is here.""");
  }

  @Test
  void tellsColumnsThatDoNotFitTheSchema() {
    told(
        "name,kind,dept,bound,seen,name\na,,1,,,\n",
        """
        1:11 unknown-column [dept] The schema of "lakes" declares no column "dept".
          Did you mean "depth"?
          2:11 The dataset is declared here.
        1:27 duplicate-key [name] The column "name" stands twice.
          Rename or remove one of the two.
          1:1 It stands here first.
        1:1 missing-column [name,kind,dept,bound,seen,name] The column "depth" is missing from this file.
          Add the column, or remove it from the schema.
          9:18 The schema declares it here.
        1:1 missing-column [name,kind,dept,bound,seen,name] The column "salty" is missing from this file.
          Add the column, or remove it from the schema.
          12:18 The schema declares it here.""");
  }

  @Test
  void tellsDuplicateKeys() {
    told(
        HEADER + "a,,1,,,\n\"x\ny\",,2,,,\na,,3,,,\n",
        """
        5:1 duplicate-primary-key [a] A second row has the primary key name = a.
          Remove one of the rows, or add a column to primaryKey in the schema.
          2:1 The first one is here.
        5:1 cell-constraint [a] "a" stands twice in a column whose values are unique.
          2:1 It stands here first.""");
  }

  @Test
  void tellsWhereAnUnclosedQuoteOpened() {
    told(
        HEADER + "\"a\nb\",,1,,,\nc,\"rift,1,,,\nd,,2,,,\n",
        """
        4:3 csv-syntax ["] The quote that opens here is never closed.
          Close it at the end of the cell; a quote inside a quoted cell is written twice.""");
  }

  @Test
  void tellsWordsAfterAClosingQuote() {
    told(
        HEADER + "a,\"rift\" x,1,,,\n",
        """
        2:3 csv-syntax ["rift" x] Something follows the closing quote of this cell.
          Write quotes inside a quoted cell twice: "She said ""yes""\"""");
  }

  @Test
  void tellsAnEmptyFile() {
    told(
        "",
        """
        1:1 csv-syntax [] This file has no header row.
          Begin with a line of column names: name,kind,depth,bound,seen,salty
          3:11 The file is declared here.""");
  }

  @Test
  void tellsTwentyProblemsAndHowManyMore() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 100; i++) {
      csv.append(i).append(",,x,,,\n");
    }
    Outcome<Dataset> outcome = parse(LAKES, csv.toString());
    assertEquals(21, outcome.diagnostics().size());
    assertEquals(
        "There are 80 more problems in this file after this one.",
        outcome.diagnostics().get(20).message());
    assertEquals(100, outcome.value().orElseThrow().rows().size());
  }

  @Test
  void spectrumOfOddButRightFiles() {
    String schema =
        "resources: [{name: t, path: t.csv, schema: {fields: [{name: a}, {name: b}, {name: c}]}}]\n";
    assertEquals("1|2|3", cells(schema, "a,b,c\r\n1,2,3\r\n"));
    assertEquals("1|2|3", cells(schema, "a,b,c\n1,2,3"));
    assertEquals("1|2|3", cells(schema, "a,b,c\r1,2,3\r"));
    assertEquals("1|say \"hi\"|3", cells(schema, "a,b,c\n1,\"say \"\"hi\"\"\",3\n"));
    assertEquals("1|x\ny|3", cells(schema, "a,b,c\n1,\"x\ny\",3\n"));
    assertEquals("1||", cells(schema, "a,b,c\n1,\"\",\n"));
    assertEquals("{\"k\": 1}|ʤ|😀", cells(schema, "a,b,c\n\"{\"\"k\"\": 1}\",ʤ,😀\n"));
    assertEquals(" 1 | 2|3", cells(schema, "a,b,c\n 1 , 2,3\n"));
    assertEquals("3|2|1", cells(schema, "c,b,a\n3,2,1\n"));
  }

  @Test
  void halfAMillionRowsTakeSeconds() {
    StringBuilder csv = new StringBuilder("year,place,jobs,pay\n");
    for (int i = 0; i < 500_000; i++) {
      csv.append(2000 + i % 25).append(",place number ").append(i / 25).append(',');
      csv.append(i % 7000).append(',').append(i % 50_000).append(".25\n");
    }
    Source source = new Source("content/data/big.csv", csv.toString());
    DatasetDeclaration declaration =
        declaration(
            """
            resources:
              - name: big
                path: data/big.csv
                periodColumn: year
                schema:
                  fields:
                    - {name: year, type: year}
                    - {name: place}
                    - {name: jobs, type: integer, unit: jobs}
                    - {name: pay, type: number, unit: USD/year}
                  primaryKey: [year, place]
            """);
    Outcome<Dataset> outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> CsvParser.parse(declaration, source));
    assertEquals("", Told.of(outcome));
    assertEquals(500_000, outcome.value().orElseThrow().rows().size());
  }

  @Property
  void noInputThrowsAndEveryProblemHasAPlace(@ForAll("texts") String text) {
    Outcome<Dataset> outcome = parse(LAKES, text);
    outcome.diagnostics().forEach(d -> assertTrue(d.span().line() >= 1));
    assertTrue(outcome.value().isPresent());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            HEADER,
            "a",
            ",",
            ",",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\r\n",
            "1",
            "#",
            "##",
            "+",
            "-",
            ".",
            " ",
            "😀",
            "\u0000",
            "99999999999999999999999999999999999999999999999999");
    return pieces.list().ofMaxSize(25).map(parts -> String.join("", parts));
  }

  private static String cells(String schema, String csv) {
    return clean(schema, csv).rows().get(0).cells().stream()
        .map(Value::plain)
        .collect(Collectors.joining("|"));
  }

  private static Dataset clean(String schema, String csv) {
    Outcome<Dataset> outcome = parse(schema, csv);
    assertEquals("", Told.of(outcome));
    return outcome.value().orElseThrow();
  }

  private static void told(String csv, String expected) {
    assertEquals(expected, Told.of(parse(LAKES, csv)));
  }

  private static Outcome<Dataset> parse(String schema, String csv) {
    return CsvParser.parse(declaration(schema), new Source("content/data/lakes.csv", csv));
  }

  private static DatasetDeclaration declaration(String yaml) {
    Outcome<List<DatasetDeclaration>> outcome =
        DataPackageParser.parse(new Source("content/datapackage.yaml", yaml));
    assertEquals("", Told.of(outcome));
    return outcome.value().orElseThrow().get(0);
  }
}
