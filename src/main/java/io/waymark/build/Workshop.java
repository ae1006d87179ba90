package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.figure.FigureResolver;
import io.waymark.language.Language;
import io.waymark.model.Site;
import io.waymark.model.Tokens;
import io.waymark.parse.Utf8;
import io.waymark.render.Rasterizer;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.render.chart.Palette;
import io.waymark.render.template.TemplateFunctions;
import io.waymark.render.template.TemplateLookup;
import io.waymark.render.template.Templates;
import io.waymark.source.Source;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Equips the making of pages; what it holds itself serves one version of a site after another.
 * Belongs to one thread.
 */
final class Workshop {
  private final ChartRenderer charts;
  private final Optional<Rasterizer> pictures;
  private final KeptAssets assets = new KeptAssets();
  private PageIndex index;
  private Language language;
  private Templates templates;

  Workshop(ChartRenderer charts, Optional<Rasterizer> pictures) {
    this.charts = charts;
    this.pictures = pictures;
  }

  /** What the pages of a site as it is now are made with, and what is wrong with its looks. */
  Outcome<SiteParts> parts(SourceTree sources, Site site, BuildOptions options, OutputTree output) {
    Tokens tokens = site.settings().tokens();
    List<Diagnostic> problems = new ArrayList<>(Look.problems(tokens));
    return Outcome.of(
        parts(
            sources,
            site,
            assets.of(sources, tokens).drainTo(problems).orElseThrow(),
            options,
            output),
        problems);
  }

  private SiteParts parts(
      SourceTree sources, Site site, Assets assets, BuildOptions options, OutputTree output) {
    Palette palette = Palette.of(site.settings().tokens());
    index = index != null && index.isOf(site) ? index : new PageIndex(site);
    Addresses addresses = new Addresses(options.baseUrl().orElse(site.settings().baseUrl()));
    Downloads downloads = new Downloads(site, index);
    // A page uses twenty templates, and all pages the same ones.
    Map<String, Optional<Source>> read = new ConcurrentHashMap<>();
    TemplateLookup lookup = path -> read.computeIfAbsent(path, p -> template(sources, p));
    return new SiteParts(
        site,
        index,
        new FigureResolver(site),
        addresses,
        downloads,
        assets,
        new PageBudget(addresses, assets),
        new LinkResolver(site, index, addresses, assets, path -> sources.file(path).isPresent()),
        new RowLinks(site),
        new SharedTexts(),
        new PageCards(),
        new SocialCards(pictures, palette),
        new SiteIcons(pictures, palette, assets),
        new DatasetNodes(addresses, downloads, site),
        templates(site.language()),
        lookup,
        charts,
        output);
  }

  /** Compiled templates stay for as long as the words in them do. */
  private Templates templates(Language spoken) {
    if (language != spoken) {
      language = spoken;
      templates = new Templates(path -> Optional.empty(), NO_FUNCTIONS, spoken);
    }
    return templates;
  }

  private static Optional<Source> template(SourceTree sources, String path) {
    return sources.file(path).flatMap(file -> Utf8.read(file, Utf8.PROSE_LIMIT).value());
  }

  /** Every page is rendered with functions of its own site; templates are compiled without any. */
  private static final TemplateFunctions NO_FUNCTIONS =
      new TemplateFunctions() {
        @Override
        public Optional<String> asset(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<List<Map<String, Object>>> pages(String type) {
          return Optional.empty();
        }

        @Override
        public Optional<List<Map<String, Object>>> rows(String dataset) {
          return Optional.empty();
        }

        @Override
        public String home() {
          return "/";
        }
      };
}
