package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to cite a chart, in one line: {@code Truest Careers (2026), “Pay has risen”, from U.S. Bureau
 * of Labor Statistics, Occupational Employment and Wage Statistics, May 2025. https://…#pay}.
 */
final class ChartCitation {
  /** What messages are given where there is nothing to say. */
  private static final String NONE = "none";

  private ChartCitation() {}

  static String of(ChartRequest request) {
    ChartRequest.Publication publication = request.publication();
    return request
        .language()
        .say(
            "citation.line",
            "site",
            publication.site(),
            "year",
            publication.year().map(String::valueOf).orElse(NONE),
            "headline",
            request.texts().plainHeadline().strip().replaceFirst("\\.$", ""),
            "sources",
            sources(request),
            "address",
            address(request));
  }

  /** What stands under a drawing that has left the page: its sources, and where it comes from. */
  static String source(ChartRequest request) {
    return request
        .language()
        .say(
            "citation.under_drawing",
            "sources",
            sources(request),
            "site",
            request.publication().site(),
            "address",
            address(request));
  }

  /** The one address of the chart itself. */
  static String address(ChartRequest request) {
    return request.publication().page() + "#" + request.chart().frame().id();
  }

  /**
   * The releases behind a chart as messages take them: each title once, with its releases, or the
   * first and the last of many.
   */
  static String sources(ChartRequest request) {
    Map<String, List<Provenance>> titles = new LinkedHashMap<>();
    for (Provenance source : request.dataset().sources()) {
      titles
          .computeIfAbsent(named(source.publisher(), source.title()), t -> new ArrayList<>())
          .add(source);
    }
    String told =
        titles.entrySet().stream()
            .map(title -> named(title.getKey(), releases(title.getValue(), request.language())))
            .collect(Collectors.joining("; "));
    return told.isEmpty() ? NONE : told;
  }

  private static String releases(List<Provenance> sources, Language language) {
    List<String> releases =
        sources.stream()
            .sorted(Comparator.comparing(source -> source.released().orElse(LocalDate.MIN)))
            .map(Provenance::release)
            .filter(release -> !release.isEmpty())
            .distinct()
            .toList();
    return releases.size() > 2
        ? language.say(
            "citation.releases",
            "first",
            releases.get(0),
            "last",
            releases.get(releases.size() - 1))
        : language.list(releases);
  }

  private static String named(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
