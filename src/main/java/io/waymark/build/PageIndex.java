package io.waymark.build;

import io.waymark.model.Narrative;
import io.waymark.model.Page;
import io.waymark.model.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which page is meant by a name or found at an address. It knows pages by their ids alone, so that
 * one index serves every version of a site that has the same pages at the same addresses.
 * Immutable.
 */
final class PageIndex {
  private final Site site;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byFile = new HashMap<>();
  private final Map<String, String> byFolder = new HashMap<>();
  private final Map<String, String> byRoute = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  PageIndex(Site site) {
    this.site = site;
    site.pages().values().forEach(this::enter);
  }

  private void enter(Page page) {
    String id = page.id();
    String file = page.route().outputPath();
    byName.put(id, id);
    byName.put(page.route().path(), id);
    page.own().map(Narrative::path).ifPresent(path -> byName.put(path, id));
    byFile.put(file, id);
    byFolder.putIfAbsent(folder(file), id);
    byRoute.put(page.route().path().substring(1), id);
    page.aliases().forEach(alias -> aliases.put(alias.outputPath(), id));
  }

  /** Whether it is also the index of another version of the site. */
  boolean isOf(Site other) {
    if (site.pages() == other.pages()) {
      return true;
    }
    if (site.pages().size() != other.pages().size()) {
      return false;
    }
    Iterator<Page> there = other.pages().values().iterator();
    return site.pages().values().stream().allMatch(page -> isFoundAlike(page, there.next()));
  }

  private static boolean isFoundAlike(Page one, Page other) {
    return one == other
        || one.id().equals(other.id())
            && one.route().equals(other.route())
            && one.aliases().equals(other.aliases())
            && one.path().equals(other.path());
  }

  /** The page by its id, its address or the path of its Markdown. */
  Optional<String> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of pages of one kind, in their order: ids, addresses, or paths. */
  List<String> names(Predicate<String> kind) {
    List<String> names = new ArrayList<>(byName.keySet());
    names.removeIf(kind.negate());
    names.sort(null);
    return names;
  }

  /** The page that is a file, or that has the file in its folder or below it. */
  Optional<String> owner(String file) {
    String page = byFile.get(file);
    for (String folder = folder(file); page == null; folder = above(folder)) {
      page = byFolder.get(folder);
      if (folder.isEmpty()) {
        break;
      }
    }
    return Optional.ofNullable(page);
  }

  /** The page at an address, written without the slash at its beginning. */
  Optional<String> at(String address) {
    return Optional.ofNullable(byRoute.get(address));
  }

  /** The addresses of all pages, without the slash at their beginning. */
  Set<String> addresses() {
    return Collections.unmodifiableSet(byRoute.keySet());
  }

  /** The page that was once at the address whose file this is. */
  Optional<String> formerly(String file) {
    return Optional.ofNullable(aliases.get(file));
  }

  private static String above(String folder) {
    return folder(folder.substring(0, folder.length() - 1));
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
