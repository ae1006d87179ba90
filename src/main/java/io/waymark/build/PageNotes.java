package io.waymark.build;

import io.waymark.check.FixedWords;
import io.waymark.check.SiteLinks.Link;
import io.waymark.check.TypedNumbers;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.model.Route;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.Prose;
import io.waymark.parse.markdown.Sections;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is noted while one page is made: problems, reads, links to check once all pages are there,
 * and how many amounts rest on an editor's word. Belongs to one page and one thread.
 */
final class PageNotes {
  private final List<Diagnostic> problems = new ArrayList<>();
  private final ReadLog reads = new ReadLog();
  private final PageReads others = new PageReads();
  private final List<Link> links = new ArrayList<>();
  private final Set<Route> linkedRows = new HashSet<>();
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

  /** What was read of other pages. */
  PageReads others() {
    return others;
  }

  List<Link> links() {
    return links;
  }

  /** A link that a table has because of a foreign key; one to each page is enough to check. */
  void link(Route target, Span declared) {
    if (linkedRows.add(target)) {
      links.add(new Link(target.path().substring(1), "", Optional.of(declared)));
    }
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
    if (typedNumbers.isPresent()) {
      read(body.prose());
    }
  }

  /** Applies the rules for prose to words without markup. */
  void read(List<Prose> words) {
    typedNumbers.ifPresent(severity -> problems.addAll(new TypedNumbers(severity).check(words)));
  }
}
