package io.waymark.site.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The generated description against the download: each number in it is an amount of the table, a
 * time of it, or a count of its rows.
 */
final class WordsFace {
  private WordsFace() {}

  /**
   * Numbers that no row says.
   *
   * @param description as metadata have it
   * @param subtitle the editor's words that it begins with
   * @param others words of the editor's besides: at places of the chart, in titles of columns
   */
  static List<String> differences(
      Frame frame, String description, String subtitle, List<String> others) {
    String rest = description.replace(subtitle, "");
    for (String words : others) {
      rest = rest.replace(words, "");
    }
    // Names of rows may hold digits of their own; the longest go first, as they may hold others.
    List<String> names =
        frame.rows().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.amount().isEmpty())
            .map(Frame.Cell::words)
            .filter(words -> !words.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    List<String> found = new ArrayList<>();
    for (ShownNumber number : ShownNumber.all(rest)) {
      if (!isCount(number, frame) && !isAmount(number, frame)) {
        found.add("the description says " + number.value() + ", and no row does");
      }
    }
    return found;
  }

  private static boolean isAmount(ShownNumber number, Frame frame) {
    return frame.rows().stream()
        .flatMap(List::stream)
        .flatMap(cell -> cell.amount().stream())
        .anyMatch(number::says);
  }

  private static boolean isCount(ShownNumber number, Frame frame) {
    return number.value().scale() <= 0
        && number.value().signum() >= 0
        && number.value().compareTo(BigDecimal.valueOf(frame.rows().size())) <= 0;
  }
}
