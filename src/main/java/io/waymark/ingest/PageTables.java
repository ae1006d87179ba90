package io.waymark.ingest;

import io.waymark.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables that one page's specification asks for, made from the shared ones. */
final class PageTables {
  /** A table ready to be written. */
  record Made(TableSpec spec, DataTable table, List<SourceEntry> sources) {
    /** Sorted by the primary key, so that the same rows give the same bytes. */
    static Made of(TableSpec spec, List<List<String>> rows, List<SourceEntry> sources) {
      DataTable table = new DataTable(spec.columns(), rows).sorted(spec.primaryKey());
      return new Made(spec, table, SourceEntry.combine(sources));
    }
  }

  private final PageSpec page;
  private final List<PageSpec> pages;
  private final SiteSpec site;
  private final Nation nation;

  PageTables(PageSpec page, List<PageSpec> pages, SiteSpec site, Nation nation) {
    this.page = page;
    this.pages = pages;
    this.site = site;
    this.nation = nation;
  }

  /**
   * Plans the page's files, or reports why they cannot be made.
   *
   * @return the page's tables by name; nothing when it has a mistake
   */
  Optional<Map<String, Made>> plan(SiteFiles files, List<Diagnostic> problems) {
    List<Diagnostic> own = new ArrayList<>();
    var figures = new PageFigures(page, nation, own);
    List<Optional<Made>> made =
        List.of(
            new TrendTable(figures).make(),
            new RolesTable(figures).make(),
            new SpreadTable(figures).make(),
            new OutlookTable(figures).make(),
            metros(figures),
            new IndustriesTable(figures, site).make(),
            new RatingsTable(figures)
                .make(SharedTables.ONET_SKILLS, "skills", FieldSpec.text("skill", "Skill")),
            new RatingsTable(figures)
                .make(
                    SharedTables.ONET_KNOWLEDGE,
                    "knowledge",
                    FieldSpec.text("field", "Field of knowledge")),
            new TechnologiesTable(figures).make(),
            new RelatedTables(figures).related(),
            new TransfersTable(figures, pages).make());
    problems.addAll(own);
    if (!own.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Made> tables = new LinkedHashMap<>();
    made.forEach(one -> one.ifPresent(m -> tables.put(m.spec().name(), m)));
    Map<String, List<String>> entries = new LinkedHashMap<>();
    tables.forEach(
        (name, m) -> {
          files.plan(
              page.folder() + "/" + m.spec().path(), m.table().csv(), m.table().rows().size());
          entries.put(name, DescriptorText.entry(m.spec(), m.sources()));
        });
    if (!entries.isEmpty()) {
      String descriptor = page.folder() + "/datapackage.yaml";
      DescriptorFile.update(files.text(descriptor), descriptor, page.slug(), entries, problems)
          .ifPresentOrElse(
              text -> files.plan(descriptor, text, 0), () -> files.forget(page.folder()));
    }
    return Optional.of(tables);
  }

  private Optional<Made> metros(PageFigures figures) {
    return page.metroJobs().isPresent()
        ? new MetroGroupTable(figures, page.metroJobs().get()).make()
        : new MetrosTable(figures).make();
  }
}
