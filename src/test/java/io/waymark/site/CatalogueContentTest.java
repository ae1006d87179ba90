package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tracks' lists of occupations and the catalogue of occupations speak of the same codes. */
class CatalogueContentTest {
  private static final Path TRACKS = Path.of("content/tracks");
  private static final Path OCCUPATIONS = Path.of("content/data/occupations.csv");

  /** Titles of all occupations that have a page, by code. */
  private static final Map<String, String> titles = new TreeMap<>();

  /** Tracks that list a code, by code. */
  private static final Map<String, List<String>> homes = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(OCCUPATIONS)) {
      rows.forEach(row -> titles.put(row.getField("soc"), row.getField("title")));
    }
    try (Stream<Path> folders = Files.list(TRACKS)) {
      for (Path folder : folders.sorted().toList()) {
        for (String code : codes(folder.resolve("index.md"))) {
          homes.computeIfAbsent(code, c -> new ArrayList<>()).add(folder.getFileName().toString());
        }
      }
    }
    assertFalse(titles.isEmpty(), "no occupations");
    assertFalse(homes.isEmpty(), "no tracks");
  }

  @Test
  void everyOccupationHasAHome() {
    List<String> homeless = new ArrayList<>();
    titles.forEach(
        (code, title) -> {
          if (!homes.containsKey(code)) {
            homeless.add(code + " " + title + " is in no track's occupation_codes");
          }
        });
    told(homeless);
  }

  @Test
  void everyListedCodeIsAnOccupation() {
    List<String> unknown = new ArrayList<>();
    homes.forEach(
        (code, tracks) -> {
          if (!titles.containsKey(code)) {
            unknown.add(code + " in " + tracks + " isn't in " + OCCUPATIONS);
          }
        });
    told(unknown);
  }

  @Test
  void noTrackListsACodeTwice() {
    List<String> twice = new ArrayList<>();
    homes.forEach(
        (code, tracks) -> {
          if (tracks.stream().distinct().count() < tracks.size()) {
            twice.add(code + " in " + tracks);
          }
        });
    told(twice);
  }

  private static List<String> codes(Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    Source source = new Source(file.toString(), text);
    int start = text.indexOf('\n') + 1;
    int end = text.indexOf("\n---\n", start) + 1;
    YamlNode front = YamlParser.parse(source.span(start, end)).value().orElseThrow();
    YamlNode list = ((YamlNode.Mapping) front).get("occupation_codes").orElseThrow();
    return ((YamlNode.Sequence) list)
        .items().stream().map(item -> item.span().text().strip()).toList();
  }

  private static void told(List<String> mistakes) {
    assertEquals("", String.join("\n", mistakes), mistakes.size() + " to mend");
  }
}
