package io.waymark.cli;

import io.waymark.build.BuildReport;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problems as programs read them: one JSON object whose keys stay.
 *
 * <pre>{@code
 * {"ok": false, "published": null, "asOf": "2026-11-23", "pages": 12, "charts": 14, "files": 40,
 *  "fixed": 3, "errors": 1, "warnings": 0, "diagnostics": [
 *    {"code": "unknown-key", "severity": "error", "message": "…", "file": "content/a.md",
 *     "line": 4, "column": 1, "endLine": 4, "endColumn": 7, "hint": "…",
 *     "related": [{"message": "…", "file": "…", "line": 1, "column": 1, …}],
 *     "docs": "docs/diagnostics/unknown-key.md"}]}
 * }</pre>
 *
 * <p>With {@code --timings} there is an object of that name: seconds by stage. Lines and columns
 * count from 1, columns in code points; the end is the place after the last character. When the
 * command itself failed the object is {@code {"ok": false, "failure": "…"}}.
 */
final class JsonReport {
  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * A report.
   *
   * @param published the output folder when the site stands there now
   * @param seconds how long each stage took; empty when nobody asked
   */
  String render(BuildReport report, Optional<String> published, Map<String, Double> seconds) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", !report.hasErrors());
    json.put("published", published.orElse(null));
    json.put("asOf", report.asOf().toString());
    json.put("pages", report.pages());
    json.put("charts", report.charts());
    json.put("files", report.files());
    json.put("fixed", report.fixed());
    json.put("errors", report.errors());
    json.put("warnings", report.warnings());
    if (!seconds.isEmpty()) {
      json.put("timings", seconds);
    }
    json.put("diagnostics", report.diagnostics().stream().map(JsonReport::json).toList());
    return mapper.writeValueAsString(json);
  }

  /** A command that couldn't do its work. */
  String failure(String message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", false);
    json.put("failure", message);
    return mapper.writeValueAsString(json);
  }

  private static Map<String, Object> json(Diagnostic told) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", told.code().id());
    json.put("severity", told.severity().name().toLowerCase(Locale.ROOT));
    json.put("message", told.message());
    putPlace(json, told.span());
    json.put("hint", told.hint().orElse(null));
    List<Map<String, Object>> related = new ArrayList<>();
    for (Diagnostic.Related place : told.related()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("message", place.message());
      putPlace(one, place.span());
      related.add(one);
    }
    json.put("related", related);
    json.put("docs", "docs/diagnostics/" + told.code().id() + ".md");
    return json;
  }

  private static void putPlace(Map<String, Object> json, Span span) {
    Source source = span.source();
    json.put("file", source.path());
    json.put("line", span.line());
    json.put("column", span.column());
    json.put("endLine", source.line(span.end()));
    json.put("endColumn", source.column(span.end()));
  }
}
