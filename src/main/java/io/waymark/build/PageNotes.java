package io.waymark.build;

import io.waymark.check.FixedWords;
import io.waymark.check.SiteLinks.Link;
import io.waymark.check.TypedNumbers;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is noted while one page is made: problems, reads, links to check once all pages are there,
 * and how many amounts rest on an editor's word. Belongs to one page and one thread.
 */
final class PageNotes {
  private final List<Diagnostic> problems = new ArrayList<>();
  private final ReadLog reads = new ReadLog();
  private final List<Link> links = new ArrayList<>();
  private final Optional<Severity> typedNumbers;
  private int fixed;
  private int charts;

  /**
   * @param typedNumbers how numbers typed by hand are told; empty lets them be
   */
  PageNotes(Optional<Severity> typedNumbers) {
    this.typedNumbers = typedNumbers;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  ReadLog reads() {
    return reads;
  }

  List<Link> links() {
    return links;
  }

  int fixed() {
    return fixed;
  }

  int charts() {
    return charts;
  }

  void chart() {
    charts++;
  }

  /** Applies the rules for prose to a text. */
  void read(MarkdownDocument document) {
    read(Sections.of(document));
  }

  /** Applies the rules for prose to a body. */
  void read(Sections body) {
    fixed += body.fixed().size();
    problems.addAll(new FixedWords().check(body.fixed()));
    typedNumbers.ifPresent(
        severity -> problems.addAll(new TypedNumbers(severity).check(body.prose())));
  }
}
