package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.ForeignKey;
import io.waymark.model.ForeignKey.Name;
import io.waymark.model.Row;
import io.waymark.parse.data.CsvParser;
import io.waymark.parse.data.ProblemList;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds foreign keys against the datasets whose rows they name. */
final class ForeignKeys {
  /** What is wrong in one cell of a key is mostly wrong in many. */
  private static final int TOLD = 3;

  private final ContentTree content;
  private final List<Diagnostic> found = new ArrayList<>();

  private ForeignKeys(ContentTree content) {
    this.content = content;
  }

  /** Every key of every dataset: shared ones know each other, a page's own know those as well. */
  static List<Diagnostic> check(
      ContentTree content, Map<String, Dataset> shared, Collection<PageFile> files) {
    ForeignKeys keys = new ForeignKeys(content);
    shared.values().forEach(dataset -> keys.check(dataset, shared));
    for (PageFile file : files) {
      if (!file.outline().keyed()) {
        continue;
      }
      Map<String, Dataset> own = file.narrative().datasets();
      Map<String, Dataset> known = new TreeMap<>(shared);
      known.putAll(own);
      own.values().forEach(dataset -> keys.check(dataset, known));
    }
    return keys.found;
  }

  private void check(Dataset dataset, Map<String, Dataset> known) {
    for (ForeignKey key : dataset.foreignKeys()) {
      Dataset to = key.isInside() ? dataset : known.get(key.resource().text());
      if (to == null) {
        found.add(unknown(key.resource(), known));
      } else if (columnsFit(dataset, key, to)) {
        values(dataset, key, to);
      }
    }
  }

  private static Diagnostic unknown(Name resource, Map<String, Dataset> known) {
    return Diagnostic.of(
            Code.UNKNOWN_DATASET,
            resource.span(),
            "There is no dataset \"" + resource.text() + "\" whose rows could be named.")
        .hint(DidYouMean.hint(resource.text(), known.keySet()));
  }

  private boolean columnsFit(Dataset dataset, ForeignKey key, Dataset to) {
    int before = found.size();
    for (int i = 0; i < key.fields().size(); i++) {
      Name name = key.columns().get(i);
      Optional<Column> there = to.column(name.text());
      Column here = dataset.column(key.fields().get(i).text()).orElseThrow();
      if (there.isEmpty()) {
        found.add(
            Diagnostic.of(
                    Code.UNKNOWN_COLUMN,
                    name.span(),
                    "The dataset \"" + to.name() + "\" has no column \"" + name.text() + "\".")
                .hint(DidYouMean.hint(name.text(), to.columnNames()))
                .related("The dataset is declared here.", to.declared()));
      } else if (here.type().isNumeric() != there.get().type().isNumeric()) {
        found.add(
            Diagnostic.of(
                    Code.WRONG_TYPE,
                    key.fields().get(i).span(),
                    "Of \"%s\" here and \"%s\" in \"%s\" one holds numbers and one doesn't, so no value can be in both."
                        .formatted(here.name(), name.text(), to.name()))
                .hint("Declare both as string, or both as integer.")
                .related("The other column is declared here.", there.get().declared()));
      }
    }
    return found.size() == before;
  }

  private void values(Dataset dataset, ForeignKey key, Dataset to) {
    ProblemList problems = new ProblemList(TOLD);
    Optional<Source> csv = Optional.empty();
    for (Row row : dataset.rows()) {
      if (key.isSet(row) && key.named(row, to).isEmpty()) {
        Source source = csv.orElseGet(() -> csv(dataset));
        csv = Optional.of(source);
        problems.add(() -> namesNone(row, key, to, source));
      }
    }
    found.addAll(problems.all());
  }

  private static Diagnostic namesNone(Row row, ForeignKey key, Dataset to, Source csv) {
    Name field = key.fields().get(0);
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < key.fields().size(); i++) {
      String value = row.get(key.fields().get(i).text()).plain();
      wanted.add(key.columns().get(i).text() + " \"" + value + "\"");
    }
    String column = key.columns().get(0).text();
    Optional<String> meant =
        DidYouMean.closest(
            row.get(field.text()).plain(),
            to.rows().stream().map(other -> other.get(column).plain()).collect(Collectors.toSet()));
    return Diagnostic.of(
            Code.FOREIGN_KEY,
            CsvParser.place(csv, field.text(), row.index()),
            "No row of \"" + to.name() + "\" has " + String.join(" and ", wanted) + ".")
        .hint(
            meant
                .filter(name -> key.fields().size() == 1)
                .map(name -> "Did you mean \"" + name + "\"?")
                .orElse(
                    "Correct the cell, or leave it empty where no row is meant; otherwise take"
                        + " the foreign key out of the schema."))
        .related("The foreign key is declared here.", field.span());
  }

  private Source csv(Dataset dataset) {
    return content
        .file(dataset.path())
        .flatMap(file -> Utf8.read(file, Utf8.TABLE_LIMIT).value())
        .orElse(new Source(dataset.path(), ""));
  }
}
