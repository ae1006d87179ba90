package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Page;
import io.waymark.model.Site;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceChanged;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site of whose pages only those are read of which something is asked. */
class OutlinesTest {
  private static final Edition EDITION = new Edition(false, LocalDate.of(2026, 11, 23));
  private static final String PO = "content/rivers/po/index.md";
  private static final String PACKAGE = "content/rivers/po/datapackage.yaml";
  private static final String TABLE = "content/rivers/po/data/flow.csv";

  private final TreeMap<String, String> files = new TreeMap<>();
  private final Set<String> read = new ConcurrentSkipListSet<>();
  private byte[] kept = new byte[0];

  @BeforeEach
  void writeSite() {
    files.put(
        "content/site.yaml",
        "name: Rivers\nbase_url: https://example.org/\npublisher: {name: R, url: https://example.org}\n");
    files.put(
        "content/types/river.yaml",
        "title: Rivers\nfolder: rivers\npermalink: /rivers/{slug}/\nfields:\n  into: {type: reference, to: river}\n");
    files.put("content/rivers/rhine.md", "---\ntitle: Rhine\nsummary: Long.\n---\nText.\n");
    files.put(
        PO, "---\ntitle: Po\nsummary: Wide.\ninto: rhine\naliases: [/eridanus/]\n---\nText.\n");
    files.put(
        PACKAGE,
        """
        resources:
          - name: flow
            title: Flow
            path: data/flow.csv
            schema:
              fields:
                - {name: month, title: Month, type: integer}
                - {name: flow, title: Flow, type: integer, unit: meters}
        """);
    files.put(TABLE, "month,flow\n1,2\n");
  }

  @Test
  void readsNothingOfAPageThatNobodyAsks() {
    parse();
    assertTrue(read.contains(PO) && read.contains(TABLE));
    Site site = parse().value().orElseThrow();
    Page page = site.page("rivers/po").orElseThrow();
    assertEquals(List.of("/eridanus/"), page.aliases().stream().map(a -> a.path()).toList());
    assertEquals(List.of(PO, TABLE, PACKAGE), page.files());
    assertEquals(Set.of(), pagesRead());
    assertTrue(page.field("into").isPresent());
    assertEquals(Set.of(PO), pagesRead());
    assertEquals(1, page.datasets().get("flow").rows().size());
    assertEquals(Set.of(PO, PACKAGE, TABLE), pagesRead());
  }

  @Test
  void readsAgainWhatChanged() {
    parse();
    files.put(TABLE, "month,flow\n1,2\n2,3\n");
    Site site = parse().value().orElseThrow();
    assertEquals(Set.of(PO, PACKAGE, TABLE), pagesRead());
    assertEquals(2, rows(site));
  }

  @Test
  void noticesDataThatCameToStandBesideAPage() {
    String data = files.remove(PACKAGE);
    String table = files.remove(TABLE);
    parse();
    files.put(PACKAGE, data);
    files.put(TABLE, table);
    assertEquals(1, rows(parse().value().orElseThrow()));
  }

  @Test
  void tellsWhereAReferenceLeadsNowhereNow() {
    parse();
    files.remove("content/rivers/rhine.md");
    Outcome<Site> now = parse();
    assertEquals(PO, now.diagnostics().get(0).span().source().path());
    assertEquals("rhine", now.diagnostics().get(0).span().text());
    kept = new byte[0];
    assertEquals(parse().diagnostics(), now.diagnostics());
  }

  @Test
  void takesNoOutlineOfAPageWithAProblem() {
    files.put(PO, "---\ntitle: Po\nsumary: Wide.\n---\nText.\n");
    List<?> told = parse().diagnostics();
    assertFalse(told.isEmpty());
    assertEquals(told, parse().diagnostics());
    assertTrue(read.contains(PO));
  }

  @Test
  void failsWhenAFileIsNotAnyMoreWhatItWas() {
    parse();
    Page page = parse().value().orElseThrow().page("rivers/po").orElseThrow();
    files.put(PO, "---\ntitle: [Po\n---\n");
    assertThrows(SourceChanged.class, page::document);
  }

  @Test
  void anythingElseIsAsGoodAsNone() {
    parse();
    for (int cut = 0; cut < kept.length; cut += 7) {
      byte[] part = java.util.Arrays.copyOf(kept, cut);
      Outlines outlines = Outlines.read(part);
      Outcome<Site> site =
          SiteParser.parse(new Tree(), EDITION, ParsedFiles.forgetting(), Optional.of(outlines));
      assertEquals(1, rows(site.value().orElseThrow()));
    }
  }

  private static int rows(Site site) {
    return site.page("rivers/po").orElseThrow().datasets().get("flow").rows().size();
  }

  private Set<String> pagesRead() {
    Set<String> pages = new TreeSet<>(read);
    pages.removeIf(path -> !path.startsWith("content/rivers/"));
    return pages;
  }

  /** Parses with the outlines of the time before, and notes what is read from now on. */
  private Outcome<Site> parse() {
    read.clear();
    Outlines outlines = Outlines.read(kept);
    Outcome<Site> site =
        SiteParser.parse(new Tree(), EDITION, ParsedFiles.forgetting(), Optional.of(outlines));
    kept = outlines.bytes();
    return site;
  }

  private final class Tree implements SourceTree {
    @Override
    public List<String> paths() {
      return List.copyOf(files.keySet());
    }

    @Override
    public Optional<SourceFile> file(String path) {
      return Optional.ofNullable(files.get(path)).map(text -> new Noted(path));
    }
  }

  private final class Noted implements SourceFile {
    private final String path;

    Noted(String path) {
      this.path = path;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return files.get(path).length();
    }

    @Override
    public byte[] bytes() {
      read.add(path);
      return files.get(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Fingerprint fingerprint() {
      return Fingerprint.of(files.get(path).getBytes(StandardCharsets.UTF_8));
    }
  }
}
