package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.LayeredSourceTree;
import io.waymark.disk.ResourceSourceTree;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** One body for many rows: what each row's page says, and what stays away from it. */
class RowLanguageTest {
  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, byte[]> built = new ConcurrentSkipListMap<>();

  RowLanguageTest() {
    files.put(
        "content/site.yaml",
        """
        name: Lakes
        description: Lakes and their depths.
        base_url: https://lakes.example/
        publisher: {name: Trust, url: https://trust.example}
        report_to: lakes@trust.example
        navigation: []
        """);
    files.put("content/types/home.yaml", "permalink: /\ntemplate: home\n");
    files.put("content/index.md", "---\ntitle: Home\n---\n\nLakes.\n");
    files.put("content/types/lake.yaml", "folder: lakes\nrows: {dataset: lakes, slug: name}\n");
    files.put(
        "content/datapackage.yaml",
        """
        resources:
          - name: lakes
            title: Lakes
            path: data/lakes.csv
            schema:
              fields:
                - {name: name, type: string}
                - {name: depth, type: number, unit: m}
                - {name: trade, type: string}
              marks: {"*": suppressed}
            sources: [{title: Survey, publisher: Trust, release: "2020", path: "https://trust.example/"}]
          - name: ports
            title: Ports
            path: data/ports.csv
            schema:
              fields:
                - {name: lake, type: string}
                - {name: port, type: string}
            sources: [{title: Port survey, publisher: Trust, release: "2020", path: "https://trust.example/"}]
        """);
    files.put("content/data/lakes.csv", "name,depth,trade\nErie,64,Shipping\nCrater,*,\n");
    files.put("content/data/ports.csv", "lake,port\nErie,Toledo\n");
    String template =
        "<title>{{ page.plain_title }}</title><nav>{% for e in page.contents %}{{ e.title }};{% endfor %}</nav>"
            + "<i>{% if page.summary is null %}none{% else %}{{ page.summary }}{% endif %}</i>"
            + "<main>{{ page.body }}</main>"
            + "<ul>{% for d in page.datasets %}<li>{{ d.name }}</li>{% endfor %}</ul>";
    for (String name : List.of("home", "lake", "404")) {
      files.put("templates/" + name + ".peb", template);
    }
  }

  private List<Diagnostic> build(String front, String body) {
    files.put("content/types/lake.md", "---\n" + front + "---\n\n" + body);
    return build();
  }

  private List<Diagnostic> build() {
    built.clear();
    SourceTree sources =
        new SourceTree() {
          @Override
          public List<String> paths() {
            return List.copyOf(files.keySet());
          }

          @Override
          public Optional<SourceFile> file(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> new Text(path, text));
          }
        };
    var options = new BuildOptions(LocalDate.of(2026, 11, 23), false, Optional.empty(), false, 1);
    return new SiteBuilder(
            new LayeredSourceTree(sources, ResourceSourceTree.builtIn()),
            options,
            ChartRenderer.tablesOnly(),
            Progress.NONE)
        .build(built::put)
        .diagnostics();
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

  private Document page(String path) {
    return Jsoup.parse(new String(built.get(path + "index.html"), StandardCharsets.UTF_8));
  }

  private static List<String> messages(List<Diagnostic> all) {
    return all.stream().map(Diagnostic::message).toList();
  }

  private static final String TITLE = "title: \"{{name}}\"\nfigures:\n  name: row.name\n";

  @Test
  void aTextIsChosenByTheRowAndPrintedWhereverWordsAre() {
    List<Diagnostic> told =
        build(
            """
            title: "{{name}}, {{kind}}"
            summary: "{{kind}}"
            figures:
              name: row.name
              depth: row.depth
            texts:
              kind:
                - {when: row.depth is released, text: "a lake of *{{depth}}* metres"}
                - {text: "a lake {{unknown}}"}
              unknown: "[never]{claim=\\"not (row.depth is released)\\"} measured"
            """,
            "It is {{kind}}.\n\n| a |\n|---|\n| {{kind}} |\n");
    assertEquals(List.of(), messages(told));
    Document erie = page("lakes/erie/");
    assertEquals("Erie, a lake of 64 metres", erie.title());
    assertEquals("a lake of 64 metres", erie.select("i").first().text());
    assertEquals("64", erie.select("main p em data.figure").text());
    assertEquals("Crater, a lake never measured", page("lakes/crater/").title());
    assertEquals("never", page("lakes/crater/").select("main p .claim").text());
  }

  @Test
  void whatSaysNothingLeavesNothing() {
    List<Diagnostic> told =
        build(
            TITLE
                + """
                summary: "{{trade}}"
                texts:
                  trade:
                    - {when: row.trade == "", text: ""}
                    - {text: "Known for {{goods}}"}
                  goods: [{when: row.trade != "", text: shipping}]
                """,
            """
            {{trade}}

            **{{trade}}** {{trade}}

            - {{trade}}

            > {{trade}}

            ## {{trade}}

            Words. {{trade}}
            """);
    assertEquals(List.of(), messages(told));
    Document crater = page("lakes/crater/");
    assertEquals("<p>Words.</p>", crater.select("main").html().strip().replace(" </p>", "</p>"));
    assertEquals("", crater.select("nav").text());
    assertEquals("none", crater.select("i").text());
    assertEquals(3, page("lakes/erie/").select("main p").size() - 1);
    assertEquals("Known for shipping;", page("lakes/erie/").select("nav").text());
  }

