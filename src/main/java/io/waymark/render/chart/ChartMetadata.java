package io.waymark.render.chart;

import io.waymark.model.Column;
import io.waymark.model.Provenance;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart told to programs: what its download holds, column by column, where that comes from and
 * how to cite it. Made from the rows and columns of the table; what isn't known is left out.
 */
final class ChartMetadata {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ChartRequest request;
  private final ChartRows rows;
  private final String description;

  ChartMetadata(ChartRequest request, ChartRows rows, String description) {
    this.request = request;
    this.rows = rows;
    this.description = description;
  }

  /**
   * One JSON object.
   *
   * @param fields the download's columns
   * @param hasSvg whether there is a drawing to download
   */
  String write(List<DatasetCsv.CsvField> fields, boolean hasSvg) {
    ChartRequest.Publication publication = request.publication();
    List<Provenance> sources = rows.dataset().sources();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("title", request.texts().plainHeadline());
    out.put("subtitle", request.texts().plainSubtitle());
    out.put("description", description);
    out.put("page", publication.page().toString());
    out.put("address", ChartCitation.address(request));
    out.put("csv", publication.absolute(request.addresses().csv()));
    if (hasSvg) {
      out.put("svg", publication.absolute(request.addresses().svg()));
    }
    out.put("columns", fields.stream().map(f -> column(f, rows.rows())).toList());
    out.put("sources", sources.stream().map(ChartMetadata::source).toList());
    license(sources).ifPresent(license -> out.put("license", license));
    out.put("citation", ChartCitation.of(request));
    return JSON.writeValueAsString(out) + "\n";
  }

  private Map<String, Object> column(DatasetCsv.CsvField field, List<Row> rows) {
    Column column = field.column();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", field.name());
    if (field.isState()) {
      out.put("title", request.language().say("metadata.state", "column", column.title()));
      return out;
    }
    out.put("title", column.title());
    column.description().ifPresent(text -> out.put("description", text));
    if (!column.unit().symbol().isEmpty()) {
      out.put("unit", column.unit().symbol());
    }
    List<String> periods = periods(column, rows);
    if (periods.size() == 1) {
      out.put("period", periods.get(0));
    } else if (periods.size() > 1) {
      out.put("periods", periods);
    }
    return out;
  }

  /** The times that a column's amounts speak of; a year speaks of itself. */
  static List<String> periods(Column column, List<Row> rows) {
    Set<String> labels = new LinkedHashSet<>();
    if (column.type().isNumeric() && column.type() != Column.Type.YEAR) {
      for (Row row : rows) {
        if (row.get(column.name()) instanceof Quantity quantity) {
          quantity.period().ifPresent(period -> labels.add(period.label()));
        }
      }
    }
    return new ArrayList<>(labels);
  }

  private static Map<String, Object> source(Provenance source) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (!source.publisher().isEmpty()) {
      out.put("publisher", source.publisher());
    }
    out.put("title", source.title());
    if (!source.release().isEmpty()) {
      out.put("release", source.release());
    }
    source.released().ifPresent(day -> out.put("released", day.toString()));
    source.url().ifPresent(url -> out.put("url", url));
    source.licence().ifPresent(licence -> out.put("license", licence));
    source.sha256().ifPresent(digest -> out.put("sha256", digest));
    source.note().ifPresent(note -> out.put("note", note));
    return out;
  }

  /** The terms of the rows as a whole, where all sources have the same. */
  private static Optional<String> license(List<Provenance> sources) {
    List<Optional<String>> all = sources.stream().map(Provenance::licence).distinct().toList();
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }
}
