package io.waymark.render.discovery;

import io.waymark.model.Html;
import io.waymark.model.Settings;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The site's Atom feed (RFC 4287): its reviewed pages, the latest first.
 *
 * <p>Days stand for moments at midnight UTC, since editors vouch by the day.
 */
public final class AtomFeed {
  /** Where the feed is published, below the site's root. */
  public static final String PATH = "feed.xml";

  private static final int MOST_ENTRIES = 50;

  private AtomFeed() {}

  /**
   * @param pages the pages whose types are in the feed; those never reviewed are left out
   */
  public static String of(Settings settings, URI base, List<Entry> pages) {
    List<Entry> reviewed =
        pages.stream()
            .filter(page -> page.reviewed().isPresent())
            .sorted(
                Comparator.comparing((Entry page) -> page.reviewed().orElseThrow())
                    .reversed()
                    .thenComparing(page -> page.address().toString()))
            .limit(MOST_ENTRIES)
            .toList();
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    out.append(Html.text(settings.language())).append("\">\n");
    element(out, "  ", "title", settings.name());
    element(out, "  ", "subtitle", settings.description());
    element(out, "  ", "id", base.toString());
    link(out, "  ", "self", base.resolve(PATH));
    link(out, "  ", "alternate", base);
    element(out, "  ", "updated", moment(latest(reviewed)));
    out.append("  <author>\n");
    element(out, "    ", "name", settings.publisher().name());
    element(out, "    ", "uri", settings.publisher().url().toString());
    out.append("  </author>\n");
    reviewed.forEach(page -> entry(out, page));
    return out.append("</feed>\n").toString();
  }

  private static void entry(StringBuilder out, Entry page) {
    out.append("  <entry>\n");
    element(out, "    ", "title", page.title());
    element(out, "    ", "id", page.address().toString());
    link(out, "    ", "alternate", page.address());
    element(out, "    ", "updated", moment(page.updated().or(page::reviewed).orElseThrow()));
    if (!page.summary().isEmpty()) {
      element(out, "    ", "summary", page.summary());
    }
    out.append("  </entry>\n");
  }

  /** A feed must say when it was updated; one without entries says a day that never changes. */
  private static LocalDate latest(List<Entry> pages) {
    return pages.stream()
        .map(page -> page.updated().or(page::reviewed).orElseThrow())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private static void element(StringBuilder out, String indent, String name, String text) {
    out.append(indent).append('<').append(name).append('>');
    out.append(Html.text(text)).append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder out, String indent, String rel, URI address) {
    out.append(indent).append("<link rel=\"").append(rel).append("\" href=\"");
    out.append(Html.text(address.toString())).append("\"/>\n");
  }
}
