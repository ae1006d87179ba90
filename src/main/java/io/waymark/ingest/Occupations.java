package io.waymark.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The detailed occupations of the latest national release, by code, with their plain names. */
final class Occupations {
  /**
   * An occupation.
   *
   * @param name plain, in sentence case
   * @param line its national figures of the latest release
   */
  record Occupation(String soc, String name, String slug, DataTable.Line line) {
    /** The code of its major group. */
    String major() {
      return soc.substring(0, 2) + "-0000";
    }
  }

  private final int year;
  private final Nation nation;
  private final SiteSpec site;
  private final PlainNames names;
  private final Map<String, Occupation> all = new LinkedHashMap<>();

  /**
   * @param year the latest national release's
   */
  Occupations(int year, Nation nation, SiteSpec site) {
    this.year = year;
    this.nation = nation;
    this.site = site;
    this.names = new PlainNames(site.properNouns());
    Map<String, DataTable.Line> detailed = new TreeMap<>();
    nation.in(SharedTables.NATIONAL, year).stream()
        .filter(line -> line.get("level").equals("detailed"))
        .forEach(line -> detailed.put(line.get("soc"), line));
    Map<String, String> plain = new TreeMap<>();
    detailed.forEach((soc, line) -> plain.put(soc, names.sentence(line.get("title"))));
    Map<String, String> slugs = PlainNames.slugs(plain);
    detailed.forEach(
        (soc, line) -> all.put(soc, new Occupation(soc, plain.get(soc), slugs.get(soc), line)));
  }

  int year() {
    return year;
  }

  Nation nation() {
    return nation;
  }

  SiteSpec site() {
    return site;
  }

  PlainNames names() {
    return names;
  }

  List<Occupation> list() {
    return List.copyOf(all.values());
  }

  Optional<Occupation> of(String soc) {
    return Optional.ofNullable(all.get(soc));
  }

  /** The codes of the major groups of a year, in order. */
  List<String> majors(int ofYear) {
    return nation.in(SharedTables.NATIONAL, ofYear).stream()
        .map(line -> line.get("soc"))
        .filter(Occupations::isMajor)
        .toList();
  }

  static boolean isMajor(String soc) {
    return soc.endsWith("-0000") && !soc.equals(Nation.EVERYTHING);
  }

  /** A major group's plain name: the editor's, or the official one without "Occupations". */
  String group(String major) {
    String official = nation.of(major, year).map(line -> line.get("title")).orElse(major);
    return Optional.ofNullable(site.groups().get(major))
        .orElseGet(() -> names.sentence(official.replaceAll(" Occupations$", "")));
  }

  /** The first year of the unbroken series of this code under this title up to the latest one. */
  int firstYear(Occupation occupation) {
    String title = normal(occupation.line().get("title"));
    int first = year;
    while (nation
        .of(occupation.soc(), first - 1)
        .filter(line -> normal(line.get("title")).equals(title))
        .isPresent()) {
      first--;
    }
    return first;
  }

  /** Years differ in hyphens and commas of one title. */
  private static String normal(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
