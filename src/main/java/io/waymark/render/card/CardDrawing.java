package io.waymark.render.card;

import io.waymark.model.Html;
import io.waymark.render.chart.CardChart;
import io.waymark.render.chart.Palette;
import io.waymark.render.chart.TextMetrics;
import io.waymark.render.chart.TextMetrics.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sets social cards: the site's name, the title and what the chart says at the left, the chart at
 * the right, the publisher at the foot.
 */
public final class CardDrawing {
  private static final int MARGIN = 64;
  private static final int FOOT = SocialCard.HEIGHT - 58;
  private static final int COLUMN = 470;
  private static final int CHART_LEFT = 600;
  private static final int CHART_WIDTH = SocialCard.WIDTH - MARGIN - CHART_LEFT;
  private static final int TITLE_TOP = 118;
  private static final int GAP = 26;
  private static final List<Integer> TITLE = List.of(68, 62, 56, 50, 44, 38, 34);
  private static final List<Integer> WIDE_TITLE = List.of(88, 78, 68, 58, 48, 40);
  private static final List<Integer> MESSAGE = List.of(28, 26, 24, 22);
  private static final List<Integer> SMALL = List.of(18, 17, 16);
  private static final List<Integer> SOURCE = List.of(15, 14);

  private final TextMetrics display = TextMetrics.display();
  private final TextMetrics sans = TextMetrics.read();
  private final Palette palette;

  public CardDrawing(Palette palette) {
    this.palette = palette;
  }

  /** The card as SVG; none where Waymark's faces lack a character of its words. */
  public Optional<String> svg(SocialCard card) {
    if (!display.covers(card.title()) || !card.words().allMatch(sans::covers)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    out.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">"
            .formatted(SocialCard.WIDTH, SocialCard.HEIGHT));
    rect(out, 0, 0, SocialCard.WIDTH, SocialCard.HEIGHT, "paper");
    rect(out, MARGIN, MARGIN - 8, 56, 6, "chart-accent");
    Setting sans22 = new Setting("Public Sans", Weight.SEMIBOLD, "ink", MARGIN);
    double width = card.chart().isPresent() ? COLUMN : SocialCard.WIDTH - 2.0 * MARGIN;
    sans22.line(out, card.site(), 23, MARGIN + 30.0);
    double y = title(out, card, width);
    String message = card.chart().map(CardChart::headline).orElse(card.summary());
    if (!message.isEmpty()) {
      Setting plain = new Setting("Public Sans", Weight.REGULAR, "muted", MARGIN);
      var room = new TextBlock.Room(width, FOOT - 56 - y - GAP, 1.36);
      plain.block(out, TextBlock.fit(message, sans, Weight.REGULAR, MESSAGE, room), y + GAP);
    }
    foot(out, card);
    card.chart().ifPresent(chart -> chart(out, card, chart));
    return Optional.of(palette.resolve(out.append("</svg>").toString()));
  }

  private double title(StringBuilder out, SocialCard card, double width) {
    boolean chart = card.chart().isPresent();
    var room = new TextBlock.Room(width, chart ? 260 : 240, 1.1);
    TextBlock title =
        TextBlock.fit(card.title(), display, Weight.REGULAR, chart ? TITLE : WIDE_TITLE, room);
    new Setting("Waymark Display", Weight.REGULAR, "ink", MARGIN).block(out, title, TITLE_TOP);
    return TITLE_TOP + title.height();
  }

  private static void foot(StringBuilder out, SocialCard card) {
    new Setting("Public Sans", Weight.SEMIBOLD, "chart-accent", MARGIN)
        .line(out, card.host(), 22, FOOT);
    new Setting("Public Sans", Weight.REGULAR, "muted", MARGIN)
        .line(out, card.by(), 16, FOOT + 26.0);
  }

  private void chart(StringBuilder out, SocialCard card, CardChart chart) {
    rect(out, CHART_LEFT - 44, MARGIN - 8, 1, SocialCard.HEIGHT - 2 * MARGIN + 16, "chart-grid");
    Setting muted = new Setting("Public Sans", Weight.REGULAR, "muted", CHART_LEFT);
    var top = new TextBlock.Room(CHART_WIDTH, 75, 1.34);
    TextBlock subtitle = TextBlock.fit(card.measured(chart), sans, Weight.REGULAR, SMALL, top);
    muted.block(out, subtitle, MARGIN - 12.0);
    var bottom = new TextBlock.Room(CHART_WIDTH, 44, 1.3);
    TextBlock source = TextBlock.fit(card.source(chart), sans, Weight.REGULAR, SOURCE, bottom);
    double sourceTop = SocialCard.HEIGHT - MARGIN + 14 - source.height();
    muted.block(out, source, sourceTop);
    double free = MARGIN - 12 + subtitle.height() + 20;
    double room = sourceTop - 14 - free;
    double scale = Math.min(CHART_WIDTH / (double) CardChart.WIDTH, room / chart.height());
    double drop = free + (room - scale * chart.height()) / 2;
    out.append("<g font-family=\"Public Sans\" font-size=\"13\" transform=\"translate(");
    out.append(number(CHART_LEFT)).append(' ').append(number(drop)).append(") scale(");
    out.append(String.format(Locale.ROOT, "%.4f", scale)).append(")\">");
    out.append(chart.drawing()).append("</g>");
  }

  private static void rect(StringBuilder out, int x, int y, int width, int height, String paint) {
    out.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"var(--%s)\"/>"
            .formatted(x, y, width, height, paint));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A face in a colour, at a left edge. */
  private record Setting(String family, Weight weight, String paint, int left) {

    /** Lines from a top edge down. */
    void block(StringBuilder out, TextBlock block, double top) {
      double y = top + (block.leading() - block.size()) / 2 + block.size() * 0.8;
      for (String line : block.lines()) {
        line(out, line, block.size(), y);
        y += block.leading();
      }
    }

    /** One line on its baseline. */
    void line(StringBuilder out, String text, int size, double y) {
      if (text.isEmpty()) {
        return;
      }
      out.append("<text x=\"").append(left).append("\" y=\"").append(number(y));
      out.append("\" font-family=\"").append(family).append("\" font-size=\"").append(size);
      out.append(weight == Weight.SEMIBOLD ? "\" font-weight=\"600" : "");
      out.append("\" fill=\"var(--").append(paint).append(")\">");
      out.append(Html.text(text)).append("</text>");
    }
  }
}
