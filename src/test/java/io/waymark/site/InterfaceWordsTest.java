package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.language.Language;
import io.waymark.parse.BuiltInMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every word that readers meet around the content stands in the file of messages, and only there.
 */
class InterfaceWordsTest {
  private static final Language ENGLISH = BuiltInMessages.language();

  private static final Pattern CODE =
      Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Words in code that readers would see: two words, or one that begins a sentence. */
  private static final Pattern PROSE = Pattern.compile("\\p{Lu}\\p{L}+.*|.*\\p{L} +\\p{L}.*");

  private static final Set<String> READ_ALOUD =
      Set.of("aria-label", "placeholder", "title", "alt", "aria-roledescription", "label");

  private static final Pattern WORD = Pattern.compile("\\bword\\(\\s*\"([^\"]+)\"");
  private static final Pattern WORDS = Pattern.compile("\\bwords\\(\\s*\"([^\"]+)\"");

  @Test
  void templatesHoldNoWordsOfTheirOwn() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path template : files("templates", ".peb")) {
      List<String> words = words(Files.readString(template));
      if (!words.isEmpty()) {
        found.put(template.toString(), words);
      }
    }
    assertEquals(Map.of(), found, "Put these into messages/en.yaml and ask for them by word(…)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Sources</p>",
        "<p>{{ n }} tracks</p>",
        "<nav aria-label=\"Site\">",
        "<input placeholder=\"{{ a }} or city\">",
        "{% include \"parts/search\" with {\"hint\": \"Job or city\"} %}",
        "{{ x | default(\"Unknown\") }}",
        "{% if a %}<b>yes</b>{% endif %}"
      })
  void theSearchForWordsFindsThem(String template) {
    assertEquals(1, words(template).size(), template);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>{{ word(\"page.skip\") }}</p>",
        "<li>{{ a }} – 1/2</li>",
        "<meta name=\"robots\" content=\"noindex\">",
        "<script type=\"application/json\">{{ x | json }}</script>",
        "{% include \"parts/search\" with {\"hint\": word(\"search.hint\")} %}"
      })
  void theSearchForWordsLeavesTheRest(String template) {
    assertEquals(List.of(), words(template), template);
  }

  private static List<String> words(String template) {
    List<String> found = new ArrayList<>();
    Matcher code = CODE.matcher(template);
    while (code.find()) {
      Matcher literal = LITERAL.matcher(code.group());
      while (literal.find()) {
        if (PROSE.matcher(literal.group(1)).matches()) {
          found.add(literal.group(1));
        }
      }
    }
    var page = Jsoup.parse(code.replaceAll(" "));
    page.traverse(
        (node, depth) -> {
          boolean data = node.parent() instanceof Element e && e.nameIs("script");
          if (node instanceof TextNode text && !data && hasLetters(text.text())) {
            found.add(text.text().strip());
          } else if (node instanceof Element element) {
            for (Attribute attribute : element.attributes()) {
              if (READ_ALOUD.contains(attribute.getKey()) && hasLetters(attribute.getValue())) {
                found.add(attribute.getValue());
              }
            }
          }
        });
    return found;
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  @Test
  void everyMessageIsUsedAndEveryUsedOneIsThere() throws IOException {
    Set<String> used = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (Path template : files("templates", ".peb")) {
      String text = Files.readString(template);
      all(WORD, text).forEach(key -> (isKey(key) ? used : unknown).add(key));
      for (String subject : all(WORDS, text)) {
        assertTrue(!ENGLISH.ofSubject(subject).isEmpty(), template + " asks for " + subject);
        ENGLISH.ofSubject(subject).keySet().forEach(name -> used.add(subject + "." + name));
      }
    }
    for (Path source : files("src/main/java", ".java")) {
      String text = Files.readString(source);
      if (text.contains("language")) {
        inJava(text, used, unknown);
      }
    }
    assertEquals(Set.of(), unknown, "used, and not in messages/en.yaml");
    Set<String> unused = new TreeSet<>(ENGLISH.keys());
    unused.removeAll(used);
    assertEquals(Set.of(), unused, "in messages/en.yaml, and not used");
  }

  /** Keys stand in Java whole, or as a subject and a dot with the name elsewhere in the class. */
  private static void inJava(String text, Set<String> used, Set<String> unknown) {
    List<String> literals = all(LITERAL, text);
    Set<String> subjects =
        ENGLISH.keys().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
    for (String literal : literals) {
      if (isKey(literal)) {
        used.add(literal);
      } else if (literal.matches("[a-z_]+\\.(?!txt|json)[a-z0-9_]+")
          && subjects.contains(literal.split("\\.")[0])) {
        unknown.add(literal);
      } else if (literal.endsWith(".") && subjects.contains(literal.replace(".", ""))) {
        literals.stream()
            .map(name -> literal + name)
            .filter(InterfaceWordsTest::isKey)
            .forEach(used::add);
      } else if (text.contains("ofSubject(\"" + literal + "\")")) {
        ENGLISH.ofSubject(literal).keySet().forEach(name -> used.add(literal + "." + name));
      }
    }
  }

  @Test
  void scriptsHoldNoWordsOfTheirOwn() throws IOException {
    Pattern said =
        Pattern.compile(
            "(?:textContent|ariaLabel|'aria-label',|placeholder)\\s*=?\\s*[`'\"][^`'\"]*\\p{L}{2}");
    for (Path script : files("src/main/resources/io/waymark/site/static", ".js")) {
      if (!script.toString().matches(".*(engine|browser)\\.js")) {
        Matcher found = said.matcher(Files.readString(script).replaceAll("\\$\\{[^}]*}", ""));
        assertTrue(!found.find(), () -> script + ": " + found.group());
      }
    }
  }

  private static boolean isKey(String key) {
    return ENGLISH.keys().contains(key);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
