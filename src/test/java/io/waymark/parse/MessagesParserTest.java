package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesParserTest {
  private static Outcome<Language> parse(String tag, Map<String, String> files) {
    SourceTree tree =
        new SourceTree() {
          @Override
          public List<String> paths() {
            return files.keySet().stream().sorted().toList();
          }

          @Override
          public Optional<SourceFile> file(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> new Text(path, text));
          }
        };
    return MessagesParser.parse(new ContentTree(tree), tag);
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

  private static String say(Outcome<Language> outcome, String key) {
    return outcome.value().orElseThrow().say(key);
  }

  @Test
  void englishNeedsNoFile() {
    Outcome<Language> english = parse("en-US", Map.of());
    assertEquals(List.of(), english.diagnostics());
    assertEquals("Skip to the text", say(english, "page.skip"));
    assertEquals("en-US", english.value().orElseThrow().tag());
  }

  @Test
  void aSiteMaySayItInItsOwnEnglish() {
    Outcome<Language> own =
        parse("en", Map.of("content/messages/en.yaml", "page: {skip: Skip it}"));
    assertEquals("", Told.of(own));
    assertEquals("Skip it", say(own, "page.skip"));
    assertEquals("Corrections", say(own, "page.corrections"));
  }

  @Test
  void whatIsLackingIsEnglishAndToldOnce() {
    Outcome<Language> german =
        parse("de", Map.of("content/messages/de.yaml", "page: {skip: Zum Text}"));
    assertEquals("Zum Text", say(german, "page.skip"));
    assertEquals("Corrections", say(german, "page.corrections"));
    Diagnostic told = german.diagnostics().get(0);
    assertEquals(1, german.diagnostics().size());
    assertEquals(Code.MISSING_MESSAGE, told.code());
    assertFalse(told.isError());
    assertTrue(told.message().contains(" page.corrections, "), told::message);
    assertFalse(told.message().contains("page.skip"), told::message);
  }

  @Test
  void aDialectStandsOverItsLanguage() {
    Outcome<Language> austrian =
        parse(
            "de-AT",
            Map.of(
                "content/messages/de.yaml", "page: {skip: Zum Text, next: Weiter}",
                "content/messages/de-AT.yaml", "page: {skip: Servus}",
                "content/messages/fr.yaml", "page: {skip: Au texte}"));
    assertEquals("Servus", say(austrian, "page.skip"));
    assertEquals("Weiter", say(austrian, "page.next"));
  }

  @Test
  void allIsWellWhenNothingIsLacking() {
    String all =
        BuiltInMessages.english().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.getKey().split("\\.")[0],
                    Collectors.mapping(
                        e -> e.getKey().split("\\.")[1] + ": \"" + e.getValue() + "\"",
                        Collectors.joining("\n  ", "\n  ", "\n"))))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining());
    assertEquals("", Told.of(parse("de", Map.of("content/messages/de.yaml", all))));
  }

  @Test
  void mistakesAreToldWhereTheyAre() {
    String file =
        """
        page:
          skp: Skip
          next: [a]
        pge: {}
        finding:
          count: "{count, plural, one {# page}}"
          failed: "{count} go"
        footer:
          published: "{site} by {publischer}"
          write: "Write to {address"
        """;
    List<Diagnostic> told =
        parse("en", Map.of("content/messages/en.yaml", file)).diagnostics().stream()
            .sorted(Diagnostic.ORDER)
            .toList();
    assertEquals(
        """
        2:3 unknown-key [skp] There is no key "skp" here.
          Did you mean "skip"?
        3:9 wrong-type [[a]] "next" must be a single value, but is a list.
        4:1 unknown-key [pge] There is no key "pge" here.
          Did you mean "page"?
        6:11 message-syntax [{count, plural, one {# page}}] The message "finding.count" can't be read: \
        missing 'other' keyword.
          Write values as {name} and plurals as {count, plural, one {# row} other {# rows}}.
        7:12 unknown-placeholder [{count] The message "finding.failed" has no value "count".
          It has no values: write words only.
        9:25 unknown-placeholder [{publischer] The message "footer.published" has no value "publischer".
          Did you mean "publisher"?
        10:11 message-syntax [Write to {address] The message "footer.write" can't be read: \
        unmatched '{' braces.
          Write values as {name} and plurals as {count, plural, one {# row} other {# rows}}.""",
        Told.of(told));
  }

  @Test
  void aMistakenMessageStaysEnglish() {
    Outcome<Language> own =
        parse("en", Map.of("content/messages/en.yaml", "search: {submit: \"{count} go\"}"));
    assertEquals("Search", say(own, "search.submit"));
  }
}
