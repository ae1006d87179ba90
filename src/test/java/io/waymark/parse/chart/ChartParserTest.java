package io.waymark.parse.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Chart;
import io.waymark.model.FieldValue;
import io.waymark.parse.Told;
import io.waymark.source.Source;
import org.junit.jupiter.api.Test;

class ChartParserTest {
  private static final String FRAME = "id: c\ndata: lakes\nheadline: H\nsubtitle: S\n";

  @Test
  void readsEveryType() {
    Chart.Line line =
        chart(
            Chart.Line.class,
            "type: line\nx: year\ny: [jobs, pay]\nannotations: [{at: 2019, text: New, breaks: true}]\n");
    assertEquals("pay", line.y().get(1).span().text());
    assertEquals(
        new Chart.Annotation("2019", "New", true, line.annotations().get(0).span()),
        line.annotations().get(0));
    Chart.Bar bar = chart(Chart.Bar.class, "type: bar\ncategory: a\nvalue: b\nlayout: share\n");
    assertEquals(Chart.Bar.Layout.SHARE, bar.layout());
    assertEquals(
        2, chart(Chart.Bar.class, "type: bar\ncategory: a\nvalues: [b, c]\n").values().size());
    Chart.Range range = chart(Chart.Range.class, "type: range\ncategory: a\np90: high\n");
    assertEquals("p10", range.percentiles().p10().name());
    assertEquals("high", range.percentiles().p90().name());
    chart(Chart.Dumbbell.class, "type: dumbbell\ncategory: a\nfrom: b\nto: c\n");
    chart(Chart.Scatter.class, "type: scatter\nx: a\ny: b\nlabel: c\n");
    chart(Chart.BubbleMap.class, "type: map\nplace: a\nlatitude: b\nlongitude: c\nsize: d\n");
    chart(Chart.Ladder.class, "type: ladder\nstep: a\ncategory: b\n");
    assertEquals(2, chart(Chart.Table.class, "type: table\ncolumns: [a, b]\n").columns().size());
  }

  @Test
  void readsTheFrame() {
    Chart.Frame frame =
        chart(
                Chart.Table.class,
                """
                type: table
                columns: a
                where: depth >= 100
                sort: -depth
                limit: 10
                highlight: name == "Como"
                note: N
                description: D
                echarts: {yAxis: {min: 1.10, name: NO, show: false, data: [1, "2"]}}
                """)
            .frame();
    assertEquals("depth >= 100", frame.where().orElseThrow().span().text());
    assertTrue(frame.sort().orElseThrow().descending());
    assertEquals("depth", frame.sort().orElseThrow().column().span().text());
    assertEquals(10, frame.limit().orElseThrow());
    FieldValue.Fields axis =
        assertInstanceOf(
            FieldValue.Fields.class, frame.options().orElseThrow().get("yAxis").orElseThrow());
    assertInstanceOf(FieldValue.Number.class, axis.get("min").orElseThrow());
    assertInstanceOf(FieldValue.Verbatim.class, axis.get("name").orElseThrow());
    assertInstanceOf(FieldValue.Bool.class, axis.get("show").orElseThrow());
    FieldValue.Items data =
        assertInstanceOf(FieldValue.Items.class, axis.get("data").orElseThrow());
    assertInstanceOf(FieldValue.Verbatim.class, data.items().get(1));
  }

  @Test
  void aHeadlineMayHaveAlternatives() {
    Outcome<Chart> outcome =
        parse(
            "id: c\ndata: d\nsubtitle: S\ntype: table\ncolumns: a\n"
                + "headline:\n  - {when: a > b, text: More}\n  - {text: Less}\n");
    assertEquals("", Told.of(outcome));
    assertInstanceOf(FieldValue.Variants.class, outcome.value().orElseThrow().frame().headline());
  }

  @Test
  void tellsUnknownTypes() {
    told(
        FRAME + "type: lines\n",
        """
        8:7 unknown-chart-type [lines] There is no chart type "lines".
          Did you mean "line"?""");
  }

  @Test
  void tellsMissingAndUnknownKeysAndWrongTypes() {
    told(
        """
        id: Pay by place
        type: line
        data: lakes
        xx: year
        headline: H
        limit: many
        sort: [a]
        layout: x
        """,
        """
        4:5 bad-value [Pay by place] "id" can't be "Pay by place".
          Use small letters, digits and hyphens, beginning with a letter.
        4:1 missing-key [id: Pay by place] The key "subtitle" is missing.
          Say what is measured, where and when.
        10:7 wrong-type [[a]] "sort" must be a single value, but is a list.
        9:8 wrong-type [many] "limit" must be a whole number from 1 on, but is "many".
        4:1 missing-key [id: Pay by place] The key "x" is missing.
          Name a column of the dataset.
        4:1 missing-key [id: Pay by place] The key "y" is missing.
          Name a column, or several: y: [jobs, pay].
        7:1 unknown-key [xx] There is no key "xx" here.
          Did you mean "x"?
        11:1 unknown-key [layout] There is no key "layout" here.
          Known here: annotations, card, data, description, echarts, headline, highlight, id, limit, note, series, sort, … (19 in all).""");
  }

  private static <T extends Chart> T chart(Class<T> type, String yaml) {
    Outcome<Chart> outcome = parse(FRAME + yaml);
    assertEquals("", Told.of(outcome));
    return assertInstanceOf(type, outcome.value().orElseThrow());
  }

  private static void told(String yaml, String expected) {
    assertEquals(expected, Told.of(parse(yaml)));
  }

  /** The block stands in the middle of a page, as all do. */
  private static Outcome<Chart> parse(String yaml) {
    String before = "Words 😀\n\n```chart\n";
    Source source = new Source("content/a.md", before + yaml + "```\n");
    return ChartParser.parse(source.span(before.length(), before.length() + yaml.length()));
  }
}
