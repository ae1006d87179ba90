package io.waymark.cli;

import io.waymark.diagnostic.Diagnostic;
import java.util.List;

/**
 * Problems as people read them: what is wrong, where, the source line with the place underlined,
 * and what to do now.
 */
final class TextReport {
  private static final String INDENT = "  ";

  private final Paint paint;
  private final int width;
  private final int limit;
  private final Excerpt excerpt;

  /**
   * A report for a terminal.
   *
   * @param width how many columns a line may take
   * @param limit how many problems are shown; the rest are counted
   */
  TextReport(Paint paint, int width, int limit) {
    this.paint = paint;
    this.width = width;
    this.limit = limit;
    this.excerpt = new Excerpt(paint, width);
  }

  /**
   * All problems, errors before warnings, in the order given otherwise; empty when there are none.
   */
  String render(List<Diagnostic> diagnostics) {
    var text = new StringBuilder();
    List<Diagnostic> errorsFirst =
        diagnostics.stream().sorted((a, b) -> Boolean.compare(b.isError(), a.isError())).toList();
    errorsFirst.stream().limit(limit).forEach(d -> text.append(render(d)).append('\n'));
    int more = diagnostics.size() - limit;
    if (more > 0) {
      text.append(
          "… and %d more %s. Mend the first ones, or see all with --format json.%n%n"
              .formatted(more, more == 1 ? "problem" : "problems")
              .replace("\r", ""));
    }
    return text.toString();
  }

  private String render(Diagnostic told) {
    var text = new StringBuilder();
    String label = (told.isError() ? "error[" : "warning[") + told.code().id() + "]";
    text.append(told.isError() ? paint.error(label) : paint.warning(label))
        .append(' ')
        .append(paint.strong(Cells.safe(told.span().location())))
        .append('\n');
    text.append(wrapped("", told.message()));
    text.append(excerpt.around(told.span(), INDENT));
    for (Diagnostic.Related related : told.related()) {
      String place = related.span().location();
      text.append(wrapped("see ", place + ": " + related.message()));
      text.append(excerpt.at(related.span(), INDENT));
    }
    told.hint().ifPresent(hint -> text.append(paint.hint(wrapped("hint: ", hint))));
    return text.toString();
  }

  /** Breaks at spaces; a word longer than a line is left whole, for it may be an address. */
  private String wrapped(String label, String words) {
    var text = new StringBuilder(INDENT).append(label);
    String hanging = INDENT + " ".repeat(label.length());
    int column = hanging.length();
    boolean begins = true;
    for (String paragraph : Cells.safe(words).split("\n", -1)) {
      if (!begins) {
        text.append('\n').append(hanging);
        column = hanging.length();
      }
      begins = true;
      for (String word : paragraph.split(" ")) {
        int length = Cells.of(word).width();
        if (!begins && column + 1 + length > width) {
          text.append('\n').append(hanging);
          column = hanging.length();
        } else if (!begins) {
          text.append(' ');
          column++;
        }
        text.append(word);
        column += length;
        begins = false;
      }
    }
    return text.append('\n').toString();
  }
}
