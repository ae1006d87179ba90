package io.waymark.parse.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Provenance;
import io.waymark.parse.Told;
import io.waymark.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataPackageParserTest {

  @Test
  void sourcesAndLicencesAreInheritedFromThePackage() {
    List<DatasetDeclaration> datasets =
        parse(
                """
                name: lakes
                licenses: [{title: Public domain}]
                sources:
                  - title: Lake survey
                    publisher: Survey Office
                    path: https://example.org/lakes
                    release: May 2025
                    released: 2026-04-03
                    retrieved: 2026-11-01
                    sha256: abc
                    note: Careful.
                resources:
                  - {name: a, path: data/a.csv, schema: {fields: [{name: x}]}}
                  - name: b
                    path: data/b.csv
                    schema: {fields: [{name: x}]}
                    sources: [{title: Own}]
                    licenses: [{name: CC-BY-4.0}]
                """)
            .value()
            .orElseThrow();
    Provenance shared = datasets.get(0).sources().get(0);
    assertEquals("Survey Office", shared.publisher());
    assertEquals("May 2025", shared.release());
    assertEquals("2026-04-03", shared.released().orElseThrow().toString());
    assertEquals("https://example.org/lakes", shared.url().orElseThrow());
    assertEquals("Public domain", shared.licence().orElseThrow());
    assertEquals("Careful.", shared.note().orElseThrow());
    Provenance own = datasets.get(1).sources().get(0);
    assertEquals("Own", own.title());
    assertEquals("CC-BY-4.0", own.licence().orElseThrow());
    assertEquals("content/tracks/x/data/a.csv", datasets.get(0).path());
  }

  @Test
  void tellsMistakesAtTheirKey() {
    told(
        """
        resources:
          - name: Lakes
            path: ../a.csv
            pathh: x
          - name: rivers
            path: data/rivers.csv
            periodColumn: yaer
            periodFormat: May
            schema:
              fields:
                - {name: year, type: yeer}
                - {name: year}
                - {name: note, unit: m, constraints: {minimum: 1, pattern: "("}}
                - {name: len, type: number, marks: {"#": at least bond}}
              primaryKey: [id]
              marks: {"*": hidden}
          - {name: rivers, path: data/r.csv, schema: {fields: []}}
        """,
        """
        2:5 missing-key [name: Lakes] The key "schema" is missing.
          Declare the columns: schema: fields: and an entry for each.
        2:11 bad-value [Lakes] "name" has the wrong form: "Lakes".
          It must match the pattern [a-z][a-z0-9_]*
        3:11 bad-value [../a.csv] "path" must lead to a file below this folder, but is "../a.csv".
          Write it like data/lakes.csv, with forward slashes.
        4:5 unknown-key [pathh] There is no key "pathh" here.
          Did you mean "path"?
        16:20 bad-value [hidden] The mark "*" can't mean "hidden".
          Write suppressed, at least 239200, or at least and the name of a column.
        11:30 bad-value [yeer] "type" can't be "yeer".
          Did you mean "year"?
        12:18 duplicate-key [year] Two columns are called "year".
          Rename or remove one of them.
          11:18 The first one is here.
        13:30 bad-value [m] A column of text has no unit.
          Declare type: number or type: integer, or remove the unit.
        13:47 bad-value [minimum] "minimum" is for numbers only.
          Remove it, or declare a numeric type.
        13:69 bad-value [(] "pattern" isn't a regular expression: Unclosed group.
        14:59 unknown-column [bond] The schema has no column "bond".
          Known here: len, note, year.
        15:20 unknown-column [id] The schema has no column "id".
          Known here: len, note, year.
        7:19 unknown-column [yaer] The schema has no column "yaer".
          Did you mean "year"?
        8:19 bad-value [May] "periodFormat" has no place for the column's value.
          Write {} where the value goes, such as "May {}".
        17:12 duplicate-key [rivers] Two datasets are called "rivers".
          Rename one of them.
          5:11 The first one is here.""");
  }

  @Test
  void tellsAnEmptyDescriptor() {
    told(
        "name: x\n",
        """
        1:1 missing-key [name: x] The key "resources" is missing.
          List the CSV files: resources: and an entry for each.""");
  }

  private static Outcome<List<DatasetDeclaration>> parse(String yaml) {
    return DataPackageParser.parse(new Source("content/tracks/x/datapackage.yaml", yaml));
  }

  private static void told(String yaml, String expected) {
    assertEquals(expected, Told.of(parse(yaml)));
  }
}
