package io.waymark.render.twin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Writes tables: every row a line, the header above a rule. Columns without words are left out. */
final class TwinTable {
  private static final Set<String> CELLS = Set.of("th", "td");

  private final TwinInline inline;

  TwinTable(TwinInline inline) {
    this.inline = inline;
  }

  /** The caption, if it is seen, and the table; nothing for a table without words. */
  List<String> of(Element table) {
    List<List<String>> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        if (!CELLS.contains(cell.normalName())) {
          continue;
        }
        if (cells.size() == right.size()) {
          right.add(cell.hasClass("number"));
        }
        cells.add(inline.of(cell));
      }
      rows.add(cells);
    }
    List<Integer> kept = new ArrayList<>();
    for (int column = 0; column < right.size(); column++) {
      int at = column;
      if (rows.stream().skip(1).anyMatch(row -> at < row.size() && !row.get(at).isEmpty())) {
        kept.add(column);
      }
    }
    List<String> blocks = new ArrayList<>();
    Element caption = table.selectFirst("caption");
    if (caption != null && !TwinInline.isLeftOut(caption)) {
      blocks.add(inline.of(caption));
    }
    if (!kept.isEmpty()) {
      blocks.add(String.join("\n", lines(rows, kept, right)));
    }
    return blocks;
  }

  private static List<String> lines(
      List<List<String>> rows, List<Integer> kept, List<Boolean> right) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(kept.stream().map(c -> c < row.size() ? row.get(c) : "").toList()));
      if (lines.size() == 1) {
        lines.add(line(kept.stream().map(c -> right.get(c) ? "---:" : "---").toList()));
      }
    }
    return lines.isEmpty() ? Collections.emptyList() : lines;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
