package io.waymark.build;

import io.waymark.build.PageReads.Kind;
import io.waymark.build.PageReads.Read;
import io.waymark.model.Narrative;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Site;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

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
  private final SourceTree sources;
  private final Store store;
  private final String common;
  private final PageAnswers answers;

  /**
   * @param basis what pages rest on besides the sources
   */
  KeptPages(SiteParts parts, PageLists lists, SourceTree sources, Store store, String basis) {
    this.parts = parts;
    this.sources = sources;
    this.store = store;
    this.common = basis + "\n" + shape(parts.site()) + shared(parts.site());
    Map<Read, PageAnswers.Answer> before =
        store.get(keyOfAnswers()).map(AnswerBytes::read).orElse(Map.of());
    this.answers = new PageAnswers(parts, lists, sources, before);
  }

  /** Which pages there are, by what name and row, and where. */
  private static String shape(Site site) {
    StringBuilder all = new StringBuilder();
    for (Page page : site.pages().values()) {
      all.append(page.id()).append('\t').append(page.type().name()).append('\t');
      all.append(page.route()).append('\t').append(page.aliases()).append('\t');
      // Links name pages by the paths of their Markdown.
      all.append(page.own().map(Narrative::path).orElse("")).append('\t');
      all.append(page.row().map(Object::toString)).append('\n');
    }
    for (Map.Entry<Route, String> waiting : site.withheld().entrySet()) {
      all.append(waiting.getKey()).append('\t').append(waiting.getValue()).append('\n');
    }
    return key(all.toString()).hex();
  }

  /** The files that aren't one page's own, drafts left aside. */
  private String shared(Site site) {
    Set<String> own = new HashSet<>();
    site.pages().values().stream()
        .flatMap(page -> page.files().stream())
        .filter(KeptPages::isOfOnePage)
        .forEach(own::add);
    StringBuilder all = new StringBuilder();
    for (String path : sources.paths()) {
      boolean draft =
          path.startsWith("content/") && path.endsWith(".md") && !path.startsWith("content/types/");
      if (!own.contains(path)) {
        all.append(path).append('\t').append(draft ? "" : content(path)).append('\n');
      }
    }
    return key(all.toString()).hex();
  }

  /** A table under any other name is also published as it stands, for any page to link to. */
  private static boolean isOfOnePage(String path) {
    return path.endsWith(".md") || path.endsWith(".yaml") || path.endsWith(".csv");
  }

  private String content(String path) {
    return sources.file(path).map(SourceFile::fingerprint).map(Fingerprint::hex).orElse("");
  }

  private Fingerprint key(Page page) {
    return key(common + "\n" + page.id() + "\n" + answers.own(page.id()));
  }

  private Fingerprint keyOfAnswers() {
    return key("answers\n" + common);
  }

  /** Whether a page has to be made, as far as can be told before it is tried. */
  boolean isNew(Page page) {
    return !store.holds(key(page));
  }

  /** A page as an earlier build made it, its files published again. */
  Optional<PageResult> again(Page page) {
    return store
        .get(key(page))
        .flatMap(bytes -> KeptPage.read(bytes, page))
        .filter(kept -> kept.reads().entrySet().stream().allMatch(this::isSame))
        .filter(kept -> parts.output().writeAgain(kept.files()))
        .map(KeptPage::result);
  }

  private boolean isSame(Map.Entry<Read, String> read) {
    return answers.to(read.getKey()).equals(read.getValue());
  }

  /** Keeps a page for later builds, unless it has errors: then nothing is published. */
  void keep(PageResult result, PageReads reads, List<OutputTree.Written> files) {
    if (result.problems().stream().anyMatch(problem -> problem.isError())) {
      return;
    }
    SortedSet<Read> all = reads.all();
    SortedMap<Read, String> answered = new TreeMap<>();
    all.forEach(read -> answered.put(read, answers.to(read)));
    Stream.concat(
            Stream.of(result.page().id()),
            all.stream().filter(read -> read.kind() == Kind.PAGE).map(Read::name))
        .flatMap(id -> answers.figures(id).stream())
        .forEach(id -> answered.put(new Read(Kind.PAGE, id), answers.own(id)));
    store.put(key(result.page()), new KeptPage(answered, files, result).bytes());
  }

  /** Keeps what pages read of each other, once all of them are there. */
  void keepAnswers() {
    store.put(keyOfAnswers(), AnswerBytes.of(answers.asked()));
  }

  private static Fingerprint key(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
