package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Looks up the figures of a page's occupations in the shared tables. */
final class PageFigures {
  private final PageSpec page;
  private final Nation nation;
  private final List<Diagnostic> problems;

  PageFigures(PageSpec page, Nation nation, List<Diagnostic> problems) {
    this.page = page;
    this.nation = nation;
    this.problems = problems;
  }

  Nation nation() {
    return nation;
  }

  PageSpec page() {
    return page;
  }

  SharedData data() {
    return nation.data();
  }

  /** The years of national figures, none when there are none yet. */
  TreeSet<Integer> nationalYears() {
    return years(SharedTables.NATIONAL);
  }

  TreeSet<Integer> years(TableSpec spec) {
    return nation.years(spec);
  }

  /** The national row of an occupation; a diagnostic at its code when there is none. */
  Optional<DataTable.Line> national(PageSpec.Code code, int year) {
    Optional<DataTable.Line> found = national(code.soc(), year);
    if (found.isEmpty()) {
      problems.add(
          Diagnostic.of(
                  Code.NO_MATCHING_ROW,
                  code.span(),
                  "The shared table national has no %s for May %d.".formatted(code.soc(), year))
              .hint(
                  "If the release has it, import all national workbooks again: `waymark import oews"
                      + " FILE…`. If not, give the code its first year: from: "
                      + (year + 1)
                      + "."));
    }
    return found;
  }

  Optional<DataTable.Line> national(String soc, int year) {
    return nation.of(soc, year);
  }

  /** Jobs, or unknown when they were not released. */
  static Amount jobs(DataTable.Line line) {
    return Amount.parse(line.get("jobs"));
  }

  static Amount median(DataTable.Line line) {
    return Amount.parse(line.get("median"), line.get("top_code"));
  }

  /** The employment-weighted mean of medians, to whole tens of dollars: our estimate. */
  static Amount weightedMedian(List<DataTable.Line> lines) {
    if (lines.size() == 1) {
      return median(lines.get(0));
    }
    List<Amount.Weighted> pairs = new ArrayList<>();
    lines.forEach(line -> pairs.add(new Amount.Weighted(median(line), jobs(line))));
    return Amount.mean(pairs).round(-1);
  }

  static Amount sumOfJobs(List<DataTable.Line> lines) {
    return Amount.sum(lines.stream().map(PageFigures::jobs).toList());
  }

  /** The national rows of a group in a year. */
  List<DataTable.Line> nationalOf(PageSpec.Group group, int year) {
    return group.in(year).stream().flatMap(code -> national(code, year).stream()).toList();
  }

  /** The sources of several shared tables. */
  List<SourceEntry> sources(TableSpec... specs) {
    return nation.sources(specs);
  }

  /** Only those sources of a yearly table that are of one year. */
  List<SourceEntry> sourcesOf(TableSpec spec, int year) {
    return nation.sourcesOf(spec, year);
  }
}
