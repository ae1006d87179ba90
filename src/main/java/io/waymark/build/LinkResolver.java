package io.waymark.build;

import io.waymark.check.SiteLinks.Link;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Site;
import io.waymark.source.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Turns what editors write as a link's target into an address: the path of a Markdown file, a
 * page's id, a page's published address, an anchor, or an address elsewhere.
 */
final class LinkResolver {
  private static final String CONTENT = "content/";
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern UNSAFE = Pattern.compile("[^\\w./%~-]");

  private final Addresses addresses;
  private final Assets assets;
  private final Site site;
  private final PageIndex index;
  private final Predicate<String> sources;

  /**
   * @param sources whether there is a source at a path
   */
  LinkResolver(
      Site site, PageIndex index, Addresses addresses, Assets assets, Predicate<String> sources) {
    this.site = site;
    this.index = index;
    this.sources = sources;
    this.addresses = addresses;
    this.assets = assets;
  }

  /**
   * A resolved target.
   *
   * @param address what the markup says
   * @param link what has to be there, when it is inside the site
   */
  record Target(String address, Optional<Link> link) {}

  /**
   * @param written the target as its editor wrote it
   * @param from the page it stands on
   * @param span where it is written
   */
  Outcome<Target> resolve(String written, Page from, Span span) {
    if (isElsewhere(written)) {
      return Outcome.of(new Target(written, Optional.empty()));
    }
    int hash = written.indexOf('#');
    String path = hash < 0 ? written : written.substring(0, hash);
    String anchor = hash < 0 ? "" : written.substring(hash + 1);
    if (path.isEmpty()) {
      return Outcome.of(inside(from.route(), anchor, "#" + anchor, span));
    }
    for (String name : names(path, span)) {
      Optional<Page> page = index.named(name).flatMap(site::page);
      if (page.isPresent()) {
        Route route = page.get().route();
        String address = addresses.of(route) + (hash < 0 ? "" : "#" + anchor);
        return Outcome.of(inside(route, anchor, address, span));
      }
    }
    Optional<String> asset = asset(path, span);
    if (asset.isPresent()) {
      return Outcome.of(new Target(asset.get(), Optional.empty()));
    }
    if (names(path, span).stream().anyMatch(name -> name.endsWith(".md") && sources.test(name))) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.BROKEN_LINK,
                  span,
                  "The page \"" + path + "\" isn't published, so nothing can link to it.")
              .hint(
                  "It is a draft, held back until its day, or has a mistake of its own that this report tells."));
    }
    return Outcome.failure(
        Diagnostic.of(Code.BROKEN_LINK, span, "There is no page \"" + path + "\" to link to.")
            .hint(DidYouMean.hint(path, similar(path))));
  }

  /**
   * The published address of an image or another file, by its path beside the text or in static/.
   */
  Outcome<String> asset(String written, Page from, Span span) {
    if (isElsewhere(written)) {
      return Outcome.failure(
          Diagnostic.of(
                  Code.MISSING_ASSET,
                  span,
                  "\"" + written + "\" would be loaded from another host.")
              .hint(
                  "Put the file beside the Markdown or into static/ and refer to it by its path."));
    }
    return asset(written, span)
        .map(Outcome::of)
        .orElseGet(
            () ->
                Outcome.failure(
                    Diagnostic.of(Code.MISSING_ASSET, span, "There is no file \"" + written + "\".")
                        .hint(DidYouMean.hint(written, assets.names()))));
  }

  private Optional<String> asset(String written, Span span) {
    return names(written, span).stream()
        .flatMap(name -> assets.path(name).stream())
        .findFirst()
        .map(addresses::ofFile);
  }

  private Target inside(Route route, String anchor, String address, Span span) {
    String path = route.path().substring(1);
    return new Target(address, Optional.of(new Link(path, anchor, Optional.of(span))));
  }

  /**
   * What a written path may name: a file beside the text, one below content/, an id, an address.
   */
  private static List<String> names(String path, Span span) {
    List<String> names = new ArrayList<>();
    String file = span.source().path();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    if (path.startsWith("/")) {
      names.add(CONTENT + path.substring(1));
      names.add(path);
      names.add(path + "/");
      names.add(path.substring(1));
    } else {
      names.add(URI.create("/" + folder).resolve(encoded(path)).normalize().getPath().substring(1));
      names.add(CONTENT + path);
      names.add(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
    return names;
  }

  private static String encoded(String path) {
    return UNSAFE.matcher(path.replace("%", "%25").replace(" ", "%20")).replaceAll("_");
  }

  private static boolean isElsewhere(String written) {
    return SCHEME.matcher(written).matches() || written.startsWith("//");
  }

  private List<String> similar(String path) {
    boolean file = path.endsWith(".md");
    return index.names(name -> name.endsWith(".md") == file && !name.startsWith("/")).stream()
        .map(name -> file ? "/" + name.substring(CONTENT.length()) : name)
        .toList();
  }
}
