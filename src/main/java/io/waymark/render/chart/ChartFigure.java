package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.model.Html;
import io.waymark.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The markup of a chart's whole figure. */
final class ChartFigure {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ChartRequest request;
  private final ChartRows rows;
  private final ChartTable table;
  private final String description;
  private final LiveChart live;
  private final String metadata;
  private final String id;
  private final Language language;
  private final Html headline;

  ChartFigure(
      ChartRequest request,
      ChartRows rows,
      ChartTable table,
      LiveChart live,
      String description,
      String metadata) {
    this.request = request;
    this.rows = rows;
    this.table = table;
    this.live = live;
    this.description = description;
    this.metadata = metadata;
    this.id = request.chart().frame().id();
    this.language = request.language();
    this.headline = Html.text(request.texts().plainHeadline());
  }

  /** A figure with its two drawings; the table folded away. */
  ChartMarkup with(ChartDrawer.Pair pair) {
    StringBuilder out = begin();
    out.append("<div class=\"chart-drawing\" data-chart-option=\"")
        .append(Html.text(request.addresses().option()))
        .append("\" data-chart-bundle=\"")
        .append(Html.text(request.addresses().bundle()))
        .append("\" data-words=\"")
        .append(Html.text(JSON.writeValueAsString(language.ofSubject("interaction"))))
        .append('"')
        .append(controls())
        .append("><div class=\"chart-wide\"")
        .append(attribute("height", pair.heights().wide()))
        .append('>')
        .append(pair.wide())
        .append("</div><div class=\"chart-narrow\"")
        .append(attribute("height", pair.heights().narrow()))
        .append('>')
        .append(SharedPath.reuse(pair.wide(), pair.narrow(), id))
        .append("</div>");
    inWords(out);
    out.append("</div>");
    end(out, Optional.of(pair.standalone()));
    String wide = SharedPath.name(pair.wide(), pair.narrow(), id);
    String html = out.toString().replace(pair.wide(), wide);
    return new ChartMarkup(
        Html.trusted(html),
        table.csv(),
        id + ".csv",
        metadata,
        Optional.of(new ChartMarkup.Drawings(pair.standalone().svg(), pair.option())));
  }

  /**
   * A figure that is a table.
   *
   * @param drawnElsewhere whether it stands in for a drawing, which is then said
   */
  ChartMarkup withoutDrawing(boolean drawnElsewhere) {
    StringBuilder out = begin();
    if (drawnElsewhere) {
      out.append("<p class=\"chart-missing\">").append(word("chart.as_table")).append("</p>");
    }
    out.append(scrolling());
    end(out, Optional.empty());
    return new ChartMarkup(
        Html.trusted(out.toString()), table.csv(), id + ".csv", metadata, Optional.empty());
  }

  /** What both drawings show, for those who don't see them. */
  private void inWords(StringBuilder out) {
    out.append("<p class=\"chart-words\" id=\"")
        .append(Html.text(ChartDrawer.wordsOf(id)))
        .append("\" hidden>")
        .append(Html.text(description))
        .append(' ')
        .append(word("description.table"))
        .append("</p>");
  }

  /**
   * What a live chart's controls will say, so that they have their room as soon as it is asked for.
   */
  private String controls() {
    List<String> names = live.series().stream().map(LiveChart.Series::name).toList();
    String series = names.isEmpty() ? "" : attribute("series", String.join("\n", names));
    return series + live.widestPlace().map(word -> attribute("along", word)).orElse("");
  }

  private static String attribute(String name, Object value) {
    return " data-chart-" + name + "=\"" + Html.text(value.toString()) + "\"";
  }

  private StringBuilder begin() {
    StringBuilder out = new StringBuilder("<figure class=\"chart chart-");
    out.append(ChartKind.of(request.chart()))
        .append("\" id=\"")
        .append(Html.text(id))
        .append("\">");
    out.append("<figcaption><p class=\"chart-headline\">").append(request.texts().headline());
    out.append("</p><p class=\"chart-subtitle\">").append(request.texts().subtitle());
    return out.append("</p></figcaption>");
  }

