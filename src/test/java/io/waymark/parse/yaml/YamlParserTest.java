package io.waymark.parse.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Outcome;
import io.waymark.parse.Told;
import io.waymark.parse.yaml.YamlNode.Mapping;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import io.waymark.source.Source;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YamlParserTest {

  @Test
  void keepsEveryTextAsItIsWritten() {
    Mapping mapping =
        mapping(
            """
            country: NO
            version: 1.10
            octal: 012
            time: 1:30
            grouped: 1_000
            fips: 01001
            big: 0x1F
            yes: yes
            float: .inf
            day: 2026-01-01
            """);
    assertEquals("NO", text(mapping, "country"));
    assertEquals("1.10", text(mapping, "version"));
    assertEquals("012", text(mapping, "octal"));
    assertEquals("1:30", text(mapping, "time"));
    assertEquals("1_000", text(mapping, "grouped"));
    assertEquals("01001", text(mapping, "fips"));
    assertEquals("0x1F", text(mapping, "big"));
    assertEquals("yes", text(mapping, "yes"));
    assertEquals(".inf", text(mapping, "float"));
    assertEquals("2026-01-01", text(mapping, "day"));
  }

  @Test
  void placesAreThoseOfTheFileInCharsAndHoldTheWordsWithoutQuotes() {
    String front = "😀 before\n";
    Source source =
        new Source("a.md", front + "a: 😀 x\nb: 'it''s'\nc: \"q\"\nd: |\n  one\n  two\n");
    YamlNode node =
        YamlParser.parse(source.span(front.length(), source.text().length())).value().orElseThrow();
    Mapping mapping = assertInstanceOf(Mapping.class, node);
    assertEquals("😀 x", scalar(mapping, "a").span().text());
    assertEquals("it''s", scalar(mapping, "b").span().text());
    assertEquals("it's", text(mapping, "b"));
    assertEquals("q", scalar(mapping, "c").span().text());
    assertEquals("one\n  two", scalar(mapping, "d").span().text());
    assertEquals("one\ntwo\n", text(mapping, "d"));
    assertEquals("c", mapping.entries().get("c").key().span().text());
    assertEquals(4, scalar(mapping, "c").span().line());
  }

  @Test
  void collectionsHaveTheirPlaces() {
    Mapping mapping = mapping("list: [a, b]\nblock:\n  - x\n  - y\n\nend: {k: v}\n");
    assertEquals("[a, b]", mapping.get("list").orElseThrow().span().text());
    assertEquals("- x\n  - y", mapping.get("block").orElseThrow().span().text());
    assertEquals("{k: v}", mapping.get("end").orElseThrow().span().text());
    assertEquals(
        2, assertInstanceOf(Sequence.class, mapping.get("block").orElseThrow()).items().size());
  }

  @Test
  void anEmptyFileIsAnEmptyValue() {
    assertTrue(
        assertInstanceOf(Scalar.class, parse("# nothing\n").value().orElseThrow()).isEmpty());
  }

  @Test
  void duplicateKeys() {
    told(
        "a: 1\nb: 2\na: 3\n",
        """
        3:1 duplicate-key [a] The key "a" stands twice.
          Keep one of the two.
          1:1 It stands here first.""");
  }

  @Test
  void anchorsAliasesAndTags() {
    told(
        "a: &x 1\nb: *x\nc: !!str 1\n",
        """
        1:4 yaml-alias [&x] An anchor of YAML stands here.
          Remove it, or put the value in quotes if the ampersand is meant.
        2:4 yaml-alias [*x] "*x" is an alias of YAML.
          Write the value out here, or put it in quotes if the asterisk is meant.
        3:4 yaml-syntax [!!str] A tag of YAML stands here.
          Remove it, or put the value in quotes if the exclamation mark is meant.""");
  }

  @Test
  void tabs() {
    told(
        "a:\n\tb: 2\n",
        """
        2:1 yaml-syntax [\t] A tab stands where YAML wants spaces.
          Indent with two spaces.""");
  }

  @Test
  void bareFigures() {
    String expected =
        """
        1:8 yaml-syntax [%s] A value that begins with a figure must be in quotes.
          Write "%s\"""";
    told("title: {{x}}\nb: 1\n", expected.formatted("{{x}}", "{{x}}"));
    told("title: {{x}} grew\n", expected.formatted("{{x}} grew", "{{x}} grew"));
    told(
        "title: {{x|exact}}: more\n", expected.formatted("{{x|exact}}: more", "{{x|exact}}: more"));
  }

  @Test
  void colonInAValue() {
    told(
        "title: Jobs: many\n",
        """
        1:12 yaml-syntax [:] A colon followed by a space stands inside a value.
          Put the whole value in quotes: title: "Jobs: many\"""");
  }

  @Test
  void unclosedQuoteIsToldWhereItOpens() {
    told(
        "a: 1\ntitle: \"Jobs\nsummary: x\n",
        """
        2:8 yaml-syntax ["Jobs] The quote that opens here is never closed.
          Add a closing " at the end of the value.""");
  }

  @Test
  void wordsAfterAQuote() {
    told(
        "a: \"x\" y\n",
        """
        1:8 yaml-syntax [y] Words follow the closing quote.
          Put the whole value in quotes, and write quotes inside it as '…' or \\"…\\".""");
  }

  @Test
  void missingSpaceAfterColon() {
    told(
        "a: b\nkey:value\nc: d\n",
        """
        2:4 yaml-syntax [:] A space is missing after the colon.
          Write key: value""");
  }

  @Test
  void escapesInDoubleQuotes() {
    told(
        "pattern: \"\\d{2}\"\n",
        """
        1:11 yaml-syntax [\\d] In double quotes a backslash begins an escape, and "\\d" is none.
          Use single quotes, or write the backslash twice.""");
  }

  @Test
  void marksWithoutQuotes() {
    told(
        "marks:\n  **: suppressed\n",
        """
        2:3 yaml-syntax [*] "*" means something else in YAML here.
          Put it in quotes: "**\"""");
    told(
        "marks:\n  *: suppressed\n",
        """
        2:3 yaml-syntax [*] "*" means something else in YAML here.
          Put it in quotes: "*\"""");
  }

  @Test
  void indentationAndBrackets() {
    told(
        "a:\n  - b\n c: d\n",
        """
        3:2 yaml-syntax [c: d] This line doesn't fit the lines above it.
          Line it up with the other keys or items it belongs to: same number of spaces.""");
    told(
        "a: [x, y\nb: 1\n",
        """
        1:4 yaml-syntax [[] The "[" that opens here isn't closed properly.
          Check the commas after it and add the missing "]".""");
    told(
        "a: - b\n",
        """
        1:4 yaml-syntax [-] A list begins in the middle of a line.
          Put each "- " on its own line.""");
    told(
        "a: @home\n",
        """
        1:4 yaml-syntax [@] A value can't begin with "@" unless it is in quotes.
          Put the whole value in quotes.""");
  }

  @Test
  void controlCharacters() {
    told(
        "a: x\u0007y\n",
        """
        1:5 yaml-syntax [\u0007] An invisible control character (U+0007) stands here.
          Delete it.""");
  }

  @Test
  void theRestIsReadOnAfterASyntaxError() {
    Outcome<YamlNode> outcome = parse("a: b: c\nok: 1\nd: {{x}}\nok: 2\n");
    assertEquals(
        List.of(Code.YAML_SYNTAX, Code.YAML_SYNTAX, Code.DUPLICATE_KEY),
        outcome.diagnostics().stream().map(d -> d.code()).toList());
    Mapping mapping = assertInstanceOf(Mapping.class, outcome.value().orElseThrow());
    assertInstanceOf(YamlNode.Unreadable.class, mapping.get("a").orElseThrow());
    assertEquals("1", text(mapping, "ok"));
  }

  @Test
  void depthIsLimitedAndQuickToTell() {
    for (String nested :
        List.of("[".repeat(10_000), "- ".repeat(10_000) + "x", "{a: ".repeat(10_000))) {
      Outcome<YamlNode> outcome =
          assertTimeoutPreemptively(Duration.ofSeconds(5), () -> parse(nested));
      assertEquals(Code.NESTING_TOO_DEEP, outcome.diagnostics().get(0).code());
      assertEquals(1, outcome.diagnostics().size());
    }
  }

  @Test
  void oneLongLineIsReadInTime() {
    String text = "title: " + "word ".repeat(800_000) + "\nb: 1\n";
    Outcome<YamlNode> outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(text));
    assertEquals("", Told.of(outcome));
  }

  @Test
  void anAliasBombIsOnlyTold() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      String one = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s, %s, %s]\n".formatted(i, i, one, one, one));
    }
    Outcome<YamlNode> outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> parse(bomb.toString()));
    assertEquals(20, outcome.diagnostics().size());
    assertEquals(Code.YAML_ALIAS, outcome.diagnostics().get(0).code());
  }

  @Property(tries = 3000)
  void noInputThrows(@ForAll("texts") String text) {
    Outcome<YamlNode> outcome = parse(text);
    assertTrue(outcome.value().isPresent() || outcome.hasErrors());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", "b: ", ": ", "- ", "\n", "  ", "\t", "{", "}", "[", "]", ",", "\"", "'", "|", ">",
            "#", "&x", "*x", "!t", "%", "@", "?", "---", "...", "{{", "}}", "\\", "😀", "\r\n",
            "\u0000", "\uD800", "\uFEFF", "1", "~", "\u2028");
    return pieces.list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  private static Outcome<YamlNode> parse(String text) {
    return YamlParser.parse(new Source("a.yaml", text));
  }

  private static void told(String yaml, String expected) {
    assertEquals(expected, Told.of(parse(yaml)));
  }

  private static Mapping mapping(String yaml) {
    return assertInstanceOf(Mapping.class, parse(yaml).value().orElseThrow());
  }

  private static Scalar scalar(Mapping mapping, String key) {
    return assertInstanceOf(Scalar.class, mapping.get(key).orElseThrow());
  }

  private static String text(Mapping mapping, String key) {
    return scalar(mapping, key).text();
  }
}