  @Test
  void aSectionStaysAwayWithAllThatIsInIt() {
    List<Diagnostic> told =
        build(
            TITLE
                + "  depth: row.depth\n  port: lookup(ports.port, lake=row.name)\n"
                + "  later: port\n",
            """
            Before.[^away] [^stays]

            ## Depth {when="row.depth is released" #deep}

            [Deep enough]{claim="depth > 10"}, {{depth}}.

            ### Ports {when='count(ports | where(lake == row.name)) > 0'}

            {{later}}.[^port]

            ```chart
            id: port-names
            type: table
            data: ports
            columns: [port]
            headline: Ports
            subtitle: Their names
            ```

            [^stays]: Is here.
            [^port]: [In it]{claim="row.depth > 10"}.

            ## After

            Words.

            [^away]: Stands elsewhere.
            """);
    assertEquals(List.of(), messages(told));
    assertEquals("Depth;Ports;After;", page("lakes/erie/").select("nav").text());
    assertEquals("Toledo", page("lakes/erie/").select("main > p data").last().text());
    Document crater = page("lakes/crater/");
    assertEquals("After;", crater.select("nav").text());
    assertFalse(crater.select("main").text().contains("Deep enough"));
    assertEquals(2, crater.select(".notes li").size(), crater.html());
    assertEquals(0, crater.select("figure").size());
    assertTrue(built.containsKey("lakes/erie/charts/port-names.csv"), built.keySet()::toString);
    assertFalse(built.containsKey("lakes/crater/charts/port-names.csv"));
    assertEquals(List.of("lakes", "ports"), page("lakes/erie/").select("ul li").eachText());
    assertEquals(List.of("lakes"), crater.select("ul li").eachText());
  }

  @Test
  void aSectionEndsWithTheNextHeadingOfItsLevelOrAHigherOne() {
    files.put(
        "content/index.md",
        """
        ---
        title: Home
        ---

        # One {when="count(lakes) > 5"}

        ## Inner

        ## Another

        # Two

        ### Deep {when="count(lakes) > 5"}

        #### Deeper

        ### Next

        ## Three {when="count(lakes) > 1"}

        Three
        -----
        """);
    assertEquals(List.of(), messages(build(TITLE, "Words.")));
    assertEquals("Two;Next;Three;Three;", page("").select("nav").text());
  }

  @Test
  void chartsMayShareAnIdWhereOnlyOneIsShown() {
    String chart =
        """
        ```chart
        id: lakes
        type: table
        data: lakes
        when: %s
        columns: [name]
        headline: [{when: row.depth is released, text: "Measured: {{word}}"}, {text: Not measured}]
        subtitle: [{when: row.depth is released, text: "S {{word}}"}, {text: T}]
        note: [{when: row.depth is released, text: ""}, {text: "A note"}]
        ```

        """;
    List<Diagnostic> told =
        build(
            TITLE + "texts: {word: yes indeed}\n",
            chart.formatted("row.depth is released")
                + chart.formatted("not (row.depth is released)"));
    assertEquals(List.of(), messages(told));
    Document erie = page("lakes/erie/");
    assertEquals(1, erie.select("figure").size());
    assertTrue(erie.select("figure").text().contains("Measured: yes indeed"), erie.html());
    assertTrue(erie.select(".chart-subtitle").text().startsWith("S yes"), erie.html());
    assertFalse(erie.select("figure").text().contains("A note"));
    assertTrue(page("lakes/crater/").select("figure").text().contains("A note"));
  }

  @Test
  void aFigureWithoutAnAnswerIsAnErrorOnlyWhereItIsAsked() {
    String front = TITLE + "  port: lookup(ports.port, lake=row.name)\n  more: port\n";
    assertEquals(List.of(), messages(build(front, "Words.")));
    List<String> told = messages(build(front, "{{more}}"));
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).endsWith("So it is on lakes/crater."), told::toString);
    String guarded =
        front
            + "summary:\n  - {when: row.depth is released and port == \"Toledo\", text: Toledo}\n"
            + "  - {text: None}\n";
    assertEquals(List.of(), messages(build(guarded, "Words.")));
  }

  @Test
  void aTextInALinkHasNoLinksOfItsOwn() {
    List<Diagnostic> told =
        build(
            TITLE + "texts:\n  both: \"[*Home*](../index.md) and {{name}}\"\n",
            "{{both}}\n\n[{{both}}](https://example.org/)\n");
    assertEquals(List.of(), messages(told));
    assertEquals("/", page("lakes/erie/").select("main p:first-child > a").attr("href"));
    var link = page("lakes/erie/").select("main p:last-child > a");
    assertEquals(1, link.size());
    assertEquals("Home and Erie", link.text());
    assertEquals(1, link.select("em").size());
  }

  @Test
  void aRowsOwnTextGoesBeforeTheSharedOne() {
    files.put("content/lakes/erie.md", "---\ntexts: {kind: shallow}\n---\n");
    assertEquals(List.of(), messages(build(TITLE + "texts: {kind: unknown}\n", "It is {{kind}}.")));
    assertEquals("It is shallow.", page("lakes/erie/").select("main").text());
    assertEquals("It is unknown.", page("lakes/crater/").select("main").text());
  }
}
