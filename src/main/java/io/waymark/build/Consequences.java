package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Site;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leaves out what is told only because a dataset couldn't be read whole: that a row isn't there, or
 * that a value decides nothing. Its author would look for a mistake where there is none.
 */
final class Consequences {
  private static final Set<Code> JUDGED_BY_DATA =
      EnumSet.of(
          Code.NO_MATCHING_ROW,
          Code.UNDECIDABLE,
          Code.FALSE_CLAIM,
          Code.NO_TRUE_VARIANT,
          Code.CHART_WITHOUT_ROWS);

  private Consequences() {}

  /** The problems without those that name a dataset which is told as broken. */
  static List<Diagnostic> without(List<Diagnostic> problems, Site site) {
    Set<String> broken = new TreeSet<>();
    Stream.concat(
            site.datasets().values().stream(),
            site.pages().values().stream()
                .map(Page::datasets)
                .flatMap(datasets -> datasets.values().stream()))
        .distinct()
        .filter(dataset -> problems.stream().anyMatch(p -> breaks(p, dataset)))
        .forEach(dataset -> broken.add(Pattern.quote(dataset.name())));
    if (broken.isEmpty()) {
      return problems;
    }
    Pattern names = Pattern.compile("\\b(" + String.join("|", broken) + ")\\b");
    return problems.stream()
        .filter(
            p ->
                !JUDGED_BY_DATA.contains(p.code())
                    || !names.matcher(p.message() + " " + p.span().text()).find())
        .toList();
  }

  private static boolean breaks(Diagnostic problem, Dataset dataset) {
    boolean missing =
        problem.code() == Code.MISSING_FILE
            && problem.span().source().equals(dataset.declared().source())
            && problem.message().contains(dataset.path());
    return problem.isError() && (missing || problem.span().source().path().equals(dataset.path()));
  }
}
