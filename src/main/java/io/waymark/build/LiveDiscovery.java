package io.waymark.build;

import io.waymark.model.Page;
import io.waymark.render.discovery.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files of a {@link LiveVersion} that tell of all its pages, made when they are asked for. */
final class LiveDiscovery {
  private final SiteParts parts;
  private final Supplier<List<PageResult>> everyPage;
  private final Map<String, byte[]> withoutPages;
  private Map<String, byte[]> made;

  /**
   * @param everyPage makes every page of the site
   */
  LiveDiscovery(SiteParts parts, Supplier<List<PageResult>> everyPage) {
    this.parts = parts;
    this.everyPage = everyPage;
    this.withoutPages = files(List.of());
  }

  /** Whether there is such a file; no page is made to know. */
  boolean has(String path) {
    return path.equals(SearchIndex.PATH) ? isSearched() : withoutPages.containsKey(path);
  }

  Optional<byte[]> file(String path) {
    if (!has(path)) {
      return Optional.empty();
    }
    if (path.equals(SearchIndex.PATH)) {
      return Optional.of(searchIndex());
    }
    return Optional.ofNullable(all().get(path));
  }

  private synchronized Map<String, byte[]> all() {
    if (made == null) {
      made = files(everyPage.get());
    }
    return made;
  }

  private Map<String, byte[]> files(List<PageResult> pages) {
    Map<String, byte[]> files = new HashMap<>();
    new SiteFiles(parts.writingTo(new OutputTree(files::put))).discovery(pages);
    return files;
  }

  private boolean isSearched() {
    return parts.site().pages().values().stream().anyMatch(p -> p.type().search().isPresent());
  }

  /** Readers search on any page, so that this one doesn't wait for the others to be made. */
  private byte[] searchIndex() {
    List<SearchIndex.Found> found =
        parts.site().pages().values().stream().flatMap(this::found).toList();
    return SearchIndex.of(found).getBytes(StandardCharsets.UTF_8);
  }

  private Stream<SearchIndex.Found> found(Page page) {
    if (page.type().search().isEmpty()) {
      return Stream.empty();
    }
    Map<String, Object> card = new PageView(parts).card(page, PageView.References.LEFT_OUT);
    return FoundPage.of(page, card, PageTexts.unheard(page, parts)).stream();
  }
}
