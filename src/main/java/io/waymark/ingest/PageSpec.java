package io.waymark.ingest;

import io.waymark.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an {@code import.yaml} beside a page says: which occupations the page is about.
 *
 * @param folder the page's folder, such as {@code content/tracks/technology}
 * @param name what readers know the page by in a table of pages
 * @param groups the parts that make up the whole; jobs of the whole are their sum
 * @param trendFrom the first year of the trend
 * @param metroPay the group whose metro medians stand for pay by place, when there is one
 * @param metroJobs the group whose jobs by metro stand for the page's, when its roles' don't
 * @param steps names of the career steps, the first being step 1
 * @param roles the occupations that are shown one by one
 */
record PageSpec(
    String folder,
    String name,
    List<Group> groups,
    int trendFrom,
    Optional<Code> metroPay,
    Optional<Code> metroJobs,
    List<String> steps,
    List<Role> roles) {

  /** A code, its name for readers and where the specification has it. */
  record Code(String soc, String title, Span span) {}

  /** A code during an era, both ends included. */
  record Era(Code code, int from, int until) {
    boolean holds(int year) {
      return from <= year && year <= until;
    }
  }

  /** A part of the whole; {@code name} begins its columns' names. */
  record Group(String name, String title, List<Era> eras) {
    List<Code> in(int year) {
      return eras.stream().filter(e -> e.holds(year)).map(Era::code).toList();
    }
  }

  /** An occupation on a step of the ladder, counted from 1. */
  record Role(Code code, int step) {}

  PageSpec {
    groups = List.copyOf(groups);
    steps = List.copyOf(steps);
    roles = List.copyOf(roles);
  }

  /** The folder's own name, such as {@code technology}. */
  String slug() {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** The page's id, such as {@code tracks/technology}. */
  String pageId() {
    return folder.replaceFirst("^content/", "");
  }

  /** All codes that the shared tables must keep for it. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    groups.forEach(g -> g.eras().forEach(e -> codes.add(e.code().soc())));
    metroPay.ifPresent(code -> codes.add(code.soc()));
    metroJobs.ifPresent(code -> codes.add(code.soc()));
    roles.forEach(role -> codes.add(role.code().soc()));
    return codes;
  }
}
