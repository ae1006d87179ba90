package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see is read back from the published files and held against the published rows. */
class PublishedFiguresTest {
  private static final String TRACK = "tracks/technology/";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void build() throws IOException {
    Path asked = folder.resolve("site");
    assertEquals(0, Main.run("build", ".", "--out", asked.toString(), "--quiet"));
    out = asked.toRealPath();
  }

  @Test
  void theJobsInTheTextAreThoseOfTheLatestRow() throws IOException {
    List<NamedCsvRecord> years = rows(TRACK + "data/trend.csv");
    for (NamedCsvRecord year : years) {
      assertEquals(
          number(year, "jobs"), number(year, "computer_jobs") + number(year, "manager_jobs"));
    }
    String latest = years.get(years.size() - 1).getField("jobs");
    Document page = Jsoup.parse(out.resolve(TRACK + "index.html"));
    assertTrue(
        page.select("data.figure[value=" + latest + "][data-dataset=trend]").size() > 0, latest);
  }

  @Test
  void eachChartsTableHasAsManyRowsAsItsDownload() throws IOException {
    Document page = Jsoup.parse(out.resolve(TRACK + "index.html"));
    List<String> unlike = new ArrayList<>();
    List<Element> figures = page.select("figure.chart");
    for (Element figure : figures) {
      int shown = figure.select("table tbody tr").size();
      int downloaded = rows(TRACK + "charts/" + figure.id() + ".csv").size();
      if (shown != downloaded) {
        unlike.add(figure.id() + ": " + shown + " shown, " + downloaded + " downloaded");
      }
    }
    assertTrue(figures.size() > 5, figures.size() + " charts");
    assertEquals(List.of(), unlike);
  }

  private List<NamedCsvRecord> rows(String path) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(out.resolve(path))) {
      return reader.stream().toList();
    }
  }

  private static long number(NamedCsvRecord row, String column) {
    return Long.parseLong(row.getField(column));
  }
}
