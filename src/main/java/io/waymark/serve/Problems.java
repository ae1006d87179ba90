package io.waymark.serve;

import io.waymark.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Problems as the preview's script reads them. */
final class Problems {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Problems() {}

  /** An object with {@code errors} and {@code warnings}, how many, and {@code text}. */
  static byte[] json(List<Diagnostic> problems, Function<List<Diagnostic>, String> report) {
    long errors = problems.stream().filter(Diagnostic::isError).count();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("errors", errors);
    told.put("warnings", problems.size() - errors);
    told.put("text", report.apply(problems));
    return JSON.writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
  }
}
