package io.waymark.build;

import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Site;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages that earlier builds made, each used again when everything it read is the same.
 *
 * <p>A page is found by what all pages rest on (the program and its options, every file that isn't
 * one page's own, and which pages there are at which addresses) and by its own sources. What it
 * read of other pages was noted with a hash of the answer, and is asked again: only the same
 * answers make it the same page. May be used by several threads.
 */
final class KeptPages {
  private final SiteParts parts;
  private final PageLists lists;
  private final SourceTree sources;
  private final Store store;
  private final Map<String, Dataset> datasets = new HashMap<>();
  private final Map<PageReads.Read, String> answers = new ConcurrentHashMap<>();
  private final String common;

  /**
   * @param basis what pages rest on besides the sources
   */
  KeptPages(SiteParts parts, PageLists lists, SourceTree sources, Store store, String basis) {
    this.parts = parts;
    this.lists = lists;
    this.sources = sources;
    this.store = store;
    Site site = parts.site();
    site.datasets().values().forEach(dataset -> datasets.put(dataset.path(), dataset));
    Set<String> own = new HashSet<>();
    for (Page page : site.pages().values()) {
      page.datasets().values().forEach(dataset -> datasets.put(dataset.path(), dataset));
      own.addAll(page.files());
    }
    this.common = basis + "\n" + shape(site) + shared(own);
  }

  /** Which pages there are, made of which files and rows, and where. */
  private static String shape(Site site) {
    StringBuilder all = new StringBuilder();
    for (Page page : site.pages().values()) {
      all.append(page.id()).append('\t').append(page.type().name()).append('\t');
      all.append(page.route()).append('\t').append(page.aliases()).append('\t');
      all.append(page.files()).append('\t').append(page.row().map(Object::toString)).append('\n');
    }
    for (Map.Entry<Route, String> waiting : site.withheld().entrySet()) {
      all.append(waiting.getKey()).append('\t').append(waiting.getValue()).append('\n');
    }
    return hash(all.toString());
  }

  /** The files that aren't one page's own, drafts left aside. */
  private String shared(Set<String> own) {
    StringBuilder all = new StringBuilder();
    for (String path : sources.paths()) {
      boolean draft =
          path.startsWith("content/") && path.endsWith(".md") && !path.startsWith("content/types/");
      all.append(path).append('\t');
      all.append(own.contains(path) || draft ? "" : content(path)).append('\n');
    }
    return hash(all.toString());
  }

  private String content(String path) {
    return sources.file(path).map(file -> file.fingerprint().hex()).orElse("");
  }

  private Fingerprint key(Page page) {
    String read = common + "\n" + page.id() + "\n" + answer(own(page.id()));
    return Fingerprint.of(read.getBytes(StandardCharsets.UTF_8));
  }

  private static PageReads.Read own(String id) {
    return new PageReads.Read(PageReads.Kind.PAGE, id);
  }

  /** A page as an earlier build made it, its files published again. */
  Optional<PageResult> again(Page page) {
    return store
        .get(key(page))
        .flatMap(bytes -> KeptPage.read(bytes, page, datasets))
        .filter(kept -> kept.reads().entrySet().stream().allMatch(this::isSame))
        .filter(kept -> parts.output().writeAgain(kept.files()))
        .map(KeptPage::result);
  }

  private boolean isSame(Map.Entry<PageReads.Read, String> read) {
    return answer(read.getKey()).equals(read.getValue());
  }

  /** Keeps a page for later builds, unless it has errors: then nothing is published. */
  void keep(PageResult result, PageReads reads, List<OutputTree.Written> files) {
    if (result.problems().stream().anyMatch(problem -> problem.isError())) {
      return;
    }
    SortedMap<PageReads.Read, String> answered = new TreeMap<>();
    reads.all().forEach(read -> answered.put(read, answer(read)));
    for (PageReads.Read read : reads.all()) {
      if (read.kind() == PageReads.Kind.PAGE) {
        figures(read.name()).forEach(id -> answered.put(own(id), answer(own(id))));
      }
    }
    figures(result.page().id()).forEach(id -> answered.put(own(id), answer(own(id))));
    store.put(key(result.page()), new KeptPage(answered, files, result).bytes());
  }

  /** The pages whose figures a page's figures and texts are made from, at any remove. */
  private Set<String> figures(String id) {
    Set<String> all = new TreeSet<>();
    List<String> open = new java.util.ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      for (String asked : parts.figures().askedBy(open.remove(open.size() - 1))) {
        if (all.add(asked)) {
          open.add(asked);
        }
      }
    }
    return all;
  }

  private String answer(PageReads.Read read) {
    String before = answers.get(read);
    if (before != null) {
      return before;
    }
    String now = hash(ask(read));
    answers.put(read, now);
    return now;
  }

  private String ask(PageReads.Read read) {
    Optional<Page> page = parts.site().page(read.name());
    return switch (read.kind()) {
      case CARD -> page.map(p -> text(new PageView(parts).referredCard(p))).orElse("");
      case CARDS -> lists.pages(read.name()).map(KeptPages::text).orElse("");
      case TITLE -> page.map(p -> new PageWay(parts).titleOf(p)).orElse("");
      case PAGE -> page.map(this::sources).orElse("");
    };
  }

  private String sources(Page page) {
    StringBuilder all = new StringBuilder();
    page.files().forEach(path -> all.append(path).append(' ').append(content(path)).append('\n'));
    return all.toString();
  }

  /** Views as text in which no two differ that templates could tell apart. */
  private static String text(Object view) {
    StringBuilder out = new StringBuilder();
    write(view, out);
    return out.toString();
  }

  private static void write(Object view, StringBuilder out) {
    if (view instanceof Map<?, ?> map) {
      out.append('{');
      map.forEach(
          (key, value) -> {
            write(key, out);
            write(value, out);
          });
      out.append('}');
    } else if (view instanceof List<?> list) {
      out.append('[');
      list.forEach(value -> write(value, out));
      out.append(']');
    } else if (view == null) {
      out.append("null;");
    } else {
      String text = view.toString();
      out.append(view.getClass().getSimpleName()).append(text.length()).append(':').append(text);
    }
  }

  private static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
