package io.waymark.build;

import io.waymark.check.SiteLinks;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Site;
import io.waymark.parse.Edition;
import io.waymark.parse.ParsedFiles;
import io.waymark.parse.SiteParser;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds a site: reads its sources, makes its pages, and checks what can only be checked when all
 * of them are there. Pure but for the sink it writes to.
 *
 * <p>Every stage goes on after an error, so that one run tells them all; whether the written files
 * are published is for the caller to decide by the report.
 */
public final class SiteBuilder {
  private final SourceTree sources;
  private final BuildOptions options;
  private final ChartRenderer charts;
  private final Optional<Rasterizer> pictures;
  private final Optional<Memory> memory;
  private final Progress progress;

  /** A build without pictures: no page has a social card. */
  public SiteBuilder(
      SourceTree sources, BuildOptions options, ChartRenderer charts, Progress progress) {
    this(sources, options, charts, Optional.empty(), Optional.empty(), progress);
  }

  /**
   * @param pictures draws social cards and icons; stays the caller's to close
   * @param memory pages are used again that the sink's site holds; empty makes all of them
   */
  public SiteBuilder(
      SourceTree sources,
      BuildOptions options,
      ChartRenderer charts,
      Optional<Rasterizer> pictures,
      Optional<Memory> memory,
      Progress progress) {
    this.pictures = pictures;
    this.memory = memory;
    this.sources = sources;
    this.options = options;
    this.charts = charts;
    this.progress = progress;
  }

  /** Builds everything into {@code sink}. */
  public BuildReport build(OutputSink sink) {
    List<Diagnostic> problems = new ArrayList<>();
    progress.stage("Reading the site", 0);
    Optional<Site> site = site().drainTo(problems);
    return site.map(s -> build(s, new OutputTree(sink), problems))
        .orElseGet(() -> new BuildReport(0, 0, 0, 0, problems, options.asOf(), Inventory.EMPTY));
  }

  private Outcome<Site> site() {
    Edition edition = new Edition(options.drafts(), options.asOf());
    return memory
        .map(m -> new KeptOutlines(m, sources).parse(edition, ParsedFiles.forgetting()))
        .orElseGet(() -> SiteParser.parse(sources, edition));
  }

  private BuildReport build(Site site, OutputTree output, List<Diagnostic> problems) {
    SiteParts parts =
        new Workshop(charts, pictures)
            .parts(sources, site, options, output)
            .drainTo(problems)
            .orElseThrow();
    SiteFiles files = new SiteFiles(parts);
    files.assets();
    PageLists lists = new PageLists(parts);
    List<PageResult> pages = pages(parts, lists);
    progress.stage("Making the site's own files", 0);
    PageResult notFound = new PageBuilder(parts, lists, NotFoundPage.of(site)).build();
    downloads(pages, parts);
    files.discovery(pages);
    progress.stage("Checking links", 0);
    List<PageResult> shown = new ArrayList<>(pages);
    shown.add(notFound);
    problems.addAll(RowProblems.told(shown));
    problems.addAll(links(shown, output));
    problems.addAll(output.collisions());
    problems.forEach(SiteBuilder::readWherePlaced);
    Set<String> written = output.paths();
    Inventory inventory =
        new SiteInventory(site, pages).take(sources, written, options.drafts(), problems);
    return new BuildReport(
        pages.size(),
        pages.stream().mapToInt(PageResult::charts).sum(),
        written.size(),
        pages.stream().mapToInt(PageResult::fixed).sum(),
        Repeated.once(Consequences.of(problems).without(problems)),
        options.asOf(),
        inventory);
  }

  /** While it is sure that the text is the one in which the problem is. */
  private static void readWherePlaced(Diagnostic problem) {
    problem.span().source().text();
    problem.related().forEach(related -> related.span().source().text());
  }

  private List<PageResult> pages(SiteParts parts, PageLists lists) {
    Optional<KeptPages> kept = memory.map(m -> kept(m, parts, lists));
    List<Page> pages = inOrderOfMaking(parts.site().pages().values(), kept);
    progress.stage("Rendering pages", pages.size());
    List<PageResult> results =
        new ArrayList<>(
            new Workers(options.jobs())
                .map(
                    pages,
                    page -> {
                      PageResult result =
                          kept.flatMap(k -> k.again(page))
                              .orElseGet(() -> made(page, parts, lists, kept));
                      progress.step();
                      return result;
                    }));
    results.sort(Comparator.comparing(result -> result.page().id()));
    kept.ifPresent(KeptPages::keepAnswers);
    return results;
  }

  /** A page that takes long, begun last, would keep all but one thread waiting. */
  private static List<Page> inOrderOfMaking(Collection<Page> pages, Optional<KeptPages> kept) {
    List<Page> first = new ArrayList<>();
    List<Page> then = new ArrayList<>();
    pages.forEach(page -> (kept.map(k -> k.isNew(page)).orElse(false) ? first : then).add(page));
    first.addAll(then);
    return first;
  }

  private KeptPages kept(Memory known, SiteParts parts, PageLists lists) {
    String basis = known.basis() + "\n" + options.baseUrl();
    return new KeptPages(parts, lists, sources, known.store(), basis);
  }

  private static PageResult made(
      Page page, SiteParts parts, PageLists lists, Optional<KeptPages> kept) {
    List<OutputTree.Written> files = new ArrayList<>();
    SiteParts heard = parts.writingTo(parts.output().heardBy(files::add));
    PageBuilder builder = new PageBuilder(heard, lists, page);
    PageResult result = builder.build();
    kept.ifPresent(k -> k.keep(result, builder.others(), files));
    return result;
  }

  /** What readers download of the datasets that pages show and that aren't those pages' own. */
  private void downloads(List<PageResult> pages, SiteParts parts) {
    SortedMap<String, ShownDataset> others = new TreeMap<>();
    Set<String> written = new HashSet<>();
    for (PageResult page : pages) {
      for (ShownDataset shown : page.read()) {
        if (shown.owner().equals(Optional.of(page.page().id()))) {
          written.add(shown.download());
        } else {
          others.put(shown.download(), shown);
        }
      }
    }
    others.keySet().removeAll(written);
    new Workers(options.jobs())
        .map(
            List.copyOf(others.values()),
            shown -> {
              Dataset dataset = shown.in(parts.site());
              parts.output().write(shown.download(), dataset.declared(), Downloads.csv(dataset));
              return shown;
            });
  }

  private static List<Diagnostic> links(List<PageResult> pages, OutputTree output) {
    Map<String, SiteLinks.LinkedPage> linked = new LinkedHashMap<>();
    for (PageResult page : pages) {
      page.links().ifPresent(links -> linked.put(page.page().route().path().substring(1), links));
    }
    // A page that couldn't be rendered has told why; that links lead to it is no second mistake.
    Set<String> files = output.paths();
    pages.forEach(page -> files.add(page.page().route().path().substring(1)));
    SiteLinks links =
        new SiteLinks(
            linked.keySet(),
            path -> Optional.ofNullable(linked.get(path)),
            path -> linked.containsKey(path) || files.contains(path));
    return linked.keySet().stream().flatMap(path -> links.check(path).stream()).toList();
  }
}
