package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Document;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.source.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterParserTest {
  private static final Map<String, Field> FIELDS =
      ContentTypeParser.parse(
              new Source(
                  "content/types/lake.yaml",
                  """
                  fields:
                    short_name: {type: text, required: true, help: "The name as used mid-sentence."}
                    depth: {type: number}
                    salty: {type: boolean}
                    kind: {type: string, allowed: [glacial, crater, rift]}
                    codes: {type: list, items: {type: string, pattern: "\\\\d{2}-\\\\d{4}"}}
                    near: {type: list, items: {type: object, fields: {lake: {type: reference, to: lake, required: true}, why: {type: text}}}}
                    map: {type: url}
                    keeper: {type: email}
                  """),
              "lake",
              List.of("lake"))
          .value()
          .orElseThrow()
          .fields();

  @Test
  void readsDeclaredFieldsAndFigures() {
    Outcome<Document> outcome =
        parse(
            """
            ---
            title: Lake {{name}}
            short_name: the lake
            depth: 1.10
            salty: false
            kind: rift
            codes: [15-1200, "11-3021"]
            near:
              - {lake: garda, why: Close by.}
            map: https://example.org/a?b=c
            keeper: a@example.org
            reviewed: 2026-03-07
            aliases: [/old/]
            summary:
              - {when: a > b, text: "More."}
              - {text: Less.}
            figures:
              depth_max: max(lakes.depth)
              name: "label(lakes | first, \\"name\\")"
            ---
            # Body
            """);
    assertEquals("", Told.of(outcome));
    Document document = outcome.value().orElseThrow();
    assertEquals("# Body\n", document.body().text());
    assertEquals("1.10", get(document, "depth", FieldValue.Number.class).number().toPlainString());
    FieldValue.Items near = get(document, "near", FieldValue.Items.class);
    FieldValue.Fields first = assertInstanceOf(FieldValue.Fields.class, near.items().get(0));
    FieldValue.Reference lake =
        assertInstanceOf(FieldValue.Reference.class, first.get("lake").orElseThrow());
    assertEquals("lake", lake.type());
    assertEquals("garda", lake.span().text());
    FieldValue.Variants summary = get(document, "summary", FieldValue.Variants.class);
    assertEquals("a > b", summary.variants().get(0).when().orElseThrow().text());
    assertTrue(summary.variants().get(1).when().isEmpty());
    assertEquals(List.of("depth_max", "name"), List.copyOf(document.figures().keySet()));
    assertEquals(
        "max(lakes.depth)", document.figures().get("depth_max").expression().span().text());
    assertEquals(
        "label(lakes | first, \"name\")", document.figures().get("name").expression().text());
    assertEquals(18, document.figures().get("depth_max").declared().line());
  }

  @Test
  void tellsWhatDoesNotFitTheDeclaration() {
    told(
        """
        ---
        titel: x
        short_name:
        depth: 1,234
        salty: yes
        kind: glacia
        codes: [151200]
        near: garda
        map: example.org/map
        keeper: Ann <a@example.org>
        reviewed: 7 March
        publish_on: 2026-02-30
        aliases: [old]
        ---
        """,
        """
        2:1 unknown-key [titel] There is no key "titel" here.
          Did you mean "title"?
        3:1 missing-key [short_name] "short_name" has no value.
          Write short_name: and its text
        The name as used mid-sentence.
        4:8 wrong-type [1,234] "depth" must be a number such as 12 or 0.5, but is "1,234".
          Write it without separators: 1234
        5:8 wrong-type [yes] "salty" must be true or false, but is "yes".
          Write true instead.
        6:7 bad-value [glacia] "kind" can't be "glacia".
          Did you mean "glacial"?
        7:9 bad-value [151200] "codes" has the wrong form: "151200".
          It must match the pattern \\d{2}-\\d{4}
        8:7 wrong-type [garda] "near" must be a list, but is "garda".
        9:6 bad-value [example.org/map] "map" must be an https address, but is "example.org/map".
          Write https://example.org/map
        10:9 bad-value [Ann <a@example.org>] "keeper" must be an e-mail address, but is "Ann <a@example.org>".
          Write it like editors@example.org, without a name around it.
        11:11 bad-date [7 March] "reviewed" must be a date, but is "7 March".
          Write year-month-day with leading zeros, such as 2026-03-07.
        12:13 bad-date [2026-02-30] "publish_on": there is no day 2026-02-30 in the calendar.
          February 2026 has 28 days.
        13:11 bad-value [old] "aliases" has the wrong form: "old".
          It must match the pattern /[^\\s?#]*
        2:1 missing-key [titel: x] The key "title" is missing.
          Add title: and its text""");
  }

  @Test
  void tellsWrongShapes() {
    told(
        """
        ---
        title: {a: b}
        short_name: [x]
        near:
          - garda
          - {why: Close., whi: x}
        figures:
          Depth: 1
          empty:
          list: [1]
        ---
        """,
        """
        2:8 wrong-type [{a: b}] "title" must be text, but is a group of keys.
        3:14 wrong-type [x] "short_name" must be a group of keys, but is "x".
        5:5 wrong-type [garda] "near" must be a group of keys, but is "garda".
          Known here: lake, why.
        6:19 unknown-key [whi] There is no key "whi" here.
          Did you mean "why"?
        6:5 missing-key [{why: Close., whi: x}] The key "lake" is missing.
          Add lake: and the name of a page of type lake
        8:3 bad-value [Depth] "Depth" can't be the name of a figure.
          Use small letters, digits and underscores, beginning with a letter.
        9:3 missing-key [empty] The figure "empty" has no expression.
          Write how it is computed, such as max(employment.jobs).
        10:9 wrong-type [[1]] "list" must be a single value, but is a list.""");
  }

  @Test
  void unreadableKeysAreNotToldAsMissing() {
    told(
        "---\ntitle: a: b\nshort_name: x\n---\n",
        """
        2:9 yaml-syntax [:] A colon followed by a space stands inside a value.
          Put the whole value in quotes: title: "a: b\"""");
  }

  @Test
  void frontMatterThatIsNotThere() {
    told(
        "# Title\n",
        """
        1:1 missing-front-matter [] This page has no front matter.
          Begin the file with a line of three hyphens, title: and the title, and a line of three hyphens.""");
    told(
        "---\ntitle: x\n\nText\n",
        """
        1:1 missing-front-matter [---] The front matter that opens here is never closed.
          Add a line of three hyphens after its last key.""");
    told(
        "---\ntitle:About\n---\n",
        """
        2:1 wrong-type [title:About] Front matter must be keys with values, but is "title:About".
          Write lines such as title: About us, with a space after the colon.""");
    assertEquals("", Told.of(FrontMatterParser.parseAddition(source("# Only Markdown\n"), FIELDS)));
  }

  @Test
  void emptyFrontMatterLacksWhatIsRequired() {
    assertEquals(
        2, parse("---\n---\n").diagnostics().stream().filter(d -> d.span().line() == 1).count());
  }

  @Test
  void windowsLineEndsAndAFenceAtTheEnd() {
    Document document =
        parse("---\r\ntitle: T\r\nshort_name: s\r\n---\r\nBody\r\n").value().orElseThrow();
    assertEquals("Body\r\n", document.body().text());
    assertEquals("T", get(document, "title", FieldValue.Words.class).span().text());
    assertEquals("", Told.of(parse("---\ntitle: T\nshort_name: s\n---")));
  }

  private static <T extends FieldValue> T get(Document document, String key, Class<T> kind) {
    return assertInstanceOf(kind, document.fields().get(key).orElseThrow());
  }

  private static Source source(String text) {
    return new Source("content/lakes/como.md", text);
  }

  private static Outcome<Document> parse(String text) {
    return FrontMatterParser.parse(source(text), FIELDS);
  }

  private static void told(String text, String expected) {
    assertEquals(expected, Told.of(parse(text)));
  }
}
