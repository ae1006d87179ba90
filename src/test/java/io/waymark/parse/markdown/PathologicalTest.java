package io.waymark.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Outcome;
import io.waymark.source.Source;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PathologicalTest {
  private static final int MANY = 10_000;

  static Stream<Arguments> tooDeep() {
    return Stream.of(
        Arguments.of("quotes", ">".repeat(MANY) + "a"),
        Arguments.of("spaced quotes", "> ".repeat(MANY) + "a"),
        Arguments.of("lists on a line", "- ".repeat(MANY) + "a"),
        Arguments.of("numbers on a line", "1. ".repeat(MANY) + "a"),
        Arguments.of("indented lists", indented(1000)),
        Arguments.of("quoted lists", "> - ".repeat(MANY) + "a"),
        Arguments.of("brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
        Arguments.of("open brackets", "[".repeat(MANY)),
        Arguments.of("links", "[".repeat(MANY) + "a" + "](b)".repeat(MANY)),
        Arguments.of("images", "![".repeat(MANY) + "a" + "](b)".repeat(MANY)),
        Arguments.of("claims", "[".repeat(MANY) + "a" + "]{claim=\"b\"}".repeat(MANY)),
        Arguments.of("emphasis", "*a **a ".repeat(MANY) + "b" + "** a*".repeat(MANY)));
  }

  static Stream<Arguments> long_() {
    return Stream.of(
        Arguments.of("close brackets", "]".repeat(MANY)),
        Arguments.of("closers", "a* ".repeat(MANY)),
        Arguments.of("mixed runs", "*a_ ".repeat(MANY)),
        Arguments.of("backticks", "`a``b```c".repeat(MANY / 4)),
        Arguments.of("growing backticks", growing()),
        Arguments.of("braces", "{".repeat(MANY)),
        Arguments.of("figures", "{{a}} ".repeat(MANY)),
        Arguments.of("attributes", "{a ".repeat(MANY)),
        Arguments.of("attribute list", "*a*{" + "a=b ".repeat(MANY)),
        Arguments.of("entities", "&a".repeat(MANY)),
        Arguments.of("tags", "<a ".repeat(MANY)),
        Arguments.of("quotes", "\"a' ".repeat(MANY)),
        Arguments.of("pipes", "|".repeat(MANY) + "\n" + "|-".repeat(MANY)),
        Arguments.of("rows", "|a|b|\n|-|-|\n" + "|{{a}}|b|\n".repeat(MANY / 10)),
        Arguments.of("comments", "<!--".repeat(MANY)),
        Arguments.of("claims in a row", "[a]{claim=\"b\"} ".repeat(MANY / 2)),
        Arguments.of("footnotes", "[^a]".repeat(MANY / 4)),
        Arguments.of("backslashes", "\\".repeat(MANY)),
        Arguments.of("zeros", "\0".repeat(MANY)));
  }

  private static String indented(int levels) {
    var text = new StringBuilder();
    for (int level = 0; level < levels; level++) {
      text.append("  ".repeat(level)).append("- a\n");
    }
    return text.toString();
  }

  private static String growing() {
    var text = new StringBuilder();
    for (int length = 1; length < 300; length++) {
      text.append("e").append("`".repeat(length));
    }
    return text.toString();
  }

  private static Outcome<MarkdownDocument> parse(String text) {
    var source = new Source("deep.md", text);
    return new MarkdownParser().parse(source.span(0, text.length()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void tooDeep(String name, String text) {
    var outcome = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parse(text));
    assertEquals(Code.NESTING_TOO_DEEP, outcome.diagnostics().get(0).code());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("long_")
  void endsSoon(String name, String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parse(text));
  }
}
