package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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

  private final Collection<String> addresses;
  private final Function<String, Optional<LinkedPage>> pages;
  private final Predicate<String> published;

  /**
   * @param addresses the paths of all pages below the root as links write them, such as {@code
   *     tracks/technology/}
   * @param pages a page by such a path; empty where there is none, or none that could be shown
   * @param published whether a page or file is published at a path below the root
   */
  public SiteLinks(
      Collection<String> addresses,
      Function<String, Optional<LinkedPage>> pages,
      Predicate<String> published) {
    this.addresses = addresses;
    this.pages = pages;
    this.published = published;
  }

  /** Every broken link of the page at a path. */
  public List<Diagnostic> check(String from) {
    List<Diagnostic> problems = new ArrayList<>();
    pages
        .apply(from)
        .ifPresent(page -> page.links().forEach(link -> check(from, page, link, problems)));
    return problems;
  }

  /** What a link can lead to; the page for missing addresses is no aim of anybody's. */
  private List<String> aims() {
    return addresses.stream()
        .filter(path -> !path.equals("404.html"))
        .map(path -> "/" + path)
        .toList();
  }

  private void check(String from, LinkedPage page, Link link, List<Diagnostic> problems) {
    Span span = link.span().orElse(page.source());
    String teller =
        link.span().isEmpty() ? "The template of this page links to" : "This link leads to";
    if (!published.test(link.path())) {
      problems.add(
          Diagnostic.of(
                  Code.BROKEN_LINK,
                  span,
                  teller + " /" + link.path() + ", which this site doesn't publish.")
              .hint(DidYouMean.hint("/" + link.path(), aims())));
    } else if (!link.anchor().isEmpty()) {
      pages
          .apply(link.path())
          .filter(target -> !target.anchors().contains(link.anchor()))
          .ifPresent(target -> problems.add(noAnchor(from, link, span, target)));
    }
  }

  private static Diagnostic noAnchor(String from, Link link, Span span, LinkedPage target) {
    String where = link.path().equals(from) ? "this page" : "/" + link.path();
    return Diagnostic.of(
            Code.BROKEN_ANCHOR, span, "There is no \"#" + link.anchor() + "\" on " + where + ".")
        .hint(DidYouMean.hint(link.anchor(), target.anchors()));
  }
}
