package io.waymark.build;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A page that was made for somebody who looked at it, with the files beside it.
 *
 * @param files their bytes, by path below the site's root
 * @param problems what is wrong with it, its links left aside
 */
record MadePage(PageResult result, Map<String, byte[]> files, List<Diagnostic> problems) {

  static MadePage of(Page page, SiteParts parts, PageLists lists) {
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    OutputTree output = new OutputTree(files::put);
    PageResult result = new PageBuilder(parts.writingTo(output), lists, page).build();
    List<Diagnostic> problems = new ArrayList<>(RowProblems.told(List.of(result)));
    problems.addAll(output.collisions());
    return new MadePage(result, files, List.copyOf(problems));
  }

  /** Its path below the site's root, as links write it. */
  String route() {
    return result.page().route().path().substring(1);
  }

  Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
