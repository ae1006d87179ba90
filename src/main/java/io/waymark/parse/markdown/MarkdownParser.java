package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.FieldValue;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Markdown: CommonMark with tables, strikethrough, task lists, footnotes, definition lists,
 * attributes, autolinks and smart punctuation, and Waymark's figures, claims and chart blocks.
 */
public final class MarkdownParser {

  /** Parses the body of a file. The value is there unless the text is nested too deep. */
  public Outcome<MarkdownDocument> parse(Span body) {
    BasedSequence chars =
        BasedSequence.of(body.source().text()).subSequence(body.start(), body.end());
    return parse(Dialect.DOCUMENT, chars, body.text(), body, Placement.file(body.source()));
  }

  /** Parses a text of front matter or of a chart: the same syntax, without blocks. */
  public Outcome<MarkdownDocument> parseInline(FieldValue.Words words) {
    BasedSequence chars = BasedSequence.of(words.text());
    return parse(Dialect.INLINE, chars, words.text(), words.span(), Placement.words(words));
  }

  private static Outcome<MarkdownDocument> parse(
      Dialect dialect, BasedSequence chars, String text, Span whole, Placement placement) {
    int base = chars.getStartOffset();
    Optional<Integer> tooDeep = NestingGuard.tooDeepAt(text, 0);
    if (tooDeep.isPresent()) {
      int at = base + tooDeep.get();
      return Outcome.failure(tooDeep(placement.place(at, at)));
    }
    try {
      Document tree = dialect.parserOf(text).parse(chars);
      if (NestingGuard.isTooDeep(tree)) {
        return Outcome.failure(tooDeep(whole.within(0, 0)));
      }
      List<Diagnostic> problems = new ArrayList<>();
      var contents = new DocumentReader(tree, placement, problems).read();
      return Outcome.of(new MarkdownDocument(tree, placement, contents), problems);
    } catch (StackOverflowError deep) {
      // The guard's estimate is rough; what slips through is still the author's nesting.
      return Outcome.failure(tooDeep(whole.within(0, 0)));
    }
  }

  private static Diagnostic tooDeep(Span span) {
    String message =
        "Lists, quotations, brackets or emphasis are nested more than "
            + NestingGuard.LIMIT
            + " deep.";
    return Diagnostic.of(Code.NESTING_TOO_DEEP, span, message)
        .hint(
            "Close what is open, or put a backslash before brackets and asterisks that are text.");
  }
}
