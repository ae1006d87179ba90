package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Site;
import io.waymark.parse.Edition;
import io.waymark.parse.ParsedFiles;
import io.waymark.parse.SiteParser;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site that is looked at while it is edited. Of each version only the files that changed are
 * parsed, and a page is made when somebody asks for it.
 */
public final class LiveSite {
  private final BuildOptions options;
  private final Workshop workshop;
  private final ParsedFiles parsed = new ParsedFiles();

  /** Has its say once: when files change meanwhile, nobody could say what outlines are of. */
  private Optional<Memory> memory;

  /** A site without pictures: no page has a social card. */
  public LiveSite(BuildOptions options, ChartRenderer charts) {
    this(options, charts, Optional.empty(), Optional.empty());
  }

  /**
   * @param options what is asked beyond the sources; {@code strict} and {@code jobs} have no say
   * @param pictures draws social cards and icons; without it there are none
   * @param memory what earlier builds noted of pages, so that the first version needs to parse only
   *     what they didn't; not asked after that
   */
  public LiveSite(
      BuildOptions options,
      ChartRenderer charts,
      Optional<Rasterizer> pictures,
      Optional<Memory> memory) {
    this.options = options;
    this.memory = memory;
    this.workshop = new Workshop(charts, pictures);
  }

  /**
   * The site as its sources are now.
   *
   * @param changed the paths of the files that came, went or changed since the version before, each
   *     file that didn't being the same object
   */
  public LiveVersion version(SourceTree sources, Set<String> changed) {
    parsed.forget(changed);
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Site> site = site(sources).drainTo(problems);
    SiteParts parts =
        workshop
            .parts(sources, site.orElseThrow(), options, new OutputTree((path, bytes) -> {}))
            .drainTo(problems)
            .orElseThrow();
    PromisedAddresses promised = PromisedAddresses.read(sources).drainTo(problems).orElseThrow();
    return new LiveVersion(parts, promised, problems);
  }

  private Outcome<Site> site(SourceTree sources) {
    Edition edition = new Edition(options.drafts(), options.asOf());
    Optional<Memory> known = memory;
    memory = Optional.empty();
    return known
        .map(m -> new KeptOutlines(m, sources).parse(edition, parsed))
        .orElseGet(() -> SiteParser.parse(sources, edition, parsed, Optional.empty()));
  }
}
