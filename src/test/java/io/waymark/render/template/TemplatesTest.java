package io.waymark.render.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Html;
import io.waymark.parse.BuiltInMessages;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private static final Span CALLER =
      new Source("content/tracks/baking.md", "---\ntitle: Baking\n---\n").start();
  private static final String HOSTILE = "<script>alert('1')</script> \"&\" ' onload=x";

  private final Map<String, String> files = new LinkedHashMap<>();

  /** A record as templates may be given. */
  public record Card(String label, int value) {
    public String secret() {
      return "never";
    }
  }

  @Test
  void escapesEverythingThatIsNotMarkup() {
    files.put(
        "page",
        "<p title=\"{{ title }}\">{{ title }} {{ a ? title : '' }} {{ title | upper }}</p>");
    String escaped = Html.text(HOSTILE).markup();
    assertEquals(
        "<p title=\""
            + escaped
            + "\">"
            + escaped
            + " "
            + escaped
            + " "
            + Html.text(HOSTILE.toUpperCase(java.util.Locale.ROOT)).markup()
            + "</p>",
        rendered("page", Map.of("title", HOSTILE, "a", true)));
  }

  @Test
  void escapesWhatMacrosAndBlocksAndJoinsPassOn() {
    files.put("parts", "{% macro shout(word) %}{{ word }}{% endmacro %}");
    files.put(
        "page",
        "{% import \"parts\" as parts %}{{ parts.shout(title) }}"
            + "{% block b %}{{ title }}{% endblock %}{{ list | join(\", \") }}{{ \"<b>\" ~ title }}");
    String out = rendered("page", Map.of("title", HOSTILE, "list", List.of(HOSTILE, HOSTILE)));
    assertFalse(out.contains("<script"), out);
    assertFalse(out.contains("<b>"), out);
  }

  @Test
  void printsDataAsJsonThatNoWordsOfItCanEnd() {
    files.put("page", "<script>{{ data | json }}</script><b data-x='{{ data.word | json }}'>");
    var data = new LinkedHashMap<String, Object>();
    data.put("word", "</script>' & \"\\\n\u2028");
    data.put("lead", Html.trusted("<b>5 &amp; 6</b>"));
    data.put("rows", List.of(new java.math.BigDecimal("1E+3"), 2, true, LocalDate.of(2026, 1, 2)));
    data.put("none", null);
    data.put("empty", List.of(Map.of()));
    String word = "\"\\u003c/script\\u003e\\u0027 \\u0026 \\\"\\\\\\u000a\\u2028\"";
    assertEquals(
        "<script>{\"word\":"
            + word
            + ",\"lead\":\"5 \\u0026 6\",\"rows\":[1000,2,true,\"2026-01-02\"],"
            + "\"none\":null,\"empty\":[{}]}</script><b data-x='"
            + word
            + "'>",
        rendered("page", Map.of("data", data)));
  }

  @Test
  void saysWordsOfTheInterface() {
    files.put(
        "page",
        "{{ word(\"page.skip\") }}|{{ word(\"not_found.home\", site=title) }}"
            + "|{{ word(\"finding.count\", count=1234) }}"
            + "|{{ word(\"footer.published\", site=title, publisher=\"P & Q\" | link(\"/?a&b\")) }}"
            + "|{{ word(\"page.reviewed\", date=day | time) }}");
    assertEquals(
        "Skip to the text|See everything on &lt;b&gt;|1,234 pages found"
            + "|&lt;b&gt; is published by <a href=\"/?a&amp;b\">P &amp; Q</a>."
            + "|Reviewed by an editor on <time datetime=\"2026-01-02\">January 2, 2026</time>.",
        rendered("page", Map.of("title", "<b>", "day", LocalDate.of(2026, 1, 2))));
  }

  @Test
  void tellsAMessageThatThereIsntAndAValueThatItLacks() {
    files.put("page", "<p>\n{{ word(\"page.skp\") }}");
    Diagnostic unknown = failure("page", Map.of());
    assertEquals(Code.UNKNOWN_MESSAGE, unknown.code());
    assertEquals("page.skp", unknown.span().text());
    assertEquals(Optional.of("Did you mean \"page.skip\"?"), unknown.hint());
    files.put("page", "{{ word(\"footer.write\", adress=1) }}");
    Diagnostic lacking = failure("page", Map.of());
    assertEquals(Code.TEMPLATE_FAILED, lacking.code());
    assertTrue(lacking.message().contains("isn't given a value for \"address\""));
  }

  @Test
  void tellsWhatIsNoDataForJson() {
    files.put("page", "{{ card | json }}");
    Outcome<String> out =
        new Templates(lookup(), functions(), BuiltInMessages.language())
            .render("page", Map.of("card", new Card("a", 1)), CALLER);
    assertEquals(Code.TEMPLATE_FAILED, out.diagnostics().get(0).code());
  }

  @Test
  void printsHtmlAsMarkupAndPlainWords() {
    files.put("page", "{{ lead }}|{{ lead | plain }}");
    assertEquals(
        "<b>5 &amp; 6</b>|5 &amp; 6",
        rendered("page", Map.of("lead", Html.trusted("<b>5 &amp; 6</b>"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ title | raw }}",
        "{% autoescape false %}{{ title }}{% endautoescape %}",
        "{% cache 'x' %}{{ title }}{% endcache %}",
        "{{ i18n('messages', 'key') }}",
      })
  void hasNothingThatTurnsEscapingOffOrLeavesThePage(String template) {
    files.put("page", template);
    assertEquals(Code.TEMPLATE_FAILED, failure("page", Map.of("title", HOSTILE)).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ card.getClass() }}",
        "{{ card.class }}",
        "{{ card.secret }}",
        "{{ card.secret() }}",
        "{{ title.length() }}",
        "{{ title.bytes }}",
        "{{ list.size }}",
        "{{ list.clear() }}",
        "{{ template.name }}",
        "{{ template.getEngine() }}",
        "{{ _context.title }}",
        "{{ site.get('name') }}",
        "{{ site.size }}",
      })
  void deniesJavaMethods(String template) {
    files.put("page", template);
    var context =
        Map.of(
            "card",
            new Card("Pay", 1),
            "title",
            "Baking",
            "list",
            List.of(1),
            "site",
            Map.of("name", "Bread"));
    assertEquals(Code.TEMPLATE_FAILED, failure("page", context).code());
  }

  @Test
  void readsMapsListsRecordsAndLoops() {
    files.put(
        "page",
        "{% for c in cards %}{{ loop.index }}/{{ loop.length }} {{ c.label }} {{ c.value }};"
            + "{% endfor %}{{ cards[0].label }} {% for e in site %}{{ e.key }}={{ e.value }}{% endfor %}");
    var context =
        Map.of(
            "cards",
            List.of(new Card("Pay", 1), new Card("Jobs", 2)),
            "site",
            Map.of("size", "small"));
    assertEquals("0/2 Pay 1;1/2 Jobs 2;Pay size=small", rendered("page", context));
  }

  @Test
  void tellsAnUnknownNameAtItsLineAndColumn() {
    files.put("page", "<h1>{{ page.title }}</h1>\n<p class=\"titel\">{{ page.titel }}</p>\n");
    Diagnostic told = failure("page", Map.of("page", Map.of("title", "Baking")));
    assertEquals("templates/page.peb:2:26", told.span().location());
    assertEquals("titel", told.span().text());
    assertEquals(Optional.of("Did you mean \"title\"?"), told.hint());
    assertEquals(CALLER, told.related().get(0).span());
  }

  @Test
  void tellsAnUnknownVariableAtItsLineAndColumn() {
    files.put("page", "\n\n  {% if pge.title %}x{% endif %}");
    Diagnostic told = failure("page", Map.of("page", Map.of()));
    assertEquals("templates/page.peb:3:9", told.span().location());
    assertEquals(Optional.of("Did you mean \"page\"?"), told.hint());
  }

  @Test
  void tellsAnUnknownNameInTheTemplateThatHasItNotTheOneThatExtendsIt() {
    files.put(
        "layout", "<main>\n{% block main %}{{ page.lede }}{% endblock %}\n{{ page.nothing }}");
    files.put(
        "page", "{% extends \"layout\" %}\n{% block main %}\n\n  {{ page.title }}{% endblock %}");
    assertEquals(
        "templates/layout.peb:3:9",
        failure("page", Map.of("page", Map.of("title", "x"))).span().location());
    assertEquals(
        "templates/page.peb:4:11",
        failure("page", Map.of("page", Map.of("nothing", "x"))).span().location());
  }

  @Test
  void letsATemplateAskWhetherThereIsAName() {
    files.put(
        "page",
        "{{ page.lists | default(\"no\") }} {% if page.lists is defined %}x{% else %}y{% endif %}"
            + " {{ other | default(\"none\") }}");
    assertEquals("no y none", rendered("page", Map.of("page", Map.of("title", "x"))));
  }

  @Test
  void drawsAStripOnlyOfFiveRisingFigures() {
    files.put("page", "{{ five | strip }}|{{ four | strip }}");
    Html ten = Html.trusted("<data value=\"10\">10</data>");
    Html last = Html.trusted("<data value=\"20\">20</data>");
    String out =
        rendered(
            "page",
            Map.of(
                "five", List.of(ten, ten, ten, last, last), "four", List.of(ten, ten, ten, ten)));
    assertTrue(out.startsWith("<svg"), out);
    assertTrue(out.contains("class=\"strip-whole\" x=\"0\" y=\"7\" width=\"1000\""), out);
    assertTrue(out.endsWith("</svg>|"), out);
  }

  @Test
  void drawsStripsOnOneScaleAndNothingThatWouldReachBeyondIt() {
    files.put("page", "{{ five | strip(to=40) }}|{{ five | strip(to=9) }}|{{ five | strip('x') }}");
    Html ten = Html.trusted("<data value=\"10\">10</data>");
    String out = rendered("page", Map.of("five", List.of(ten, ten, ten, ten, ten)));
    assertTrue(out.contains("class=\"strip-whole\" x=\"250\""), out);
    assertTrue(out.endsWith("</svg>||"), out);
  }

  @Test
  void givesTheRowsOfADatasetAndTheNumbersBehindTheirFigures() {
    files.put(
        "page",
        "{% for b in rows('breads') %}{{ b.name }}: {{ b.loaves }} {{ b.loaves | amount > 2 }}"
            + "{{ b.name | amount is null }}{% endfor %}");
    assertEquals(
        "Rye &lt;1&gt;: <data value=\"3\">three</data> truetrue", rendered("page", Map.of()));
    files.put("page", "\n{{ rows('cakes') }}");
    Diagnostic told = failure("page", Map.of());
    assertEquals(Code.UNKNOWN_DATASET, told.code());
    assertEquals(2, told.span().line());
  }

  @Test
  void tellsAConditionWithoutAValue() {
    files.put("page", "<p>\n{% if page.reviewed %}x{% endif %}");
    var page = new LinkedHashMap<String, Object>();
    page.put("reviewed", null);
    Diagnostic told = failure("page", Map.of("page", page));
    assertEquals("templates/page.peb:2:4", told.span().location());
    assertTrue(told.hint().orElseThrow().contains("is not null"), told.toString());
  }

  @Test
  void tellsWhatHasNoValue() {
    files.put("page", "{{ page.reviewed.year }}");
    var page = new LinkedHashMap<String, Object>();
    page.put("reviewed", null);
    Diagnostic told = failure("page", Map.of("page", page));
    assertEquals("templates/page.peb:1:18", told.span().location());
    assertTrue(told.message().contains("no value"), told.message());
  }

  @Test
  void tellsBrokenSyntaxAtItsLine() {
    files.put("page", "<p>\n{% for x list %}{{ x }}{% endfor %}");
    Diagnostic told = failure("page", Map.of("list", List.of()));
    assertEquals(Code.TEMPLATE_FAILED, told.code());
    assertEquals(2, told.span().line());
    assertEquals("templates/page.peb", told.span().source().path());
  }

  @Test
  void tellsAMissingTemplateWhereItIsNamed() {
    files.put("page", "<p>\n  {% include \"parts/cards\" %}");
    Diagnostic told = failure("page", Map.of());
    assertEquals(Code.TEMPLATE_MISSING, told.code());
    assertEquals("templates/page.peb:2:15", told.span().location());
  }

  @Test
  void tellsAPagesMissingTemplateAtThePage() {
    Diagnostic told = failure("lake", Map.of());
    assertEquals(Code.TEMPLATE_MISSING, told.code());
    assertEquals(CALLER, told.span());
    assertTrue(told.hint().orElseThrow().contains("templates/lake.peb"), told.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../content/site", "/etc/passwd", "a/../../x", "./page", "..\\x"})
  void findsNothingOutsideTheTemplates(String name) {
    files.put("page", "{% include \"" + name.replace("\\", "\\\\") + "\" %}");
    var asked = new ArrayList<String>();
    TemplateLookup recording =
        path -> {
          asked.add(path);
          return source(path);
        };
    var outcome =
        new Templates(recording, functions(), BuiltInMessages.language())
            .render("page", Map.of(), CALLER);
    assertEquals(Code.TEMPLATE_MISSING, outcome.diagnostics().get(0).code());
    assertEquals(List.of("templates/page.peb"), asked);
  }

  @Test
  void tellsAMissingAsset() {
    files.put("page", "<link href=\"{{ asset('site.css') }}\">\n{{ asset(\"sit.css\") }}");
    Diagnostic told = failure("page", Map.of());
    assertEquals(Code.MISSING_ASSET, told.code());
    assertEquals("templates/page.peb:2:11", told.span().location());
  }

  @Test
  void tellsATemplateThatIncludesItself() {
    files.put("page", "{% include \"page\" %}");
    assertTrue(failure("page", Map.of()).message().contains("without end"));
  }

  @Test
  void tellsWhatPebbleStumblesOver() {
    files.put("page", "{% for x in title %}{{ x }}{% endfor %}");
    assertEquals(1, failure("page", Map.of("title", "Baking")).span().line());
    files.put("sum", "{{ title - 1 }}");
    assertEquals(Code.TEMPLATE_FAILED, failure("sum", Map.of("title", "Baking")).code());
  }

  @Test
  void answersFunctionsAndFormatsDates() {
    files.put(
        "page",
        "{{ home() }} {{ asset(\"site.css\") }} {% for p in pages(\"track\") %}{{ p.title }}{% endfor %}"
            + " {{ day | date }} {{ day | iso_date }} [{{ none | date }}]");
    var context = new LinkedHashMap<String, Object>();
    context.put("day", LocalDate.of(2026, 3, 7));
    context.put("none", null);
    assertEquals(
        "/careers/ /careers/site.abc.css Baking March 7, 2026 2026-03-07 []",
        rendered("page", context));
    files.put("wrong", "{{ \"May\" | date }}");
    assertEquals("templates/wrong.peb:1:12", failure("wrong", Map.of()).span().location());
    files.put("lost", "{{ pages(\"lake\") }}");
    assertEquals(Code.UNKNOWN_CONTENT_TYPE, failure("lost", Map.of()).code());
  }

  @Test
  void prefersTheSitesTemplateFileByFile() {
    files.put("page", "{% include \"head\" %} {% include \"part\" %}");
    files.put("head", "ours");
    files.put("part", "ours");
    TemplateLookup own =
        path -> Optional.of(new Source(path, "own")).filter(x -> path.equals("templates/part.peb"));
    assertEquals(
        Optional.of("ours own"),
        new Templates(own.or(lookup()), functions(), BuiltInMessages.language())
            .render("page", Map.of(), CALLER)
            .value());
  }

  private TemplateLookup lookup() {
    return this::source;
  }

  private Optional<Source> source(String path) {
    String name = path.substring("templates/".length(), path.length() - ".peb".length());
    return Optional.ofNullable(files.get(name)).map(text -> new Source(path, text));
  }

  private String rendered(String template, Map<String, Object> context) {
    Outcome<String> outcome =
        new Templates(lookup(), functions(), BuiltInMessages.language())
            .render(template, context, CALLER);
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value().orElseThrow();
  }

  private Diagnostic failure(String template, Map<String, Object> context) {
    Outcome<String> outcome =
        new Templates(lookup(), functions(), BuiltInMessages.language())
            .render(template, context, CALLER);
    assertEquals(Optional.empty(), outcome.value());
    assertEquals(1, outcome.diagnostics().size());
    return outcome.diagnostics().get(0);
  }

  private static TemplateFunctions functions() {
    return new TemplateFunctions() {
      @Override
      public Optional<String> asset(String name) {
        return Optional.of("/careers/site.abc.css").filter(x -> name.equals("site.css"));
      }

      @Override
      public Optional<List<Map<String, Object>>> pages(String type) {
        return Optional.of(List.of(Map.<String, Object>of("title", "Baking")))
            .filter(x -> type.equals("track"));
      }

      @Override
      public Optional<List<Map<String, Object>>> rows(String dataset) {
        var printed = Html.trusted("<data value=\"3\">three</data>");
        return Optional.of(List.of(Map.<String, Object>of("loaves", printed, "name", "Rye <1>")))
            .filter(x -> dataset.equals("breads"));
      }

      @Override
      public String home() {
        return "/careers/";
      }
    };
  }

  @Test
  void seesEachUseOfATemplateEvenWhenItIsCompiledAlready() {
    files.put("layout", "{% block main %}{% endblock %}");
    files.put(
        "page", "{% extends \"layout\" %}{% block main %}{% include \"part\" %}{% endblock %}");
    files.put("part", "part");
    var asked = new ArrayList<String>();
    TemplateLookup own =
        path -> {
          asked.add("own " + path);
          return Optional.empty();
        };
    var templates = new Templates(lookup(), functions(), BuiltInMessages.language());
    templates.render("page", Map.of(), CALLER);
    templates.render("page", Map.of(), CALLER, own.or(lookup()), functions());
    assertEquals(
        List.of("own templates/page.peb", "own templates/layout.peb", "own templates/part.peb"),
        asked);
  }

  @Test
  void showsAnEditedTemplateAtOnce() {
    var templates = new Templates(lookup(), functions(), BuiltInMessages.language());
    files.put("page", "before");
    assertEquals("before", templates.render("page", Map.of(), CALLER).value().orElseThrow());
    files.put("page", "after");
    assertEquals("after", templates.render("page", Map.of(), CALLER).value().orElseThrow());
  }

  @Test
  void letsBugsInOurOwnDataThrow() {
    files.put("page", "{{ page }}");
    files.put("condition", "{% if page == 1 %}{% endif %}");
    Object broken =
        new Object() {
          @Override
          public boolean equals(Object other) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public int hashCode() {
            return 1;
          }

          @Override
          public String toString() {
            throw new IllegalStateException("a bug");
          }
        };
    var templates = new Templates(lookup(), functions(), BuiltInMessages.language());
    assertThrows(
        IllegalStateException.class,
        () -> templates.render("page", Map.of("page", broken), CALLER));
    assertThrows(
        IllegalStateException.class,
        () -> templates.render("condition", Map.of("page", broken), CALLER));
  }

  @Test
  void givesTheSameBytesToManyThreads() throws Exception {
    files.put("parts", "{% macro item(x) %}<li>{{ x }}</li>{% endmacro %}");
    files.put("layout", "<ul>{% block main %}{% endblock %}</ul>");
    files.put(
        "page",
        "{% extends \"layout\" %}{% import \"parts\" as p %}{% block main %}"
            + "{% for x in list %}{{ p.item(x) }}{% endfor %}{% endblock %}");
    var templates = new Templates(lookup(), functions(), BuiltInMessages.language());
    assertEquals(
        "<ul><li>&lt;</li></ul>",
        templates.render("page", Map.of("list", List.of("<")), CALLER).value().orElseThrow());
    var pool = Executors.newFixedThreadPool(2);
    try {
      var jobs = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 400; i++) {
        String word = "<" + i + ">";
        jobs.add(
            () ->
                templates
                    .render("page", Map.of("list", List.of(word, word)), CALLER)
                    .value()
                    .orElseThrow()
                    .equals("<ul>" + ("<li>" + Html.text(word) + "</li>").repeat(2) + "</ul>"));
      }
      for (var done : pool.invokeAll(jobs)) {
        assertTrue(done.get());
      }
    } finally {
      pool.shutdown();
    }
  }
}
