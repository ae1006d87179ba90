package io.waymark.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import io.waymark.parse.Told;
import io.waymark.parse.chart.ChartParser;
import io.waymark.parse.data.CsvParser;
import io.waymark.parse.data.DataPackageParser;
import io.waymark.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartReferencesTest {
  private static final Dataset LAKES =
      CsvParser.withoutRows(
          DataPackageParser.parse(
                  new Source(
                      "content/datapackage.yaml",
                      """
                      resources:
                        - name: lakes
                          path: data/lakes.csv
                          schema:
                            fields:
                              - {name: name}
                              - {name: depth, type: number}
                              - {name: year, type: year}
                      """))
              .value()
              .orElseThrow()
              .get(0));

  @Test
  void namesThatExistAreLetBe() {
    told("type: line\ndata: lakes\nx: year\ny: depth\nseries: name\nsort: -depth\n", "");
    told("type: table\ndata: lakes\ncolumns: [name, year]\n", "");
  }

  @Test
  void tellsUnknownDatasets() {
    told(
        "type: table\ndata: lake\ncolumns: [x]\n",
        """
        5:7 unknown-dataset [lake] There is no dataset "lake".
          Did you mean "lakes"?""");
  }

  @Test
  void tellsUnknownColumnsAtTheirKey() {
    told(
        "type: line\ndata: lakes\nx: yaer\ny: [depth, deep]\nsort: -dept\n",
        """
        8:8 unknown-column [dept] The dataset "lakes" has no column "dept".
          Did you mean "depth"?
          2:11 The dataset is declared here.
        6:4 unknown-column [yaer] The dataset "lakes" has no column "yaer".
          Did you mean "year"?
          2:11 The dataset is declared here.
        7:12 unknown-column [deep] The dataset "lakes" has no column "deep".
          Known here: depth, name, year.
          2:11 The dataset is declared here.""");
  }

  @Test
  void tellsDefaultPercentilesAtTheType() {
    assertEquals(
        5, check("type: range\ndata: lakes\ncategory: name\n").split("unknown-column").length - 1);
  }

  @Test
  void tellsTextDrawnAsNumbers() {
    told(
        "type: bar\ndata: lakes\ncategory: year\nvalue: name\n",
        """
        7:8 wrong-type [name] The column "name" holds text, and a chart draws numbers.
          Choose a column of type number, integer or year.
          6:18 The column is declared here.""");
  }

  private static void told(String yaml, String expected) {
    assertEquals(expected, check(yaml));
  }

  private static String check(String yaml) {
    Source source = new Source("content/a.md", "id: c\nheadline: H\nsubtitle: S\n" + yaml);
    Chart chart = ChartParser.parse(source.span(0, source.text().length())).value().orElseThrow();
    return Told.of(
        ChartReferences.check(
            chart,
            name -> Optional.of(LAKES).filter(lakes -> lakes.name().equals(name)),
            List.of("lakes", "rivers")));
  }
}
