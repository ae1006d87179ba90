package io.waymark.render.twin;

import io.waymark.language.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The Markdown twin of a page: what its {@code main} element says, with every link complete. What
 * only helps to get about the page (navigation, forms, buttons) isn't in it; of a chart it has the
 * headline, what is measured, the drawing in words, the rows and the source.
 */
public final class MarkdownTwin {
  /** What is added to a page's file to name its twin, as llmstxt.org proposes. */
  public static final String ENDING = ".md";

  private MarkdownTwin() {}

  /**
   * @param html the finished page
   * @param address its one address, by which links in it are completed
   * @param updated the day that the page is of
   * @param language how the site speaks to its readers
   */
  public static String of(
      String html, URI address, Optional<LocalDate> updated, Language language) {
    Element main = Jsoup.parseBodyFragment(Drawings.leftOut(main(html))).body();
    TwinBlocks blocks = new TwinBlocks(new TwinInline(address), language);
    String linked = "<" + address + ">";
    String foot =
        updated
            .map(day -> language.say("twin.foot_of_day", "address", linked, "date", day.toString()))
            .orElseGet(() -> language.say("twin.foot", "address", linked));
    return blocks.write(main) + "\n---\n\n" + foot + "\n";
  }

  /** All between the main element's tags, or the whole page where there is none. */
  private static String main(String html) {
    int open = html.indexOf("<main");
    int close = html.lastIndexOf("</main>");
    return open < 0 || close < open ? html : html.substring(html.indexOf('>', open) + 1, close);
  }
}
