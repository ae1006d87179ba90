package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Diagnostic;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SiteParserTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Map<String, String> files = new TreeMap<>();

  SiteParserTest() {
    file(
        "site.yaml",
        "name: Lakes\nbase_url: https://example.org/\n"
            + "publisher: {name: S, url: https://example.org}\n"
            + "navigation: [{label: All, to: index}, {label: Out, to: https://a.org}]\n");
    file("types/home.yaml", "title: Home\n");
    file("types/page.yaml", "");
    file(
        "types/lake.yaml",
        "rows: {dataset: lakes, slug: name}\nfields: {near: {type: reference, to: lake}}\n");
    file("types/lake.md", "---\ntitle: Lake {{name}}\n---\nBody\n");
    file("types/river.yaml", "fields: {into: {type: reference, to: lake}}\n");
    file(
        "datapackage.yaml",
        "resources: [{name: lakes, path: data/lakes.csv, schema: {fields: [{name: name}]}}]\n");
    file("data/lakes.csv", "name\nComo\nLac Léman\n");
    file("index.md", "---\ntitle: Home\n---\n");
    file("pages/about.md", "---\ntitle: About\naliases: [/who/]\n---\n");
    file("rivers/po/index.md", "---\ntitle: Po\ninto: como\n---\n");
    file("rivers/po/import.yaml", "{{{ not read");
    file(
        "rivers/po/datapackage.yaml",
        "resources: [{name: flow, path: data/flow.csv, schema: {fields: [{name: day, type: date}]}}]\n");
    file("rivers/po/data/flow.csv", "day\n2026-01-01\n");
    file("lakes/como.md", "## More\nWords.\n");
  }

  @Test
  void readsAWholeSite() {
    Site site = clean();
    assertEquals(
        """
        index / home
        lakes/como /lakes/como/ lake
        lakes/lac-leman /lakes/lac-leman/ lake
        pages/about /about/ page
        rivers/po /rivers/po/ river""",
        site.pages().values().stream()
            .map(p -> p.id() + " " + p.route() + " " + p.type().name())
            .collect(Collectors.joining("\n")));
    Page como = site.page("lakes/como").orElseThrow();
    assertEquals("Body\n", como.document().body().text());
    assertEquals("## More\nWords.\n", como.addition().orElseThrow().body().text());
    assertEquals("Como", como.row().orElseThrow().get("name").plain());
    Page leman = site.page("lakes/lac-leman").orElseThrow();
    assertTrue(leman.addition().isEmpty());
    assertSame(como.document(), leman.document());
    Page po = site.page("rivers/po").orElseThrow();
    assertEquals("content/rivers/po/data/flow.csv", site.dataset(po, "flow").orElseThrow().path());
    assertEquals("lakes", site.dataset(po, "lakes").orElseThrow().name());
    assertEquals("/who/", site.page("pages/about").orElseThrow().aliases().get(0).path());
  }

  @Test
  void draftsAndLaterPagesWait() {
    file("pages/draft.md", "---\ntitle: D\ndraft: true\n---\n");
    file("pages/later.md", "---\ntitle: L\npublish_on: 2026-11-24\n---\n");
    assertTrue(clean().page("pages/draft").isEmpty());
    assertTrue(clean().page("pages/later").isEmpty());
    Site tomorrow = parse(new Edition(true, TODAY.plusDays(1))).value().orElseThrow();
    assertTrue(tomorrow.page("pages/draft").isPresent());
    assertTrue(tomorrow.page("pages/later").isPresent());
  }

  @Test
  void tellsReferencesToPagesThatAreNotThere() {
    file("rivers/a.md", "---\ntitle: A\ninto: cmo\n---\n");
    file("rivers/b.md", "---\ntitle: B\ninto: lakes/como\n---\n");
    file("lakes/lac-leman.md", "---\ndraft: true\n---\n");
    file("rivers/c.md", "---\ntitle: C\ninto: lac-leman\n---\n");
    file("site.yaml", files.get("content/site.yaml").replace("to: index", "to: pages/abuot"));
    told(
        """
        content/rivers/a.md:3:7 unknown-page There is no page "cmo" of the type lake. | Did you mean "como"?
        content/rivers/b.md:3:7 unknown-page There is no page "lakes/como" of the type lake. | Write its name without the folder: como
        content/rivers/c.md:3:7 unknown-page The page "lac-leman" isn't published: it is a draft. | Publish it, or remove the reference until then.
        content/site.yaml:4:31 unknown-page There is no page "pages/abuot". | Did you mean "pages/about"?""");
  }

  @Test
  void tellsPagesWithOneAddress() {
    file("pages/team.md", "---\ntitle: T\nslug: about\n---\n");
    file("rivers/po.md", "---\ntitle: Po\n---\n");
    file("rivers/adda.md", "---\ntitle: Adda\naliases: [/about/, /lakes/como/index.html]\n---\n");
    told(
        """
        content/pages/team.md:3:7 duplicate-address Two files make the page pages/about. | Give one of them another slug, or remove the alias. > content/pages/about.md:1:1
        content/rivers/adda.md:3:11 duplicate-address The pages pages/about and rivers/adda both have the address /about/. | Give one of them another slug, or remove the alias. > content/pages/about.md:1:1
        content/rivers/adda.md:3:20 duplicate-address The pages lakes/como and rivers/adda both have the address /lakes/como/index.html. | Give one of them another slug, or remove the alias. > content/lakes/como.md:1:1
        content/rivers/po/index.md:1:1 duplicate-address Two files make the page rivers/po. | Give one of them another slug, or remove the alias. > content/rivers/po.md:1:1""");
  }

  @Test
  void tellsRowsThatCanNotBePages() {
    file("data/lakes.csv", "name\nComo\n\"como \"\n湖\n");
    file("lakes/garda.md", "Words.\n");
    told(
        """
        content/data/lakes.csv:3:1 duplicate-address Two rows make a page with the address /lakes/como/ | Choose a column whose values differ in every row as the slug. > content/data/lakes.csv:2:1
        content/data/lakes.csv:4:1 bad-value This row's page has no address: nothing fit for one stands in "name". | Choose a column with Latin letters or digits in every row as the slug.
        content/lakes/garda.md:1:1 unknown-page No row of "lakes" makes a page "garda". | Known here: como.""");
  }

  @Test
  void tellsTypesThatCanNotMakeRowPages() {
    file("types/lake.yaml", "rows: {dataset: lake, slug: name}\n");
    file("types/river.yaml", "rows: {dataset: lakes, slug: nam}\n");
    file("rivers/po/index.md", "x\n");
    files.remove("content/lakes/como.md");
    told(
        """
        content/types/lake.yaml:1:17 unknown-dataset There is no dataset "lake" shared by the site. | Did you mean "lakes"?
        content/types/river.yaml:1:7 missing-file Pages made from rows share a body, and there is no file content/types/river.md. | Write it: front matter with a title, and Markdown.
        content/types/river.yaml:1:30 unknown-column The dataset "lakes" has no column "nam". | Did you mean "name"?""");
  }

  @Test
  void tellsFilesThatAreNotThereOrNotUsed() {
    file("data/other.csv", "a\n1\n");
    file("rivers/tanaro/datapackage.yaml", "resources: []\n");
    file("rivers/tanaro/data/x.csv", "a\n");
    file("types/lakes.md", "x");
    file(
        "rivers/po/datapackage.yaml",
        "resources: [{name: flow, path: data/flaw.csv, schema: {fields: [{name: day}]}}]\n");
    told(
        """
        content/data/other.csv:1:1 undeclared-data-file No data package declares this file, so no page can use it. | Declare it under resources: in the datapackage.yaml above it.
        content/rivers/po/data/flow.csv:1:1 undeclared-data-file No data package declares this file, so no page can use it. | Declare it under resources: in the datapackage.yaml above it.
        content/rivers/po/datapackage.yaml:1:32 missing-file There is no file content/rivers/po/data/flaw.csv. | Did you mean "data/flow.csv"?
        content/rivers/tanaro/datapackage.yaml:1:1 undeclared-data-file No page is beside this data package, so its datasets are never read. | Put it beside a page's index.md, or into content/ for all pages.
        content/types/lakes.md:1:1 unknown-content-type This body is shared by no pages: no type "lakes" is made from rows. | Did you mean "lake"?""");
  }

  @Test
  void whatImportsKeepIsNeitherReadNorMissed() {
    file("releases/datapackage.yaml", "this: is: no YAML");
    file("releases/data/national.csv", "\"never read");
    told("");
  }

  @Test
  void tellsPagesInTheWrongPlace() {
    file("river/a.md", "x");
    file("loose.md", "x");
    file("rivers/a/b.md", "x");
    file("rivers/Big River.md", "x");
    file("rivers/index.md", "x");
    told(
        """
        content/loose.md:1:1 unknown-content-type No content type has its pages directly in content, where this file is. | Known here: lakes, pages, rivers.
        content/river/a.md:1:1 unknown-content-type No content type has its pages in content/river, where this file is. | Did you mean "rivers"?
        content/rivers/Big River.md:1:1 bad-value "Big River" can't be the name of a page. | Rename it to content/rivers/big-river.md
        content/rivers/a/b.md:1:1 unknown-content-type This file is too deep in the folder of the type river. | Pages are content/rivers/NAME.md or content/rivers/NAME/index.md
        content/rivers/index.md:1:1 bad-value "index" can't be the name of a page. | Use small letters, digits and hyphens.""");
  }

  @Test
  void aPageThatCanNotBeReadIsToldOnce() {
    files.put("content/rivers/po/index.md", "large ".repeat(1 << 20));
    file("types/lake.yaml", "rows: {dataset: lakes, slug: name}\n");
    file("types/river.yaml", "fields: {into: {type: reference, to: river}}\n");
    file("rivers/adda.md", "---\ntitle: A\ninto: po\n---\n");
    told(
        """
        content/rivers/po/index.md:1:1 file-too-large This file has 6 MiB; at most 4 are read. | Split it, or keep only the rows and columns that the site shows.""");
  }

  @Test
  void anEmptyFolderLacksItsSettings() {
    files.clear();
    told(
        """
        content/site.yaml:1:1 missing-file There is no file content/site.yaml. | Write one with name:, base_url: and publisher: {name: …, url: …}""");
  }

  private Site clean() {
    Outcome<Site> outcome = parse(new Edition(false, TODAY));
    assertEquals("", lines(outcome.diagnostics()));
    return outcome.value().orElseThrow();
  }

  private void told(String expected) {
    assertEquals(expected, lines(parse(new Edition(false, TODAY)).diagnostics()));
  }

  private static String lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d ->
                d.span().location()
                    + " "
                    + d.code().id()
                    + " "
                    + d.message()
                    + d.hint().map(h -> " | " + h).orElse("")
                    + d.related().stream()
                        .map(r -> " > " + r.span().location())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private void file(String path, String text) {
    files.put("content/" + path, text);
  }

  private Outcome<Site> parse(Edition edition) {
    return SiteParser.parse(new MapTree(files), edition);
  }

  private record MapTree(Map<String, String> files) implements SourceTree {
    @Override
    public List<String> paths() {
      return files.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<SourceFile> file(String path) {
      return Optional.ofNullable(files.get(path))
          .map(text -> new TextFile(path, text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private record TextFile(String path, byte[] bytes) implements SourceFile {
    @Override
    public long size() {
      return bytes.length;
    }
  }
}
