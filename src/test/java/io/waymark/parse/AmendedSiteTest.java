package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Page;
import io.waymark.model.Site;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After an edit a site is what it would be if it were parsed for the first time. */
class AmendedSiteTest {
  private static final Edition EDITION = new Edition(false, LocalDate.of(2026, 11, 23));
  private static final String PO = "content/rivers/po/index.md";

  private final Map<String, SourceFile> files = new TreeMap<>();
  private final ParsedFiles parsed = new ParsedFiles();
  private Site first;

  private record TextFile(String path, byte[] bytes) implements SourceFile {
    @Override
    public long size() {
      return bytes.length;
    }
  }

  @BeforeEach
  void parseForTheFirstTime() {
    put(
        "content/site.yaml",
        "name: Rivers\nbase_url: https://example.org/\n"
            + "publisher: {name: S, url: https://example.org}\n");
    put("content/types/home.yaml", "title: Home\n");
    put("content/types/river.yaml", "fields: {into: {type: reference, to: river}}\n");
    put("static/site.css", "");
    put("content/index.md", "---\ntitle: Home\n---\n");
    put("content/rivers/rhine.md", "---\ntitle: Rhine\n---\n");
    put(PO, "---\ntitle: Po\ninto: rhine\naliases: [/padus/]\n---\nLong.\n");
    put(
        "content/rivers/po/datapackage.yaml",
        "resources: [{name: flow, path: data/flow.csv, schema: {fields: [{name: day, type: date}]}}]\n");
    put("content/rivers/po/data/flow.csv", "day\n2026-01-01\n");
    first = parse(Set.of()).value().orElseThrow();
  }

  @Test
  void anotherFileLeavesTheSiteAsItWas() {
    assertSame(first.pages(), edit("static/site.css", "p {}").value().orElseThrow().pages());
  }

  @Test
  void onlyAnEditedPageIsAnother() {
    Site now =
        edit(PO, "---\ntitle: The Po\ninto: rhine\naliases: [/padus/]\n---\nLonger.\n")
            .value()
            .orElseThrow();
    assertSame(page(first, "rivers/rhine"), page(now, "rivers/rhine"));
    assertNotSame(page(first, "rivers/po"), page(now, "rivers/po"));
    assertEquals("Longer.\n", page(now, "rivers/po").document().body().text());
    assertSame(first.settings(), now.settings());
  }

  @Test
  void itsDataBelongToAPage() {
    Site now = edit("content/rivers/po/data/flow.csv", "day\n2026-02-02\n").value().orElseThrow();
    assertEquals(
        "2026-02-02",
        page(now, "rivers/po").datasets().get("flow").rows().get(0).cells().get(0).plain());
    assertSame(page(first, "rivers/rhine"), page(now, "rivers/rhine"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content/rivers/po/index.md | ---\\ntitle: Po\\nslug: padus\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: Po\\naliases: [/eridanus/]\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: Po\\naliases: [/rhine/]\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: Po\\ndraft: true\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: Po\\npublish_on: 2027-01-01\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: Po\\ninto: danube\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: [Po\\n---\\n",
        "content/rivers/po/index.md | ---\\ntitle: Po\\ncorrections: [{date: 2027-01-01, text: x}]\\n---\\n",
        "content/rivers/po/datapackage.yaml | resources: []\\n",
        "content/rivers/po/data/flow.csv | day\\nnever\\n",
        "content/site.yaml | name: Streams\\nbase_url: https://example.org/\\npublisher: {name: S, url: https://example.org}\\n",
        "content/types/river.yaml | title: Streams\\n",
        "content/rivers/new.md | ---\\ntitle: New\\n---\\n",
        "content/rivers/rhine/index.md | ---\\ntitle: The same\\n---\\n",
        "content/notes.csv | a\\n",
      })
  void isAsIfParsedForTheFirstTime(String path, String text) {
    requireAsIfNew(edit(path, text.replace("\\n", "\n")));
    SourceFile po = files.remove(PO);
    requireAsIfNew(parse(Set.of(PO)));
    files.put(PO, po);
    requireAsIfNew(parse(Set.of(PO)));
  }

  private void requireAsIfNew(Outcome<Site> now) {
    Outcome<Site> cold = SiteParser.parse(tree(), EDITION);
    assertEquals(cold.diagnostics(), now.diagnostics());
    assertEquals(told(cold.value().orElseThrow()), told(now.value().orElseThrow()));
  }

  private static String told(Site site) {
    StringBuilder all = new StringBuilder(site.settings().name() + " " + site.withheld());
    for (Page page : site.pages().values()) {
      all.append('\n').append(page.id()).append(' ').append(page.type().title()).append(' ');
      all.append(page.route()).append(page.aliases()).append(page.document().fields());
      all.append(page.document().body().text());
      page.datasets().values().forEach(d -> d.rows().forEach(row -> all.append(row.cells())));
    }
    return all.toString();
  }

  private static Page page(Site site, String id) {
    return site.page(id).orElseThrow();
  }

  private void put(String path, String text) {
    files.put(path, new TextFile(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  private Outcome<Site> edit(String path, String text) {
    put(path, text);
    return parse(Set.of(path));
  }

  private Outcome<Site> parse(Set<String> changed) {
    parsed.forget(changed);
    return SiteParser.parse(tree(), EDITION, parsed, Optional.empty());
  }

  private SourceTree tree() {
    Map<String, SourceFile> now = new TreeMap<>(files);
    return new SourceTree() {
      @Override
      public List<String> paths() {
        return List.copyOf(now.keySet());
      }

      @Override
      public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(now.get(path));
      }
    };
  }
}
