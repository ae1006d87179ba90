package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.cli.Commands.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleasesCommandTest {
  @TempDir Path site;

  @BeforeEach
  void writeSite() throws IOException {
    Commands.copy(Path.of("src/test/mistakes/base"), site);
    write(
        "types/stream.yaml",
        "title: Stream\nrows: {dataset: rivers, slug: name}\ntemplate: home\n");
    write(
        "types/stream.md",
        "---\ntitle: Stream\nfigures:\n  long: row.length\n---\n\n{{long}} kilometres.\n");
    String descriptor = Files.readString(site.resolve("content/datapackage.yaml"));
    write(
        "datapackage.yaml",
        descriptor
            .replace("release: \"2020\"", "release: \"2020\", released: 2026-04-03, next: 2026-10")
            .replace(
                "title: Earlier survey, publisher: Northern Waters Trust, path: \"https://trust.example/earlier\", release: \"2010\"",
                "title: River survey, publisher: Northern Waters Trust, release: \"2010\", released: 2016-04-01,"
                    + " next: 2017-04"));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(site.resolve("content").resolve(path), text);
  }

  private Ended run(String... arguments) {
    return new Commands(site, new CoreBuild(site)).run(arguments);
  }

  @Test
  void eachReleaseIsListedOnceWithWhatUsesIt() {
    Ended ended = run("releases");
    assertEquals("", ended.err());
    assertEquals(
        """
          RELEASE   RELEASED                   NEXT

        Northern Waters Trust: River survey
          2010      2016-04-01, 10 years ago   –
            datasets  earlier (no page)
            used by   no page
          2020      2026-04-03, 7 months ago   October 2026, overdue
            datasets  rivers
            used by   rivers/inn, stream ×5
        """,
        ended.out());
    assertEquals(0, ended.code());
  }

  @Test
  void aReleaseIsOverdueWhenItsMonthIsOver() {
    assertTrue(run("releases", "--as-of", "2026-10-31").out().contains("October 2026\n"));
    assertTrue(run("releases", "--as-of", "2026-11-01").out().contains("October 2026, overdue\n"));
  }

  @Test
  void programsReadTheSame() {
    JsonNode json =
        JsonMapper.builder().build().readTree(run("releases", "--format", "json").out());
    assertEquals("2026-11-23", json.get("asOf").asString());
    JsonNode newest = json.get("releases").get(1);
    assertEquals("2026-10", newest.get("next").asString());
    assertTrue(newest.get("overdue").asBoolean());
    assertEquals(6, newest.get("datasets").get(0).get("pages").asInt());
    assertEquals(5, newest.get("usedBy").get("stream").size());
  }

  @Test
  void aSiteWithErrorsIsListedAsFarAsItGoes() throws IOException {
    write("rivers/isar.md", "---\ntitle: Isar\n---\n");
    Ended ended = run("releases");
    assertTrue(ended.out().contains("stream ×5"), ended.out());
    assertTrue(ended.err().startsWith("The site has errors"), ended.err());
    assertEquals(1, ended.code());
  }
}
