package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The site's shared tables with their sources and times, as they are after the import. */
final class SharedData {
  static final String FOLDER = "content/releases";
  private static final String DESCRIPTOR = FOLDER + "/datapackage.yaml";

  private final Map<String, DataTable> tables = new LinkedHashMap<>();
  private final Map<String, List<SourceEntry>> sources = new LinkedHashMap<>();
  private final Map<String, String> periods = new LinkedHashMap<>();
  private final Map<String, Map<String, List<DataTable.Line>>> grouped = new HashMap<>();

  /** What is on disk. */
  static SharedData load(SiteFiles files, List<Diagnostic> problems) {
    var data = new SharedData();
    files
        .source(DESCRIPTOR)
        .flatMap(source -> SpecYaml.read(source, problems))
        .ifPresent(data::readDescriptor);
    for (TableSpec spec : SharedTables.all()) {
      String path = FOLDER + "/" + spec.path();
      files
          .text(path)
          .ifPresent(
              text ->
                  DataTable.parse(text, spec.columns())
                      .ifPresentOrElse(
                          table -> data.tables.put(spec.name(), table),
                          () -> problems.add(foreign(path, text, spec))));
    }
    return data;
  }

  private static Diagnostic foreign(String path, String text, TableSpec spec) {
    return Diagnostic.of(
            Code.MISSING_COLUMN,
            new Source(path, text).start(),
            "An import writes this file, and its columns should be "
                + String.join(",", spec.columns())
                + ".")
        .hint(
            "Delete the file and import all its releases again, or keep your own data under another name.");
  }

  /** Replaces the parts that were read, merges their sources, and plans the changed tables. */
  void merge(Harvest harvest, SiteFiles files, List<Diagnostic> problems) {
    periods.putAll(harvest.periods());
    grouped.clear();
    Map<String, List<String>> entries = new LinkedHashMap<>();
    for (TableSpec spec : SharedTables.all()) {
      if (harvest.tables().contains(spec.name())) {
        DataTable table = merged(spec, harvest.rows(spec.name()));
        tables.put(spec.name(), table);
        sources.put(spec.name(), mergedSources(spec, harvest));
        files.plan(FOLDER + "/" + spec.path(), table.csv(), table.rows().size());
        TableSpec timed =
            periods.containsKey(spec.name()) ? spec.period(periods.get(spec.name())) : spec;
        entries.put(spec.name(), DescriptorText.entry(timed, sources(spec)));
      }
    }
    if (!entries.isEmpty()) {
      DescriptorFile.update(files.text(DESCRIPTOR), DESCRIPTOR, "releases", entries, problems)
          .ifPresent(text -> files.plan(DESCRIPTOR, text, 0));
    }
  }

  private DataTable merged(TableSpec spec, Map<String, List<List<String>>> read) {
    List<List<String>> rows = new ArrayList<>();
    if (!spec.periodColumn().isEmpty() && !read.containsKey("")) {
      table(spec)
          .ifPresent(
              old ->
                  old.where(l -> !read.containsKey(l.get("year")))
                      .forEach(l -> rows.add(l.cells())));
    }
    read.values().forEach(rows::addAll);
    return new DataTable(spec.columns(), rows).sorted(spec.primaryKey());
  }

  private List<SourceEntry> mergedSources(TableSpec spec, Harvest harvest) {
    Map<String, List<SourceEntry>> read = harvest.sources(spec.name());
    List<SourceEntry> merged = new ArrayList<>();
    if (!read.containsKey("")) {
      Set<String> replaced = read.keySet();
      sources(spec).stream()
          .filter(s -> replaced.stream().noneMatch(part -> s.release().endsWith(part)))
          .forEach(merged::add);
    }
    read.values().forEach(merged::addAll);
    merged.sort(
        Comparator.comparing(SourceEntry::release)
            .thenComparing(SourceEntry::sha256)
            .thenComparing(SourceEntry::title));
    return merged;
  }

  Optional<DataTable> table(TableSpec spec) {
    return Optional.ofNullable(tables.get(spec.name()));
  }

  /** A shared table's rows by the value of a column, in the table's order; read once. */
  Map<String, List<DataTable.Line>> by(TableSpec spec, String column) {
    return grouped.computeIfAbsent(
        spec.name() + " " + column,
        key -> {
          Map<String, List<DataTable.Line>> lines = new LinkedHashMap<>();
          table(spec)
              .ifPresent(
                  t ->
                      t.lines()
                          .forEach(
                              l ->
                                  lines
                                      .computeIfAbsent(l.get(column), v -> new ArrayList<>())
                                      .add(l)));
          return lines;
        });
  }

  /** The one row with this value in a column, when there is any. */
  Optional<DataTable.Line> the(TableSpec spec, String column, String value) {
    return by(spec, column).getOrDefault(value, List.of()).stream().findFirst();
  }

  /** A shared table comes from one agency, so its licence is that of each of its sources. */
  List<SourceEntry> sources(TableSpec spec) {
    return sources.getOrDefault(spec.name(), List.of()).stream()
        .map(source -> source.licence(spec.licence()))
        .toList();
  }

  /** The one time a table speaks of, or an empty text. */
  String period(TableSpec spec) {
    return periods.getOrDefault(spec.name(), "");
  }

  private void readDescriptor(SpecYaml.Node root) {
    if (root instanceof SpecYaml.Entries entries
        && entries.values().get("resources") instanceof SpecYaml.Items resources) {
      for (SpecYaml.Node node : resources.nodes()) {
        if (node instanceof SpecYaml.Entries resource) {
          String name = text(resource, "name");
          periods.put(name, text(resource, "period"));
          sources.put(name, sources(resource));
        }
      }
    }
  }

  private static List<SourceEntry> sources(SpecYaml.Entries resource) {
    List<SourceEntry> found = new ArrayList<>();
    if (resource.values().get("sources") instanceof SpecYaml.Items items) {
      for (SpecYaml.Node node : items.nodes()) {
        if (node instanceof SpecYaml.Entries e) {
          found.add(
              new SourceEntry(
                  text(e, "title"),
                  text(e, "publisher"),
                  text(e, "path"),
                  text(e, "release"),
                  text(e, "released"),
                  text(e, "retrieved"),
                  text(e, "sha256"),
                  "",
                  text(e, "note")));
        }
      }
    }
    return found;
  }

  private static String text(SpecYaml.Entries entries, String key) {
    return entries.values().get(key) instanceof SpecYaml.Text text ? text.value() : "";
  }
}
