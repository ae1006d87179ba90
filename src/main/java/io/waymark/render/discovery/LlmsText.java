package io.waymark.render.discovery;

import io.waymark.language.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The site's {@code llms.txt}, after <a href="https://llmstxt.org/">llmstxt.org</a>: what language
 * models are told of a site, as Markdown. Pages that editors wrote are listed with their summaries
 * and lead to their twins in Markdown; of pages made from rows it is said how many there are, and
 * where they are listed.
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
   * @param list the page that stands above them, if one does; else the sitemap has them
   */
  public record Kind(String title, List<Entry> written, int made, Optional<Entry> list) {}

  /**
   * @param base the address of the site's root
   * @param language how the site speaks to its readers
   */
  public static String of(
      String name, String description, URI base, List<Kind> kinds, Language language) {
    StringBuilder out = new StringBuilder("# ").append(words(name)).append("\n\n> ");
    out.append(words(description)).append("\n\n").append(language.say("llms.twins")).append('\n');
    for (Kind kind : kinds) {
      out.append("\n## ").append(words(kind.title())).append("\n\n");
      for (Entry page : kind.written()) {
        item(out, words(page.title()), page.markdown(), words(page.summary()));
      }
      if (kind.made() > 0) {
        String made = language.say("llms.made", "count", kind.made());
        kind.list()
            .ifPresentOrElse(
                list -> item(out, made, list.markdown(), words(list.title())),
                () -> item(out, made, base.resolve("sitemap.xml"), language.say("llms.sitemap")));
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
