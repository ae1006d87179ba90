package io.waymark.build;

import io.waymark.figure.FigureResolver;
import io.waymark.model.Site;
import io.waymark.render.chart.ChartRenderer;
import io.waymark.render.template.TemplateLookup;
import io.waymark.render.template.Templates;

/**
 * What every page of a build is made with. All of it may be used by several threads at once.
 *
 * @param site the pages and their data
 * @param index finds pages
 * @param figures computes what pages declare
 * @param addresses where everything is published
 * @param downloads where datasets are
 * @param assets the static files
 * @param budget weighs finished pages
 * @param links resolves what editors write as targets
 * @param rows finds the pages of rows that tables name
 * @param texts parses Markdown, what is shared once
 * @param cards the pages that others refer to
 * @param pictures the pictures that pages are shared with
 * @param icons the site's icon
 * @param datasets what machines are told of datasets
 * @param templates shows pages
 * @param lookup finds templates
 * @param charts draws charts
 * @param output takes files
 */
record SiteParts(
    Site site,
    PageIndex index,
    FigureResolver figures,
    Addresses addresses,
    Downloads downloads,
    Assets assets,
    PageBudget budget,
    LinkResolver links,
    RowLinks rows,
    SharedTexts texts,
    PageCards cards,
    SocialCards pictures,
    SiteIcons icons,
    DatasetNodes datasets,
    Templates templates,
    TemplateLookup lookup,
    ChartRenderer charts,
    OutputTree output) {

  /** The same with another taker of files. */
  SiteParts writingTo(OutputTree other) {
    return new SiteParts(
        site, index, figures, addresses, downloads, assets, budget, links, rows, texts, cards,
        pictures, icons, datasets, templates, lookup, charts, other);
  }
}
