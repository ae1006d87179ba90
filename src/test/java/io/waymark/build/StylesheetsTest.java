package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.build.Assets.Asset;
import io.waymark.parse.ShippedTokens;
import io.waymark.source.Source;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StylesheetsTest {
  private final SortedMap<String, Source> sheets = new TreeMap<>();
  private Stylesheets stylesheets;

  @Test
  void partsAreInsideAndNotBesideIt() {
    sheet("site.css", "@import \"parts/a.css\";\n@import 'parts/b.css';\np { margin: 0; }\n");
    sheet("parts/a.css", "@import \"b.css\";\na { color: red; }\n");
    sheet("parts/b.css", "b { margin: 0; }\n");
    sheet("other.css", "i { margin: 0; }\n");
    sheet("parts/unused.css", "u { color: var(--nothing); }\n");
    assertEquals(
        Map.of(
            "site.css",
            "b { margin: 0; }\na { color: red; }\np { margin: 0; }\n",
            "other.css",
            "i { margin: 0; }\n"),
        published());
    assertEquals(List.of(), List.copyOf(stylesheets.problems()));
  }

  @Test
  void addressesAreThoseOfTheWholeWhereverThePartIs() {
    sheet("look/site.css", "@import \"../parts/type.css\";\n");
    sheet("parts/type.css", "@font-face { src: url(../fonts/a.woff2); }\n");
    assertEquals(
        "@font-face { src: url(\"../fonts/a.123.woff2\"); }\n", published().get("look/site.css"));
  }

  @Test
  void commentsStayAtHomeAndWordsThatLookLikeOneDont() {
    sheet(
        "site.css",
        "/* it's said\nhere */\nq { content: \"/* \\\" */\"; }\n/*! A licence. */\ni { color: red; /* so */ }\n");
    assertEquals(
        "q { content: \"/* \\\" */\"; }\n/*! A licence. */\ni { color: red; }\n",
        published().get("site.css"));
  }

  @Test
  void importsInACircleEnd() {
    sheet("site.css", "@import \"a.css\";\n");
    sheet("a.css", "@import \"b.css\";\na { margin: 0; }\n");
    sheet("b.css", "@import \"a.css\";\nb { margin: 0; }\n");
    assertEquals(Map.of("site.css", "b { margin: 0; }\na { margin: 0; }\n"), published());
  }

  @Test
  void tokensComeInLightAndInDark() {
    sheet("site.css", "@import \"tokens.yaml\";\np { color: var(--ink); }\n");
    String css = published().get("site.css");
    int dark = css.indexOf("prefers-color-scheme: dark");
    assertTrue(css.substring(0, dark).contains("  --ink: #1d1c19;\n"), css);
    assertTrue(css.substring(dark).contains("    --ink: #ebe8e1;\n"), css);
    assertTrue(css.endsWith("p { color: var(--ink); }\n"));
    assertEquals(1, css.split("--measure:", -1).length - 1, "lengths are the same in both");
  }

  private void sheet(String name, String css) {
    sheets.put(name, new Source("static/" + name, css));
  }

  private Map<String, String> published() {
    var font = new Asset("assets/fonts/a.123.woff2", new byte[1]);
    stylesheets = new Stylesheets(sheets, ShippedTokens.read(), Map.of("fonts/a.woff2", font));
    return stylesheets.published();
  }
}
