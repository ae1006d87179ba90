package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.frame;
import static io.waymark.render.chart.Fixtures.percentiles;
import static io.waymark.render.chart.Fixtures.ref;
import static io.waymark.render.chart.Fixtures.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartDescriptionTest {
  private static final String SUBTITLE = "What is measured, U.S., May 2025. ";

  private static String describe(Chart chart, Dataset dataset) {
    ChartRows rows = new ChartRows(dataset, dataset.rows(), Set.of(), Fixtures.FORMAT);
    return ChartDescription.of(request(chart, dataset, null), rows);
  }

  private static Chart lines(Chart.Annotation... notes) {
    return new Chart.Line(
        frame("line"),
        ref("year"),
        List.of(ref("rain"), ref("snow")),
        Optional.empty(),
        List.of(notes));
  }

  @Test
  void tellsWhereLinesRunTurnCrossAndBreak() {
    Dataset years =
        Fixtures.dataset(
            """
            year:year:year|rain:number:mm|snow:number:mm
            2021|10|20
            2022|40|*
            2023|30|25
            2024|35|5
            """);
    assertEquals(
        SUBTITLE
            + "2 lines."
            + " rain rises from 10 in 2021 to 35 in 2024; its highest is 40 in 2022."
            + " snow falls from 20 in 2021 to 5 in 2024; its highest is 25 in 2023;"
            + " one value was not released."
            + " rain and snow cross: rain is above from 2023."
            + " A break at 2022: New gauges.",
        describe(lines(new Chart.Annotation("2022", "New gauges", true, Fixtures.SPAN)), years));
  }

  @Test
  void countsCrossingsWhenThereAreMany() {
    Dataset years =
        Fixtures.dataset(
            """
            year:year:year|rain:number:mm|snow:number:mm
            2021|1|2
            2022|2|1
            2023|1|1
            2024|1|2
            2025|3|2
            """);
    assertEquals(
        SUBTITLE
            + "2 lines."
            + " rain rises from 1 in 2021 to 3 in 2025."
            + " snow stays at 2 from 2021 to 2025; its lowest is 1 in 2022."
            + " rain and snow cross 3 times; at last rain is above from 2025.",
        describe(lines(), years));
  }

  @Test
  void tellsTheLargestTheSmallestAndWhatWasWithheld() {
    Chart bar =
        new Chart.Bar(
            frame("bar"),
            ref("lake"),
            List.of(ref("area")),
            Optional.empty(),
            Chart.Bar.Layout.HORIZONTAL);
    assertEquals(
        SUBTITLE
            + "4 rows. area: highest Superior with 82K, lowest <script>alert(1)</script> with 12+."
            + " area: 1 of 4 not released.",
        describe(bar, Samples.LAKES));
    assertEquals(
        SUBTITLE
            + "4 rows. median: highest Superior with 147, lowest <script>alert(1)</script> with 3.",
        describe(new Chart.Range(frame("range"), ref("lake"), percentiles()), Samples.LAKES));
  }

  @Test
  void tellsBothEndsOfADumbbellAndWhichWayItsRowsGo() {
    Dataset places =
        Fixtures.dataset(
            """
            place:string|before:number:USD/year|after:number:USD/year
            Here|50000|60000
            There|80000|70000
            Nowhere|*|40000
            """);
    assertEquals(
        SUBTITLE
            + "3 rows. before: highest There with $80K, lowest Here with $50K."
            + " before: 1 of 3 not released."
            + " after: highest There with $70K, lowest Nowhere with $40K."
            + " after is above before in 1 row and below it in 1.",
        describe(
            new Chart.Dumbbell(frame("dumb"), ref("place"), ref("before"), ref("after")), places));
  }
}
