package io.waymark.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.parse.BuiltInMessages;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.source.Source;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every example of CommonMark 0.31, through our parser with everything on and our renderer. */
class CommonMarkSpecTest {

  @Test
  void differsOnlyWhereWeMeanTo() {
    var parser = new MarkdownParser();
    var renderer = new MarkdownRenderer(BuiltInMessages.language());
    var differing = new TreeMap<Integer, String>();
    int number = 0;
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      number++;
      String text = example.getSource();
      var source = new Source("spec.md", text);
      String html =
          parser
              .parse(source.span(0, text.length()))
              .flatMap(d -> renderer.render(d, new Echo()))
              .value()
              .map(r -> r.html().markup())
              .orElse("");
      String expected = comparable(example.getHtml().replace('→', '\t'));
      String actual = comparable(html);
      if (!expected.equals(actual)) {
        differing.put(number, text + "\nEXPECTED " + expected + "\nACTUAL   " + actual);
      }
    }
    Set<Integer> known = new TreeSet<>();
    SpecDifferences.BY_REASON.values().forEach(known::addAll);
    var unknown = new TreeMap<>(differing);
    unknown.keySet().removeAll(known);
    assertEquals("", report(unknown), () -> "not meant to differ: " + unknown.keySet());
    assertEquals(known, differing.keySet(), "listed as differing, and doesn't");
  }

  private static String report(TreeMap<Integer, String> differing) {
    var out = new StringBuilder();
    differing.forEach((number, text) -> out.append("\n#").append(number).append('\n').append(text));
    return out.toString();
  }

  /** The tree of a page, without what we add to every heading, table and code block. */
  private static String comparable(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
      heading.clearAttributes();
      heading.tagName(heading.tagName().equals("h1") ? "h2" : heading.tagName());
    }
    page.select("pre").removeAttr("tabindex");
    return page.body()
        .html()
        .replaceAll("[“”]", "\"")
        .replaceAll("[‘’]", "'")
        .replace("…", "...")
        .replace("—", "---")
        .replace("–", "--")
        .replaceAll("(?<=>)\\s+|\\s+(?=<)", "\n")
        .strip();
  }
}
