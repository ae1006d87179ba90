package io.waymark.build;

import io.waymark.check.SiteLinks;
import io.waymark.check.SiteLinks.LinkedPage;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.render.discovery.Redirects;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A {@link LiveSite} as its sources were at one moment: answers addresses with the bytes that a
 * build would publish there, and makes a page when it is first asked for. May be used by several
 * threads, each with a deep stack.
 */
public final class LiveVersion {
  private static final String DOWNLOADS = "data/";

  private final SiteParts parts;
  private final PageLists lists;
  private final LiveDiscovery discovery;
  private final PromisedAddresses promised;
  private final List<Diagnostic> problems;
  private final Map<String, byte[]> assets = new HashMap<>();
  private final Map<String, MadePage> made = new ConcurrentHashMap<>();

  /**
   * A file of the site.
   *
   * @param path where it is published, below the site's root
   * @param bytes what a build makes of it; none when it fails to
   * @param publishable whether the page that it is or stands beside has no error by itself
   */
  public record Answer(String path, byte[] bytes, boolean publishable) {}

  LiveVersion(SiteParts parts, PromisedAddresses promised, List<Diagnostic> problems) {
    this.parts = parts;
    this.promised = promised;
    this.lists = new PageLists(parts);
    this.discovery =
        new LiveDiscovery(parts, () -> pagesOfSite().map(p -> made(p).result()).toList());
    this.problems = problems.stream().sorted(Diagnostic.ORDER).toList();
    parts.assets().files().forEach(asset -> assets.put(asset.path(), asset.bytes()));
    parts.icons().write(new OutputTree(assets::put));
  }

  private Stream<Page> pagesOfSite() {
    return parts.site().pages().values().stream();
  }

  /** What is wrong with the site as far as it was read, before any page is made. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** How many pages there are. */
  public int pages() {
    return parts.site().pages().size();
  }

  /**
   * The file that readers are sent for an address.
   *
   * @param path the address below the host, from the slash on
   */
  public Optional<Answer> answer(String path) {
    String base = parts.addresses().basePath();
    return path.startsWith(base)
        ? file(new Route("/" + path.substring(base.length())).outputPath())
        : Optional.empty();
  }

  /** What readers are sent where there is nothing. */
  public Answer notFound() {
    Page page = NotFoundPage.of(parts.site());
    return ofPage(page, page.route().outputPath())
        .orElseThrow(() -> new IllegalStateException("The page for missing addresses has no file"));
  }

  /**
   * What is wrong with the site as far as it was read, and with the page at an address: its links
   * included, for which the pages that they lead into are made. Where there is nothing, that is the
   * page which says so.
   */
  public List<Diagnostic> problems(String path) {
    List<Diagnostic> all = new ArrayList<>(problems);
    all.addAll(promised.kept(parts.site(), this::isPublished).check());
    if (answer(path).isEmpty()) {
      all.addAll(made(NotFoundPage.of(parts.site())).problems());
    } else {
      String below = path.substring(parts.addresses().basePath().length());
      owner(new Route("/" + below).outputPath())
          .map(this::made)
          .ifPresent(
              page -> {
                all.addAll(page.problems());
                all.addAll(links().check(page.route()));
              });
    }
    return Repeated.once(Consequences.of(all).without(all)).stream()
        .sorted(Diagnostic.ORDER)
        .toList();
  }

  private SiteLinks links() {
    return new SiteLinks(parts.index().addresses(), this::linked, this::isPublished);
  }

  private Optional<Answer> file(String file) {
    return owner(file)
        .flatMap(page -> ofPage(page, file))
        .or(
            () ->
                ofSite(file)
                    .or(() -> discovery.file(file))
                    .map(bytes -> new Answer(file, bytes, true)));
  }

  private Optional<Answer> ofPage(Page page, String file) {
    MadePage owner = made(page);
    boolean publishable =
        Stream.of(problems, owner.problems()).flatMap(List::stream).noneMatch(Diagnostic::isError);
    boolean isPage = file.equals(page.route().outputPath());
    return owner
        .file(file)
        .or(() -> isPage ? Optional.of(new byte[0]) : Optional.empty())
        .map(bytes -> new Answer(file, bytes, publishable));
  }

  private Optional<Page> owner(String file) {
    return parts.index().owner(file).flatMap(parts.site()::page);
  }

  private Optional<byte[]> ofSite(String file) {
    return Optional.ofNullable(assets.get(file))
        .or(() -> parts.index().formerly(file).flatMap(parts.site()::page).map(this::moved))
        .or(() -> download(file));
  }

  private byte[] moved(Page to) {
    return Redirects.page(parts.addresses().canonical(to.route()), parts.site().language())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A dataset that pages share, or that another page than its own shows. */
  private Optional<byte[]> download(String file) {
    Stream<Dataset> ofPage =
        file.contains(DOWNLOADS)
            ? owner(file).stream().flatMap(page -> page.datasets().values().stream())
            : Stream.empty();
    return Stream.concat(parts.site().datasets().values().stream(), ofPage)
        .filter(dataset -> file.equals(parts.downloads().path(dataset)))
        .map(Downloads::csv)
        .findFirst();
  }

  private MadePage made(Page page) {
    MadePage before = made.get(page.id());
    if (before != null) {
      return before;
    }
    // Two that make the same page at once agree.
    MadePage now = MadePage.of(page, parts, lists);
    made.put(page.id(), now);
    return now;
  }

  private Optional<LinkedPage> linked(String path) {
    return parts
        .index()
        .at(path)
        .flatMap(parts.site()::page)
        .flatMap(page -> made(page).result().links());
  }

  private boolean isPublished(String path) {
    return parts.index().at(path).isPresent()
        || discovery.has(path)
        || ofSite(path).isPresent()
        || owner(path).map(page -> made(page).files().containsKey(path)).orElse(false);
  }
}
