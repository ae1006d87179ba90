package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.frame;
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
            + "rain: up from 10 in 2021 to 35 in 2024; highest at 40 in 2022."
            + " snow: down from 20 in 2021 to 5 in 2024; highest at 25 in 2023;"
            + " not released for 2022."
            + " From 2023 on, rain is above snow."
            + " The series breaks at 2022: New gauges."
            + " Marked at 2023: A dry year.",
        describe(
            lines(
                new Chart.Annotation("2022", "2022: New gauges", true, Fixtures.SPAN),
                new Chart.Annotation("2023", "A dry year", false, Fixtures.SPAN)),
            years));
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
            + "rain: up from 1 in 2021 to 3 in 2025."
            + " snow: 2 both in 2021 and in 2025; lowest at 1 in 2022."
            + " rain and snow cross 3 times; from 2025 on, rain is above snow.",
        describe(lines(), years));
  }

  @Test
  void tellsBothTurnsOfTwoCrossingsAndManyGapsByTheirNumber() {
    Dataset years =
        Fixtures.dataset(
            """
            year:year:year|rain:number:mm|snow:number:mm
            2019|1|2
            2020|2|1
            2021|1|2
            2022|*|2
            2023|*|2
            2024|*|2
            2025|*|2
            """);
    assertEquals(
        SUBTITLE
            + "rain: 1 both in 2019 and in 2021; highest at 2 in 2020; not released for 4 of 7."
            + " snow: 2 both in 2019 and in 2025; lowest at 1 in 2020."
            + " From 2020 on, rain is above snow; from 2021 on, snow is above rain.",
        describe(lines(), years));
  }

  @Test
  void runsOverBarsOfYearsAsOverALine() {
    Dataset years = Fixtures.dataset("year:year:year|rain:number:mm\n2021|10\n2022|40\n2023|30\n");
    Chart bar =
        new Chart.Bar(
            frame("bar"),
            ref("year"),
            List.of(ref("rain")),
            Optional.empty(),
            Chart.Bar.Layout.VERTICAL);
    assertEquals(
        SUBTITLE + "rain: up from 10 in 2021 to 30 in 2023; highest at 40 in 2022.",
        describe(bar, years));
  }

  @Test
  void tellsTheLargestTheSmallestAndWhatWasWithheld() {
    assertEquals(
        SUBTITLE
            + "4 bars. area, in km2: highest for Superior, at 82103; lowest for"
            + " <script>alert(1)</script>, at 12 or more."
            + " area, in km2: not released for Iliamna.",
        describe(Samples.all().get("HORIZONTAL"), Samples.LAKES));
    assertEquals(
        SUBTITLE
            + "4 ranges. median, in m: highest for Superior, at 147; lowest for"
            + " <script>alert(1)</script>, at 3."
            + " p10, in m: lowest for <script>alert(1)</script>, at 1."
            + " p90, in m: highest for Superior, at 406.",
        describe(Samples.all().get("range"), Samples.LAKES));
  }

  @Test
  void namesRowsThatShareAnExtreme() {
    Dataset places =
        Fixtures.dataset("place:string|jobs:number:jobs\nA|5\nB|9\nC|9\nD|5\nE|5\nF|5\n");
    Chart bar =
        new Chart.Bar(
            frame("bar"),
            ref("place"),
            List.of(ref("jobs")),
            Optional.empty(),
            Chart.Bar.Layout.HORIZONTAL);
    assertEquals(
        SUBTITLE + "6 bars. jobs: highest for B and C, at 9; lowest for A and 3 others, at 5.",
        describe(bar, places));
  }

  @Test
  void namesTheBarsOfAGroupAndThePartsOfAWhole() {
    Dataset parts =
        Fixtures.dataset("place:string|men:number:jobs|women:number:jobs\nHere|5|9\nThere|7|3\n");
    Chart share =
        new Chart.Bar(
            frame("share"),
            ref("place"),
            List.of(ref("men"), ref("women")),
            Optional.empty(),
            Chart.Bar.Layout.SHARE);
    assertEquals(
        SUBTITLE
            + "2 groups of bars: men and women."
            + " men, in jobs: highest for There, at 7; lowest for Here, at 5."
            + " women, in jobs: highest for Here, at 9; lowest for There, at 3.",
        describe(share, parts));
  }

  @Test
  void tellsBothEndsOfADumbbellAndWhichWayItsRowsGo() {
    Dataset places =
        Fixtures.dataset(
            """
            place:string|before:number:USD/year|after:number:USD/year
            Here|50000|60000
            There|80000|65000
            Nowhere|*|40000
            """);
    assertEquals(
        SUBTITLE
            + "3 rows. before: highest for There, at 80000; lowest for Here, at 50000."
            + " before: not released for Nowhere."
            + " after: highest for There, at 65000; lowest for Nowhere, at 40000."
            + " “after” is higher than “before” in 1 of 2 rows and lower in 1."
            + " The two lie furthest apart for There: 80000 and 65000.",
        describe(
            new Chart.Dumbbell(frame("dumb"), ref("place"), ref("before"), ref("after")), places));
  }

  @Test
  void tellsWhetherAmountsGoTogetherWhereThereAreEnough() {
    StringBuilder text = new StringBuilder("place:string|x:number:m|y:number:m\n");
    for (int i = 1; i <= 9; i++) {
      text.append("P" + i + "|" + i + "|" + (100 - i * i) + "\n");
    }
    Chart scatter =
        new Chart.Scatter(frame("s"), ref("x"), ref("y"), Optional.empty(), ref("place"));
    assertEquals(
        SUBTITLE
            + "9 points. x, in m: highest for P9, at 9; lowest for P1, at 1."
            + " y, in m: highest for P1, at 99; lowest for P9, at 19."
            + " The higher the first, the lower the second tends to be.",
        describe(scatter, Fixtures.dataset(text.toString())));
    assertEquals(false, describe(Samples.all().get("scatter"), Samples.LAKES).contains("tends"));
  }

  @Test
  void countsThePlacesOfAMap() {
    assertEquals(
        SUBTITLE
            + "4 places. depth, in km2: highest for Superior, at 80000; lowest for"
            + " <script>alert(1)</script>, at 10."
            + " median, in m: highest for Superior, at 147; lowest for <script>alert(1)</script>, at 3.",
        describe(Samples.all().get("map"), Samples.LAKES));
  }
}
