package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The rule that every address a page points to inside the site is one that the site publishes, and
 * that every anchor is there.
 */
public final class SiteLinks {

  /**
   * A published page as links see it.
   *
   * @param source the place to tell when a link stands in the template, not in the text
   * @param anchors the ids in its markup
   * @param links what it points to inside the site
   */
  public record LinkedPage(Span source, Set<String> anchors, List<Link> links) {
    public LinkedPage {
      anchors = Set.copyOf(anchors);
      links = List.copyOf(links);
    }
  }

  /**
   * A link inside the site.
   *
   * @param path where it leads, below the site's root without a leading slash
   * @param anchor the id there; empty for the page as a whole
   * @param span where an editor wrote it; empty when a template did
   */
  public record Link(String path, String anchor, Optional<Span> span) {}

  private final SortedMap<String, LinkedPage> pages;
  private final SortedSet<String> files;

  /**
   * @param pages every page, by its path below the root as links write it, such as {@code
   *     tracks/technology/}
   * @param files every other published file, by its path below the root
   */
  public SiteLinks(SortedMap<String, LinkedPage> pages, SortedSet<String> files) {
    this.pages = pages;
    this.files = files;
  }

  /** Every broken link of the site, page by page. */
  public List<Diagnostic> check() {
    List<Diagnostic> problems = new ArrayList<>();
    for (Map.Entry<String, LinkedPage> page : pages.entrySet()) {
      for (Link link : page.getValue().links()) {
        check(page.getKey(), page.getValue(), link, problems);
      }
    }
    return problems;
  }

  /** What a link can lead to; the page for missing addresses is no aim of anybody's. */
  private List<String> addresses() {
    return pages.keySet().stream()
        .filter(path -> !path.equals("404.html"))
        .map(path -> "/" + path)
        .toList();
  }

  private void check(String from, LinkedPage page, Link link, List<Diagnostic> problems) {
    Span span = link.span().orElse(page.source());
    String teller =
        link.span().isEmpty() ? "The template of this page links to" : "This link leads to";
    LinkedPage target = pages.get(link.path());
    if (target == null && !files.contains(link.path())) {
      problems.add(
          Diagnostic.of(
                  Code.BROKEN_LINK,
                  span,
                  teller + " /" + link.path() + ", which this site doesn't publish.")
              .hint(DidYouMean.hint("/" + link.path(), addresses())));
    } else if (target != null
        && !link.anchor().isEmpty()
        && !target.anchors().contains(link.anchor())) {
      String where = link.path().equals(from) ? "this page" : "/" + link.path();
      problems.add(
          Diagnostic.of(
                  Code.BROKEN_ANCHOR,
                  span,
                  "There is no \"#" + link.anchor() + "\" on " + where + ".")
              .hint(DidYouMean.hint(link.anchor(), target.anchors())));
    }
  }
}
