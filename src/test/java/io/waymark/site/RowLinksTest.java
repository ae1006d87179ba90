package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.build.BuildOptions;
import io.waymark.build.Progress;
import io.waymark.build.SiteBuilder;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Tables lead to the pages of the rows that they name. */
class RowLinksTest {
  private static final String VISITS =
      """
      name: visits
      resources:
        - name: visits
          path: data/visits.csv
          schema:
            fields: [{name: town}, {name: lake}]
            foreignKeys: [{fields: lake, reference: {resource: lakes, fields: name}}]
          sources: [{title: Diary, release: "2026"}]
      """;

  private final Map<String, String> files = new TreeMap<>();

  RowLinksTest() {
    files.put(
        "content/site.yaml",
        "name: Lakes\nbase_url: https://lakes.example/\n"
            + "publisher: {name: S, url: https://lakes.example}\n");
    files.put("content/types/home.yaml", "title: Home\n");
    files.put("content/types/trip.yaml", "title: Trip\nfolder: trips\ntemplate: page\n");
    files.put(
        "content/types/lake.yaml",
        "title: Lake\nfolder: lakes\ntemplate: page\nrows: {dataset: lakes, slug: name}\n");
    files.put("content/types/lake.md", "---\ntitle: Lake\nfigures: {n: row.name}\n---\n{{n}}\n");
    files.put("content/lakes/erie.md", "---\ndraft: true\n---\n");
    files.put("content/index.md", "---\ntitle: Home\n---\n");
    files.put(
        "content/datapackage.yaml",
        "resources: [{name: lakes, path: data/lakes.csv, schema: {fields: [{name: name}]}}]\n");
    files.put("content/data/lakes.csv", "name\nComo\nErie\n");
    files.put(
        "content/trips/one/index.md",
        "---\ntitle: One\n---\n\n```chart\nid: visits\ntype: table\ndata: visits\n"
            + "columns: [town, lake]\nheadline: Visits\nsubtitle: By town\n```\n");
    files.put("content/trips/one/datapackage.yaml", VISITS);
    files.put("content/trips/one/data/visits.csv", "town,lake\nBellagio,Como\nToledo,Erie\nX,\n");
    for (String template : List.of("page", "home", "404")) {
      files.put(
          "templates/" + template + ".peb",
          "<!doctype html><title>{{ page.plain_title }}</title>{{ page.body }}");
    }
  }

  @Test
  void leadFromThePagesOwnDataToSharedRowsBelowTheSitesPath() {
    assertEquals(List.of("Como /sub/lakes/como/"), links());
  }

  @Test
  void leadNowhereWhereThePagesOwnDatasetHidesTheSharedOne() {
    files.put(
        "content/trips/one/datapackage.yaml",
        VISITS + "  - {name: lakes, path: data/own.csv, schema: {fields: [{name: name}]}}\n");
    files.put("content/trips/one/data/own.csv", "name\nComo\nErie\n");
    assertEquals(List.of(), links());
  }

  @Test
  void leadNowhereWhereSeveralRowsAreMeant() {
    files.put("content/data/lakes.csv", "name,shore\nComo,west\nComo,east\nErie,west\n");
    files.put(
        "content/datapackage.yaml",
        "resources: [{name: lakes, path: data/lakes.csv,"
            + " schema: {fields: [{name: name}, {name: shore}]}}]\n");
    files.put(
        "content/types/lake.yaml",
        "title: Lake\nfolder: lakes\ntemplate: page\nrows: {dataset: lakes, slug: shore}\n");
    files.remove("content/lakes/erie.md");
    assertEquals(List.of(), links());
  }

  private List<String> links() {
    Map<String, byte[]> built = new ConcurrentSkipListMap<>();
    URI base = URI.create("https://lakes.example/sub/");
    var options = new BuildOptions(LocalDate.of(2026, 11, 23), false, Optional.of(base), false, 1);
    new SiteBuilder(
            new LayeredSourceTree(tree(), ResourceSourceTree.builtIn()),
            options,
            ChartRenderer.tablesOnly(),
            Progress.NONE)
        .build(built::put);
    byte[] page = built.get("trips/one/index.html");
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("td a, th a").stream()
        .map(a -> a.text() + " " + a.attr("href"))
        .toList();
  }

  private SourceTree tree() {
    return new SourceTree() {
      @Override
      public List<String> paths() {
        return files.keySet().stream().sorted().toList();
      }

      @Override
      public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> new Text(path, text));
      }
    };
  }

  private record Text(String path, String text) implements SourceFile {
    @Override
    public long size() {
      return bytes().length;
    }

    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
