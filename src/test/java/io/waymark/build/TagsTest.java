package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags are found where a browser's parser finds them. */
class TagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"/x/?a=1&amp;b=2#c\" id='it'>x</a>",
        "<A HREF=/x/ ID=y>x</A>",
        "<p id = \"spaced\"\n class=a>1 < 2 and 3 > 2 <b>b</b>",
        "<!-- <a href=\"/no/\"> --><a href=\"/yes/\">",
        "<script>const a = '<a href=\"/no/\">';</script><img src=\"/i.png\">",
        "<style>a{content:\"<b id=no>\"}</style><title><i id=no></title><i id=yes></i>",
        "<svg><defs><path id=\"p\" d=\"M0 0\"/></defs><use href=\"#p\"/><title>t</title></svg>",
        "<a href=\"a>b\" title='<a href=no>'>x</a>",
        "<a href id>x</a><a hreflang=\"en\" data-src=\"/no/\">x</a>",
        "<a id=one id=two href=\"/first/\" href=\"/second/\">x</a>",
        "<!doctype html><html lang=en><body id=b></body>"
      })
  void areThoseThatABrowserFinds(String html) {
    assertEquals(byTree(html), byTags(html));
  }

  @Test
  void endWithTheText() {
    for (String html : List.of("<", "<a", "<a href", "<a href=\"x", "<!--", "<script>", "</")) {
      byTags(html);
    }
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<a href=\"/x/\">",
            "</a>",
            "<p id=a>",
            "</p>",
            "<!-- ",
            " -->",
            "<br/>",
            "words ",
            "1 < 2 ",
            "<img src='/i'>",
            "<i id=\"b&lt;c\">",
            "</i>",
            "<script>x</script>")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces) + "-->");
  }

  @Property(tries = 300)
  void areThoseOfAnyMixture(@ForAll("markup") String html) {
    // Where elements are nested wrongly a tree repeats some of them, so only the kinds are
    // compared.
    assertEquals(
        byTree(html).stream().distinct().sorted().toList(),
        byTags(html).stream().distinct().sorted().toList());
  }

  private static List<String> byTags(String html) {
    List<String> found = new ArrayList<>();
    Tags.in(html).forEach(tag -> found.add(words(tag)));
    return found;
  }

  private static List<String> byTree(String html) {
    List<String> found = new ArrayList<>();
    for (Element element : Jsoup.parse(html).select("[id], [href], [src]")) {
      java.util.Map<String, String> tag = new java.util.HashMap<>();
      for (String name : List.of("id", "href", "src")) {
        if (element.hasAttr(name)) {
          tag.put(name, element.attr(name));
        }
      }
      found.add(words(tag));
    }
    return found;
  }

  private static String words(Map<String, String> tag) {
    return tag.get("id") + " " + tag.get("href") + " " + tag.get("src");
  }
}
