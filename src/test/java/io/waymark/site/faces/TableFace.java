package io.waymark.site.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The table under a chart against its download: the same rows in the same order, cell by cell. */
final class TableFace {
  private TableFace() {}

  static List<String> differences(Frame frame, Element table) {
    List<String> found = new ArrayList<>();
    Elements heads = table.select("thead th");
    if (heads.size() != frame.columns().size()) {
      return List.of("the table has " + heads.size() + " columns");
    }
    Elements rows = table.select("tbody tr");
    if (rows.size() != frame.rows().size()) {
      return List.of("the table has " + rows.size() + " rows, not " + frame.rows().size());
    }
    for (int row = 0; row < rows.size(); row++) {
      Elements cells = rows.get(row).children();
      for (int at = 0; at < frame.columns().size(); at++) {
        Frame.Cell cell = frame.rows().get(row).get(at);
        if (!same(cell, cells.get(at), heads.get(at).hasClass("number"))) {
          found.add(
              "the table's row %d says %s of %s, the download %s (%s)"
                  .formatted(
                      row + 1,
                      cells.get(at).text(),
                      frame.columns().get(at),
                      cell.text(),
                      cell.state()));
        }
      }
    }
    return found;
  }

  private static boolean same(Frame.Cell cell, Element shown, boolean isMeasure) {
    String text = shown.text();
    if (!isMeasure) {
      return text.equals(cell.words().strip().replaceAll("\\s+", " "));
    }
    if (!cell.isReleased()) {
      return text.equals("not released") && cell.text().isEmpty();
    }
    Optional<ShownNumber> number = ShownNumber.only(text);
    Optional<BigDecimal> amount = cell.amount();
    String bound = cell.state().startsWith("at ") ? cell.state() : "";
    return number.isPresent()
        && amount.isPresent()
        && number.get().says(amount.get())
        && number.get().bound().equals(bound);
  }
}
