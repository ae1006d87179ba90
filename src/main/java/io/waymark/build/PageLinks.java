package io.waymark.build;

import io.waymark.check.SiteLinks.Link;
import io.waymark.check.SiteLinks.LinkedPage;
import io.waymark.model.Page;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the tags of a finished page say to a browser: which names it has, and where it leads. */
final class PageLinks {
  private static final Pattern QUERY = Pattern.compile("\\?.*");

  private PageLinks() {}

  /**
   * @param tags as {@link Tags} reads them
   * @param written the links that editors wrote, with their places; others stand in the template
   */
  static LinkedPage of(
      List<Map<String, String>> tags,
      Page page,
      Addresses addresses,
      Span source,
      List<Link> written) {
    Set<String> anchors = new HashSet<>();
    Set<String> told =
        written.stream().map(link -> link.path() + "#" + link.anchor()).collect(Collectors.toSet());
    List<Link> links = new ArrayList<>(written);
    tags.forEach(
        tag -> {
          Optional.ofNullable(tag.get("id")).ifPresent(anchors::add);
          Optional.ofNullable(tag.get("href"))
              .or(() -> Optional.ofNullable(tag.get("src")))
              .flatMap(address -> inside(address, page, addresses))
              .filter(link -> told.add(link.path() + "#" + link.anchor()))
              .ifPresent(links::add);
        });
    return new LinkedPage(source, anchors, links);
  }

  private static Optional<Link> inside(String address, Page page, Addresses addresses) {
    int hash = address.indexOf('#');
    String whole = hash < 0 ? address : address.substring(0, hash);
    String path = QUERY.matcher(whole).replaceFirst("");
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    if (path.isEmpty()) {
      return anchor.isEmpty()
          ? Optional.empty()
          : Optional.of(new Link(page.route().path().substring(1), anchor, Optional.empty()));
    }
    String base = addresses.base().toString();
    if (path.startsWith(base)) {
      return Optional.of(new Link(path.substring(base.length()), anchor, Optional.empty()));
    }
    return path.startsWith("/") && path.startsWith(addresses.basePath())
        ? Optional.of(
            new Link(path.substring(addresses.basePath().length()), anchor, Optional.empty()))
        : Optional.empty();
  }
}
