package io.waymark.render.chart;

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
  private ChartCitation() {}

  static String of(ChartRequest request) {
    ChartRequest.Publication publication = request.publication();
    String year = publication.year().map(y -> " (" + y + ")").orElse("");
    String headline = request.texts().plainHeadline().strip().replaceFirst("\\.$", "");
    String sources = sources(request.dataset().sources());
    return publication.site()
        + year
        + ", “"
        + headline
        + "”"
        + (sources.isEmpty() ? "" : ", from " + sources)
        + ". "
        + address(request);
  }

  /** What stands under a drawing that has left the page: its sources, and where it comes from. */
  static String source(ChartRequest request) {
    String sources = sources(request.dataset().sources());
    return (sources.isEmpty() ? "" : "Source: " + sources + ". ")
        + "Chart: "
        + request.publication().site()
        + ", "
        + address(request);
  }

  /** The one address of the chart itself. */
  static String address(ChartRequest request) {
    return request.publication().page() + "#" + request.chart().frame().id();
  }

  /** The releases behind a chart, as a citation names them. */
  static String sources(ChartRequest request) {
    return sources(request.dataset().sources());
  }

  /** Each title once, with its releases, or the first and the last of many. */
  private static String sources(List<Provenance> sources) {
    Map<String, List<Provenance>> titles = new LinkedHashMap<>();
    for (Provenance source : sources) {
      titles
          .computeIfAbsent(named(source.publisher(), source.title()), t -> new ArrayList<>())
          .add(source);
    }
    return titles.entrySet().stream()
        .map(title -> named(title.getKey(), releases(title.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String releases(List<Provenance> sources) {
    List<String> releases =
        sources.stream()
            .sorted(Comparator.comparing(source -> source.released().orElse(LocalDate.MIN)))
            .map(Provenance::release)
            .filter(release -> !release.isEmpty())
            .distinct()
            .toList();
    return releases.size() > 2
        ? releases.get(0) + " to " + releases.get(releases.size() - 1)
        : String.join(" and ", releases);
  }

  private static String named(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
