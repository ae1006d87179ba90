package io.waymark.ingest;

import io.waymark.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The site's own tables of every occupation, metro, industry and track, made from the shared ones.
 */
final class Catalogue {
  private static final String FOLDER = "content";
  private static final String DESCRIPTOR = FOLDER + "/datapackage.yaml";

  private final SiteSpec site;
  private final Nation nation;
  private final Map<PageSpec, Map<String, PageTables.Made>> pages;

  /**
   * @param pages the tables of the pages that have an import.yaml, by name
   */
  Catalogue(SiteSpec site, Nation nation, Map<PageSpec, Map<String, PageTables.Made>> pages) {
    this.site = site;
    this.nation = nation;
    this.pages = pages;
  }

  /** Plans the catalogue's files; none before national figures are there. */
  void plan(SiteFiles files, List<Diagnostic> problems) {
    var years = nation.years(SharedTables.NATIONAL);
    if (years.isEmpty()) {
      return;
    }
    Map<String, List<String>> entries = new LinkedHashMap<>();
    for (PageTables.Made made : tables(new Occupations(years.last(), nation, site))) {
      TableSpec spec = made.spec();
      files.plan(FOLDER + "/" + spec.path(), made.table().csv(), made.table().rows().size());
      entries.put(spec.name(), DescriptorText.entry(spec, made.sources()));
    }
    DescriptorFile.update(files.text(DESCRIPTOR), DESCRIPTOR, "catalogue", entries, problems)
        .ifPresent(text -> files.plan(DESCRIPTOR, text, 0));
  }

  private List<PageTables.Made> tables(Occupations occupations) {
    List<PageTables.Made> made = new ArrayList<>();
    var figures = new MetroFigures(occupations.nation());
    Optional<MetroTables> metros = MetroTables.of(occupations, figures);
    Optional<IndustryTables> industries = IndustryTables.of(occupations);
    var table = new OccupationsTable(occupations);
    made.add(table.make());
    table
        .totals(
            metros.map(MetroTables::ranked).orElse(Map.of()), industries.map(IndustryTables::count))
        .ifPresent(made::add);
    made.add(new OccupationTrendTable(occupations).make());
    var ratings = new OccupationRatingsTable(occupations);
    ratings
        .make(
            SharedTables.ONET_SKILLS,
            "occupation_skills",
            "Skills that set occupations apart",
            FieldSpec.text("skill", "Skill"),
            8)
        .ifPresent(made::add);
    ratings
        .make(
            SharedTables.ONET_KNOWLEDGE,
            "occupation_knowledge",
            "Knowledge that sets occupations apart",
            FieldSpec.text("field", "Field of knowledge"),
            5)
        .ifPresent(made::add);
    var links = new OccupationLinksTables(occupations);
    links.technologies().ifPresent(made::add);
    links.titles().ifPresent(made::add);
    links.related().ifPresent(made::add);
    industries.ifPresent(
        i -> {
          made.add(i.industries());
          made.add(i.groups());
          made.add(i.occupations());
        });
    metros.ifPresent(
        m -> {
          made.add(m.metros());
          made.add(m.groups());
        });
    var places = new OccupationPlacesTables(occupations);
    places.sectors().ifPresent(made::add);
    if (metros.isPresent()) {
      places.metros(figures).ifPresent(made::add);
    }
    new TracksTable(occupations, pages).make().ifPresent(made::add);
    return made;
  }
}
