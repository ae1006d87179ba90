package io.waymark.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which year's release a file is, by what its name and its sheets say; never guessed. */
final class ReleaseYear {
  private static final Pattern LONG = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern SHORT = Pattern.compile("(?i)oesm(\\d\\d)(?!\\d)");

  private ReleaseYear() {}

  /**
   * The one year that all who name one agree on; a diagnostic when they don't, or nobody names one.
   */
  static Optional<Integer> of(
      ImportRequest request, String fileName, List<String> sheetNames, Findings findings) {
    Map<String, Integer> said = new LinkedHashMap<>();
    request.year().ifPresent(y -> said.put("--year", y));
    in(fileName).ifPresent(y -> said.put("the file's name", y));
    for (String sheet : sheetNames) {
      in(sheet).filter(y -> !sheet.equals(fileName)).ifPresent(y -> said.put("sheet " + sheet, y));
    }
    var years = new LinkedHashSet<>(said.values());
    if (years.isEmpty()) {
      findings.year(
          "Neither the file's name nor its sheets say of which year the release is.",
          "Say it: --year 2025. Or keep the name under which the agency publishes the file.");
      return Optional.empty();
    }
    if (years.size() > 1) {
      List<String> words = new ArrayList<>();
      said.forEach((who, year) -> words.add(who + " says " + year));
      findings.year(
          "The year of the release is in doubt: " + String.join(", ", words) + ".",
          "Import the file of the right year, under the name that the agency gave it.");
      return Optional.empty();
    }
    return Optional.of(years.iterator().next());
  }

  private static Optional<Integer> in(String name) {
    Matcher full = LONG.matcher(name.replaceAll("[A-Za-z_]", " "));
    if (full.find()) {
      return Optional.of(Integer.valueOf(full.group(1)));
    }
    Matcher brief = SHORT.matcher(name);
    return brief.find() ? Optional.of(2000 + Integer.parseInt(brief.group(1))) : Optional.empty();
  }
}
