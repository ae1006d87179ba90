package io.waymark.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRulesTest {
  private static final TextMetrics METRICS = TextMetrics.read();
  private static final Chart CHART = Samples.all().get("range");

  private static List<String> told(String texts) {
    return new LabelRules(CHART, Canvas.narrow(METRICS))
        .check(SvgLabels.of("<svg><g>" + texts + "</g></svg>", METRICS), 200).stream()
            .map(Diagnostic::message)
            .toList();
  }

  private static String text(String words, double x, double y, String more) {
    return "<text x=\"" + x + "\" y=\"" + y + "\"" + more + ">" + words + "</text>";
  }

  @Test
  void tellsTwoLabelsThatStandOnOneAnother() {
    assertEquals(
        List.of(
            "On a phone 320 pixels wide, the labels \"Here\" and \"There\" stand on one another in"
                + " the chart range."),
        told(text("Here", 20, 50, "") + text("There", 30, 52, "")));
  }

  @Test
  void letsNeighboursAndLinesOfOneLabelBe() {
    assertEquals(
        List.of(),
        told(
            text("Here", 20, 50, "")
                + text("There", 20 + METRICS.width("Here", 13) + 2, 50, "")
                + text("below it", 20, 65, "")));
  }

  @Test
  void measuresAnchorSizeAndWeight() {
    double regular = METRICS.width("Superior", 13);
    double bold = METRICS.width("Superior", 13, TextMetrics.Weight.SEMIBOLD);
    String beside = text("Huron", 20 + regular + 1.2, 50, "");
    assertEquals(0, told(text("Superior", 20, 50, "") + beside).size());
    assertEquals(
        bold > regular + 0.5 ? 1 : 0,
        told(text("Superior", 20, 50, " font-weight=\"600\"") + beside).size());
    assertEquals(
        1, told(text("Superior", 90, 50, " text-anchor=\"end\"") + text("a", 50, 50, "")).size());
    assertEquals(
        1,
        told(text("Superior", 50, 50, " text-anchor=\"middle\"") + text("a", 30, 50, "")).size());
    assertEquals(
        1, told(text("Superior", 50, 50, " font-size=\"40\"") + text("a", 150, 40, "")).size());
  }

  @Test
  void takesStyleFromTheGroupsAroundAndReadsEscapedWords() {
    String group = "<g text-anchor=\"end\" font-size=\"20\"><g fill=\"red\">";
    assertEquals(
        List.of(
            "On a phone 320 pixels wide, the labels \"R&D <x>\" and \"a\" stand on one another in the"
                + " chart range."),
        told(group + text("R&amp;D &lt;x&gt;", 120, 50, "") + "</g></g>" + text("a", 60, 50, "")));
  }

  @Test
  void tellsLabelsThatLeaveThePictureOrAreTurned() {
    assertEquals(
        List.of(
            "On a phone 320 pixels wide, the label \"Far out\" leaves the picture in the chart"
                + " range."),
        told(text("Far out", 350, 50, "")));
    assertEquals(
        List.of("On a phone 320 pixels wide, the label \"Upright\" is turned in the chart range."),
        told(text("Upright", 0, 0, " transform=\"rotate(-90 5 5)\"")));
  }

  /** A map may have hundreds of labels; only those at one height are compared. */
  @Test
  void findsTheOneCollisionAmongMany() {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 30; column++) {
        texts.add(text("x", 5 + column * 11, 15 + row * 18, ""));
      }
    }
    assertEquals(List.of(), told(String.join("", texts)));
    texts.add(text("odd", 107, 90, ""));
    assertEquals(1, told(String.join("", texts)).size());
  }
}
