package io.waymark.build;

import io.waymark.figure.FigureMarkup;
import io.waymark.figure.QuantityFormat;
import io.waymark.figure.Read;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.ForeignKey;
import io.waymark.model.Html;
import io.waymark.model.Page;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a shared dataset as templates see them: numbers printed, words linked. */
final class RowViews {
  private final SiteParts parts;
  private final Dataset dataset;
  private final Read read;
  private final Map<String, ForeignKey> keys = new HashMap<>();

  RowViews(SiteParts parts, Dataset dataset) {
    this.parts = parts;
    this.dataset = dataset;
    this.read = new Read(Set.of(dataset), Read.NOTHING.rows());
    for (ForeignKey key : dataset.foreignKeys()) {
      keys.putIfAbsent(key.label().orElse(key.fields().get(0).text()), key);
    }
  }

  /** Every row in the dataset's order, by column. */
  List<Map<String, Object>> all() {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Row row : dataset.rows()) {
      Map<String, Object> view = new LinkedHashMap<>();
      for (Column column : dataset.columns()) {
        view.put(column.name(), cell(row, column));
      }
      views.add(view);
    }
    return views;
  }

  private Object cell(Row row, Column column) {
    Value value = row.get(column.name());
    if (value instanceof Quantity) {
      return FigureMarkup.print(value, QuantityFormat.PEOPLE, read, parts.site().language()).html();
    }
    if (value instanceof Value.Day day) {
      return day.date();
    }
    if (value instanceof Value.Flag flag) {
      return flag.set();
    }
    if (value.plain().isEmpty()) {
      return null;
    }
    Optional<Page> named =
        Optional.ofNullable(keys.get(column.name())).flatMap(key -> parts.rows().page(row, key));
    return named.<Object>map(page -> link(value.plain(), page)).orElse(value.plain());
  }

  private Html link(String words, Page page) {
    String address = parts.addresses().of(page.route());
    return Html.trusted("<a href=\"" + Html.text(address) + "\">" + Html.text(words) + "</a>");
  }
}
