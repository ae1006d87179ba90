package io.waymark.render.discovery;

import io.waymark.language.Language;
import java.net.URI;
import java.util.List;

/**
 * The site's {@code llms.txt}, after <a href="https://llmstxt.org/">llmstxt.org</a>: what language
 * models are told of a site, as Markdown. Pages that editors wrote are listed with their summaries;
 * of pages made from rows it is said how many there are, and that the sitemap has them.
 */
public final class LlmsText {
  /** Where it is published, seen from the site's root. */
  public static final String PATH = "llms.txt";

  private LlmsText() {}

  /**
   * The pages of one content type.
   *
   * @param title what the type is called
   * @param written the pages to list
   * @param made how many more are made from rows
   */
  public record Kind(String title, List<Entry> written, int made) {}

  /**
   * @param base the address of the site's root
   */
  public static String of(
      String name, String description, URI base, Language language, List<Kind> kinds) {
    StringBuilder out = new StringBuilder("# ").append(words(name)).append("\n\n> ");
    out.append(words(description)).append('\n');
    for (Kind kind : kinds) {
      out.append("\n## ").append(words(kind.title())).append("\n\n");
      for (Entry page : kind.written()) {
        item(out, words(page.title()), page.address(), words(page.summary()));
      }
      if (kind.made() > 0) {
        String pages = language.say("llms.pages", "count", kind.made());
        item(out, pages, base.resolve("sitemap.xml"), language.say("llms.addresses"));
      }
    }
    return out.toString();
  }

  private static void item(StringBuilder out, String words, URI address, String about) {
    out.append("- [").append(words).append("](").append(address).append(')');
    out.append(about.isEmpty() ? "" : ": " + about).append('\n');
  }

  /** Plain text on one line, with nothing in it that Markdown would read as markup. */
  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
  }
}
