package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Field;
import io.waymark.parse.chart.ChartParser;
import io.waymark.parse.data.DataPackageParser;
import io.waymark.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever an editor types: a value or a diagnostic comes out, in time. */
class NoInputThrowsTest {
  private static final List<String> KEYS =
      List.of(
          "title",
          "slug",
          "aliases",
          "figures",
          "reviewed",
          "type",
          "fields",
          "permalink",
          "rows",
          "dataset",
          "structured_data",
          "name",
          "base_url",
          "publisher",
          "url",
          "navigation",
          "to",
          "resources",
          "path",
          "schema",
          "marks",
          "constraints",
          "pattern",
          "minimum",
          "enum",
          "primaryKey",
          "sources",
          "licenses",
          "id",
          "data",
          "headline",
          "subtitle",
          "x",
          "y",
          "sort",
          "annotations",
          "echarts",
          "columns",
          "near",
          "items");

  private static final List<String> VALUES =
      List.of(
          "",
          "~",
          "a",
          "1",
          "-a",
          "[a, b]",
          "[]",
          "{}",
          "{a: b}",
          "[{name: a}]",
          "line",
          "table",
          "text",
          "list",
          "object",
          "reference",
          "true",
          "2026-02-30",
          "https://a.org",
          "'*'",
          "*a",
          "&a b",
          "\"",
          "a: b",
          "{{a}}",
          "(",
          "at least a",
          "/{slug}/",
          "😀",
          "|",
          "- a");

  @Property
  void theParsersOfDeclarations(@ForAll("yaml") String yaml) {
    Source source = new Source("content/a.yaml", yaml);
    checked(DataPackageParser.parse(source));
    checked(ContentTypeParser.parse(source, "a", List.of("a")));
    checked(ContentTypeParser.parseSettingsFields(source, List.of("a")));
    checked(
        SettingsParser.parse(
            source, Map.of("near", Field.of(Field.Type.LIST)), ShippedTokens.read()));
    checked(TokensParser.parse(source));
    checked(ChartParser.parse(source.span(0, yaml.length())));
    Map<String, Field> fields = Map.of("near", Field.of(Field.Type.REFERENCE));
    checked(FrontMatterParser.parse(new Source("a.md", "---\n" + yaml + "\n---\n"), fields));
    checked(FrontMatterParser.parseAddition(new Source("a.md", yaml), fields));
  }

  @Test
  void hugeValuesOfEveryKey() {
    Stream<String> huge =
        Stream.of("1,234", "a.b", "a-", "/a", " x", "9", "a@").map(piece -> piece.repeat(40_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            huge.forEach(
                value -> {
                  for (String template :
                      List.of(
                          "base_url: %s\nreport_to: %s\nlanguage: %s\n",
                          "permalink: %s\nfolder: %s\ntemplate: %s\n",
                          "slug: %s\nreviewed: %s\ndraft: %s\n")) {
                    theParsersOfDeclarations(template.replace("%s", value));
                  }
                }));
  }

  @Provide
  Arbitrary<String> yaml() {
    Arbitrary<String> line =
        Arbitraries.integers()
            .between(0, 4)
            .flatMap(
                indent ->
                    Arbitraries.of(KEYS)
                        .flatMap(
                            key ->
                                Arbitraries.of(VALUES)
                                    .flatMap(
                                        value ->
                                            Arbitraries.of("", "- ")
                                                .map(
                                                    dash ->
                                                        "  ".repeat(indent)
                                                            + dash
                                                            + key
                                                            + ": "
                                                            + value))));
    return line.list().ofMaxSize(14).map(lines -> String.join("\n", lines));
  }

  private static void checked(Outcome<?> outcome) {
    assertTrue(outcome.value().isPresent() || outcome.hasErrors());
  }
}
