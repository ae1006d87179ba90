package io.waymark.render.chart;

import io.waymark.model.Chart;
import io.waymark.model.Column;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.render.ChartEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader's browser needs to draw a chart anew and to say what its marks show: the drawings'
 * options, the words of the table's cells, the series that come and go, and the places along a long
 * axis.
 */
final class LiveChart {
  /** A line with fewer places on its x axis is seen whole anyway. */
  private static final int LONG = 8;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Chart chart;
  private final ChartRows rows;
  private final ChartTable table;

  LiveChart(Chart chart, ChartRows rows, ChartTable table) {
    this.chart = chart;
    this.rows = rows;
    this.table = table;
  }

  /**
   * A series that readers switch on and off.
   *
   * @param column the place, in the table, of the column that its amounts stand in
   */
  record Series(String name, String paint, int column) {}

  /** Several series, or none where there is nothing to choose from. */
  List<Series> series() {
    List<Series> all = new ArrayList<>();
    if (chart instanceof Chart.Line line) {
      List<LineSeries> lines = LineSeries.of(line, rows, XPositions.of(rows, line.x()));
      for (LineSeries one : lines) {
        all.add(new Series(one.name(), one.paint(), column(line.y(), line.series(), all.size())));
      }
    } else if (chart instanceof Chart.Bar bar) {
      List<BarSeries> hues = BarSeries.of(bar, rows);
      List<String> paints = BarOption.paints(hues);
      for (int i = 0; i < hues.size(); i++) {
        all.add(
            new Series(hues.get(i).name(), paints.get(i), column(bar.values(), bar.series(), i)));
      }
    }
    return all.size() > 1 ? all : List.of();
  }

  private int column(List<Chart.Reference> columns, Optional<Chart.Reference> series, int place) {
    String name = columns.get(series.isPresent() ? 0 : place).name();
    return table.columns().stream().map(Column::name).toList().indexOf(name);
  }

  /** The places on the x axis of a long line with their words; none for anything else. */
  List<List<Object>> along() {
    if (!(chart instanceof Chart.Line line)) {
      return List.of();
    }
    List<List<Object>> places = new ArrayList<>();
    XPositions.of(rows, line.x()).words().forEach((at, word) -> places.add(List.of(at, word)));
    return places.size() < LONG ? List.of() : places;
  }

  /** The longest of the words on a long x axis. */
  Optional<String> widestPlace() {
    return along().stream()
        .map(place -> (String) place.get(1))
        .max(Comparator.comparingInt(String::length));
  }

  /** One JSON object; the drawings' options are JSON already. */
  String json(ChartEngine.Job wide, ChartEngine.Job narrow) {
    Map<String, Object> said =
        Option.of(
            "columns",
            table.columns().stream().map(this::column).toList(),
            "rows",
            rows.rows().stream().map(this::row).toList(),
            "series",
            series().stream()
                .map(s -> Option.of("name", s.name(), "paint", s.paint(), "column", s.column()))
                .toList(),
            "along",
            along());
    return "{\"wide\":"
        + drawing(wide)
        + ",\"narrow\":"
        + drawing(narrow)
        + ","
        + JSON.writeValueAsString(said).substring(1);
  }

  private static String drawing(ChartEngine.Job job) {
    return "{\"width\":"
        + job.width()
        + ",\"height\":"
        + job.height()
        + ",\"option\":"
        + job.option()
        + "}";
  }

  private Map<String, Object> column(Column column) {
    List<String> periods = ChartMetadata.periods(column, rows.rows());
    return Option.of(
        "title",
        column.title(),
        "unit",
        ChartTable.unit(column, rows.format().language()).orElse(null),
        "period",
        periods.size() == 1 ? periods.get(0) : null,
        "amount",
        ChartTable.isMeasure(column) ? true : null);
  }

  /** The words of a row's cells, and the time that its amounts speak of where columns don't say. */
  private Map<String, Object> row(Row row) {
    Set<String> periods = new LinkedHashSet<>();
    List<String> cells = new ArrayList<>();
    for (Column column : table.columns()) {
      cells.add(table.words(row, column));
      if (ChartTable.isMeasure(column) && row.get(column.name()) instanceof Quantity quantity) {
        quantity.period().ifPresent(period -> periods.add(period.label()));
      }
    }
    return Option.of(
        "cells", cells, "period", periods.size() == 1 ? periods.iterator().next() : null);
  }
}
