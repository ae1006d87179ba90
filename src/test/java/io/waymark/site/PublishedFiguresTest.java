package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** What readers see is read back from the published files and held against the published rows. */
@ExtendWith(OwnSite.class)
class PublishedFiguresTest {
  private static final String TRACK = "tracks/technology/";

  private Path out;
  private List<String> pages;

  @BeforeEach
  void read(OwnSite.Built site) {
    out = site.folder();
    pages = site.someOfEachKind();
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
    List<String> unlike = new ArrayList<>();
    int figures = 0;
    for (String page : pages) {
      String folder = page.substring(1);
      for (Element figure :
          Jsoup.parse(out.resolve(folder + "index.html")).select("figure.chart")) {
        int shown = figure.select("table tbody tr").size();
        String file = folder + "charts/" + figure.id();
        List<NamedCsvRecord> download = rows(file + ".csv");
        int downloaded = download.size();
        if (!download.isEmpty()) {
          assertEquals(download.get(0).getHeader(), columns(file + ".metadata.json"), file);
        }
        figures++;
        if (shown != downloaded) {
          unlike.add(page + figure.id() + ": " + shown + " shown, " + downloaded + " downloaded");
        }
      }
    }
    assertTrue(figures > 100, figures + " charts");
    assertEquals(List.of(), unlike);
  }

  private List<String> columns(String metadata) {
    return JsonMapper.shared()
        .readTree(out.resolve(metadata))
        .get("columns")
        .valueStream()
        .map(column -> column.get("name").asString())
        .toList();
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
