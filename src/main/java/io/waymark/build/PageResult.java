package io.waymark.build;

import io.waymark.check.SiteLinks.LinkedPage;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Page;
import io.waymark.render.discovery.Entry;
import io.waymark.render.discovery.SearchIndex;
import java.util.List;
import java.util.Optional;

/**
 * What became of a page.
 *
 * @param problems everything found wrong with it
 * @param links its anchors and links; empty when it could not be shown
 * @param read the datasets it shows
 * @param entry how machines are told of it
 * @param found how readers find it in the site's search; empty when they don't
 * @param charts how many charts stand on it
 * @param fixed how many amounts rest on an editor's word
 */
record PageResult(
    Page page,
    List<Diagnostic> problems,
    Optional<LinkedPage> links,
    List<ShownDataset> read,
    Entry entry,
    Optional<SearchIndex.Found> found,
    int charts,
    int fixed) {}
