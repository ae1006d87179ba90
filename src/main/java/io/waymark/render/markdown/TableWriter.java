package io.waymark.render.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import io.waymark.language.Language;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes tables: they scroll by themselves on narrow screens, and their headers have a scope. */
final class TableWriter {
  private final MarkdownDocument document;
  private final Output out;
  private final InlineWriter inline;
  private final Language language;

  TableWriter(MarkdownDocument document, Output out, InlineWriter inline, Language language) {
    this.document = document;
    this.out = out;
    this.inline = inline;
    this.language = language;
  }

  void write(TableBlock table) {
    out.line()
        .raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"")
        .attribute("aria-label", language.say("chart.table_named", "headline", columns(table)))
        .raw(">\n<table")
        .attributes(document.attributes(table))
        .raw(">\n");
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead) {
        part("thead", part);
      } else if (part instanceof TableBody && part.hasChildren()) {
        part("tbody", part);
      }
    }
    out.raw("</table>\n</div>\n");
  }

  private String columns(TableBlock table) {
    List<String> names = new ArrayList<>();
    for (Node cell : table.getFirstChild().getFirstChild().getChildren()) {
      String name = PlainWords.of(cell, inline::plain);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return String.join(", ", names);
  }

  private void part(String tag, Node part) {
    out.raw("<" + tag + ">\n");
    for (Node row : part.getChildren()) {
      if (row instanceof TableRow) {
        row(row);
      }
    }
    out.raw("</" + tag + ">\n");
  }

  private void row(Node row) {
    out.raw("<tr>\n");
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        cell(cell);
      }
    }
    out.raw("</tr>\n");
  }

  private void cell(TableCell cell) {
    String tag = cell.isHeader() ? "th" : "td";
    out.raw("<" + tag + (cell.isHeader() ? " scope=\"col\"" : ""));
    if (cell.getAlignment() != null) {
      out.attribute("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    out.raw(">");
    inline.children(cell);
    out.raw("</" + tag + ">\n");
  }
}