  /**
   * What follows the drawing or the table.
   *
   * @param sheet the drawing to take away; none of a table
   */
  private void end(StringBuilder out, Optional<StandaloneSvg.Sheet> sheet) {
    if (sheet.isPresent()) {
      Marks.explain(request.chart(), rows)
          .ifPresent(
              key -> out.append("<p class=\"chart-key\">").append(Html.text(key)).append("</p>"));
    }
    request
        .texts()
        .note()
        .ifPresent(note -> out.append("<p class=\"chart-note\">").append(note).append("</p>"));
    if (!rows.dataset().sources().isEmpty()) {
      out.append("<p class=\"chart-source\">").append(sources()).append("</p>");
    }
    if (sheet.isPresent()) {
      named(out.append("<details class=\"chart-data\"><summary>"), "chart.table");
      out.append("</summary>").append(scrolling()).append("</details>");
    }
    out.append("<p class=\"chart-links\">");
    download(out, "csv", request.addresses().csv());
    if (sheet.isPresent()) {
      out.append(' ');
      download(out, "svg", request.addresses().svg());
      interact(out.append(' '));
    }
    out.append("</p>");
    cite(out, sheet);
    out.append("</figure>");
  }

  /**
   * The way to the live chart, which a script opens: it can't be pressed before that is there. Its
   * three labels may lie on one another, so that the widest has room from the beginning.
   */
  private void interact(StringBuilder out) {
    out.append("<button type=\"button\" class=\"chart-interact\" disabled>")
        .append("<span class=\"chart-labels\">");
    out.append("<span>").append(word("interaction.interact")).append("</span>");
    out.append("<span hidden>").append(word("interaction.loading")).append("</span>");
    out.append("<span hidden>").append(word("interaction.leave")).append("</span>");
    out.append("</span><span class=\"visually-hidden\">: ")
        .append(headline)
        .append("</span></button><span class=\"chart-status\" role=\"status\"></span>");
  }

  private void download(StringBuilder out, String kind, String address) {
    out.append("<a class=\"chart-")
        .append(kind)
        .append("\" href=\"")
        .append(Html.text(address))
        .append("\" download>");
    named(out, "chart." + kind).append("</a>");
  }

  /** Words with the chart's name, which only those hear who can't see what they stand under. */
  private StringBuilder named(StringBuilder out, String key) {
    return out.append(word(key))
        .append("<span class=\"visually-hidden\">: ")
        .append(headline)
        .append("</span>");
  }

  private Html word(String key) {
    return Html.text(language.say(key));
  }

  /** The citation, and the markup for other pages, each to be copied. */
  private void cite(StringBuilder out, Optional<StandaloneSvg.Sheet> sheet) {
    String offered = sheet.isPresent() ? "chart.cite_or_embed" : "chart.cite";
    named(out.append("<details class=\"chart-cite\"><summary>"), offered).append("</summary>");
    out.append("<dl class=\"chart-copy\" data-copy=\"")
        .append(word("chart.copy"))
        .append("\" data-copied=\"")
        .append(word("chart.copied"))
        .append("\">");
    copied(out, "chart.citation", ChartCitation.of(request));
    sheet.ifPresent(s -> copied(out, "chart.embed", ChartEmbed.of(request, s, description)));
    out.append("</dl><p><a href=\"")
        .append(Html.text(request.addresses().metadata()))
        .append("\">");
    named(out, "chart.about").append("</a></p></details>");
  }

  /**
   * Words to copy. They stand in no form control: browsers look at all of those as soon as a page
   * is loaded, which would lay out every chart that is still far below.
   */
  private void copied(StringBuilder out, String key, String words) {
    out.append("<dt>").append(word(key)).append("</dt><dd>").append(Html.text(words));
    out.append("</dd>");
  }

  private String scrolling() {
    String label =
        Html.text(language.say("chart.table_named", "headline", request.texts().plainHeadline()))
            .markup();
    return "<div class=\"table-scroll\" id=\""
        + Html.text(id)
        + ".table\" tabindex=\"0\" role=\"region\" aria-label=\""
        + label
        + "\">"
        + table.html(request.texts().plainHeadline() + ". " + request.texts().plainSubtitle())
        + "</div>";
  }

  private String sources() {
    String sources =
        rows.dataset().sources().stream()
            .map(ChartFigure::source)
            .collect(Collectors.joining("; "));
    return language.write(
        "chart.sources", Map.of("sources", sources), words -> Html.text(words).markup());
  }

  private static String source(Provenance source) {
    String title = Html.text(source.title()).markup();
    String linked =
        source
            .url()
            .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
            .map(url -> "<a href=\"" + Html.text(url) + "\">" + title + "</a>")
            .orElse(title);
    String release = source.release().isEmpty() ? "" : ", " + Html.text(source.release());
    return Html.text(source.publisher()) + ", " + linked + release;
  }
}
