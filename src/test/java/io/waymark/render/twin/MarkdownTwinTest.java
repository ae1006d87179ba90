package io.waymark.render.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.parse.BuiltInMessages;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTwinTest {
  private static final URI ADDRESS = URI.create("https://lakes.example/area/lakes/superior/");
  private static final String FOOT =
      "\n\n---\n\nThis is the text of <https://lakes.example/area/lakes/superior/>.\n";

  private static String twin(String main) {
    String page = "<html><body><nav>Menu</nav><main id=\"main\">" + main + "</main>foot</body>";
    String whole = MarkdownTwin.of(page, ADDRESS, Optional.empty(), BuiltInMessages.language());
    assertTrue(whole.endsWith(FOOT), whole);
    return whole.substring(0, whole.length() - FOOT.length());
  }

  @Test
  void keepsHeadingsParagraphsAndMarks() {
    assertEquals(
        "# Lake Superior\n\nThe **deepest** of *them*: `406 m`.\n\n## Fish",
        twin(
            "<h1>Lake <span>Superior</span></h1><p>The <strong>deepest</strong> of <em>them</em>:"
                + " <code>406 m</code>.</p><section><h2>Fish</h2></section>"));
  }

  @Test
  void completesLinks() {
    assertEquals(
        "[Huron](https://lakes.example/area/lakes/huron/), [up](https://lakes.example/area/lakes/superior/#top),"
            + " [a](https://lakes.example/a%28b%29), [home](https://lakes.example/)",
        twin(
            "<p><a href=\"/area/lakes/huron/\">Huron</a>, <a href=\"#top\">up</a>,"
                + " <a href=\"/a(b)\">a</a>, <a href=\"/\">home</a></p>"));
  }

  @Test
  void leavesOutWhatIsForEyesOrHandsAlone() {
    assertEquals(
        "Words.",
        twin(
            "<nav>Up</nav><form><label>Search</label><input></form><p>Words.<span"
                + " class=\"visually-hidden\">Unseen</span></p><button>Go</button><i"
                + " aria-hidden=\"true\">*</i><svg><title>Strip</title></svg><script>1</script>"));
  }

  @Test
  void whatLooksLikeMarkupStaysWords() {
    assertEquals(
        "5 \\* 4 \\< 3 \\[x\\] a\\_b\n\n\\# no heading\n\n2025\\. A year",
        twin("<p>5 * 4 &lt; 3 [x] a_b</p><p># no heading</p><p>2025. A year</p>"));
  }

  @Test
  void writesListsWithWhatBelongsToThem() {
    assertEquals(
        "- [Huron](https://lakes.example/h/): Less deep.\n- Erie\n  1. West\n  2. East",
        twin(
            "<ul><li><a href=\"/h/\">Huron</a><p>Less deep.</p></li><li>Erie<ol><li>West</li>"
                + "<li>East</li></ol></li></ul>"));
  }

  @Test
  void writesTablesAndDropsColumnsWithoutWords() {
    assertEquals(
        "Depths\n\n| Lake | Depth |\n| --- | ---: |\n| Erie \\| west | 64 m |",
        twin(
            "<table><caption>Depths</caption><thead><tr><th>Lake</th><th>Bar</th><th"
                + " class=\"number\">Depth</th></tr></thead><tbody><tr><th>Erie | west</th><td>"
                + "<svg></svg></td><td class=\"number\">64 m</td></tr></tbody></table>"));
  }

  @Test
  void writesAChartAsItsWordsAndRows() {
    assertEquals(
        "**Deep**\n\nDepth, 2024\n\nErie is 64 m.\n\n| Lake |\n| --- |\n| Erie |\n\nSource: NOAA.\n\n"
            + "[The rows of this chart (CSV)](https://lakes.example/c/d.csv)",
        twin(chart(1)));
  }

  @Test
  void leadsToTheDownloadOfALongTable() {
    String twin = twin(chart(41));
    assertFalse(twin.contains("|"), twin);
    assertTrue(twin.contains("(https://lakes.example/c/d.csv)"), twin);
  }

  @Test
  void saysOfWhichDayItIs() {
    String twin =
        MarkdownTwin.of(
            "<main><p>a</p></main>",
            ADDRESS,
            Optional.of(LocalDate.of(2026, 5, 1)),
            BuiltInMessages.language());
    assertTrue(twin.endsWith("superior/>, as of 2026-05-01.\n"), twin);
  }

  private static String chart(int rows) {
    return "<figure class=\"chart\"><figcaption><p class=\"chart-headline\">Deep</p><p"
        + " class=\"chart-subtitle\">Depth, 2024</p></figcaption><div><svg"
        + " aria-describedby=\"d\"><text>64</text></svg><svg></svg><p class=\"chart-words\" id=\"d\""
        + " hidden>Erie is 64 m.</p></div><p class=\"chart-source\">Source: NOAA.</p><table><thead><tr><th>Lake"
        + "</th></tr></thead><tbody>"
        + "<tr><td>Erie</td></tr>".repeat(rows)
        + "</tbody></table><a class=\"chart-csv\" href=\"/c/d.csv\">Download</a></figure>";
  }
}
