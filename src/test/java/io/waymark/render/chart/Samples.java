package io.waymark.render.chart;

import static io.waymark.render.chart.Fixtures.frame;
import static io.waymark.render.chart.Fixtures.percentiles;
import static io.waymark.render.chart.Fixtures.ref;

import io.waymark.model.Chart;
import io.waymark.model.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chart of each kind over one small dataset. */
final class Samples {
  static final Dataset LAKES =
      Fixtures.dataset(
          """
          year:year:year|lake:string|basin:string|lat:number|lon:number|area:number:km2|depth:number:km2|p10:number:m|p25:number:m|median:number:m|p75:number:m|p90:number:m|share:number:share
          2021|Superior|Great|47.7|-87.5|82103|80000|10|40|147|200|406|0.5
          2022|Huron|Great|44.8|-82.4|59590|57000|8|30|59|100|229|0.3
          2023|Iliamna|Alaska|59.5|-155|*|2600|*|20|44|100|301+|*
          2024|<script>alert(1)</script>|Other|18.4|-66.1|12+|10|1|2|3|4|5|0.2
          """);

  private Samples() {}

  static Map<String, Chart> all() {
    Map<String, Chart> all = new LinkedHashMap<>();
    all.put(
        "line",
        new Chart.Line(
            frame("line"),
            ref("year"),
            List.of(ref("area"), ref("depth")),
            Optional.empty(),
            List.of(new Chart.Annotation("2022", "A break & <b>", true, Fixtures.SPAN))));
    for (Chart.Bar.Layout layout : Chart.Bar.Layout.values()) {
      all.put(
          layout.name(),
          new Chart.Bar(
              frame("bar-" + layout.ordinal()),
              ref("lake"),
              List.of(ref("area")),
              Optional.empty(),
              layout));
    }
    all.put("range", new Chart.Range(frame("range"), ref("lake"), percentiles()));
    all.put("ladder", new Chart.Ladder(frame("ladder"), ref("basin"), ref("lake"), percentiles()));
    all.put("dumbbell", new Chart.Dumbbell(frame("dumb"), ref("lake"), ref("area"), ref("depth")));
    all.put(
        "scatter",
        new Chart.Scatter(
            frame("scatter"), ref("median"), ref("p90"), Optional.of(ref("p25")), ref("lake")));
    all.put(
        "map",
        new Chart.BubbleMap(
            frame("map"),
            ref("lake"),
            ref("lat"),
            ref("lon"),
            ref("depth"),
            Optional.of(ref("median"))));
    return all;
  }
}
