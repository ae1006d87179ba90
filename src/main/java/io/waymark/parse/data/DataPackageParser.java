package io.waymark.parse.data;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ForeignKey;
import io.waymark.model.Period;
import io.waymark.model.Provenance;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.ScalarReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a {@code datapackage.yaml}: which CSV files there are, and what stands in them. */
public final class DataPackageParser {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Source source;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, DatasetDeclaration> datasets = new LinkedHashMap<>();
  private List<Provenance> sharedSources = List.of();
  private Optional<String> sharedLicence = Optional.empty();

  private DataPackageParser(Source source) {
    this.source = source;
  }

  /** The datasets in the order of their declaration; their names are unique. */
  public static Outcome<List<DatasetDeclaration>> parse(Source source) {
    return new DataPackageParser(source).parse();
  }

  private Outcome<List<DatasetDeclaration>> parse() {
    YamlParser.parse(source)
        .drainTo(found)
        .flatMap(node -> MappingReader.of(node, "data package", found))
        .ifPresent(this::read);
    return Outcome.of(List.copyOf(datasets.values()), found);
  }

  private void read(MappingReader descriptor) {
    sharedLicence = ProvenanceReader.licence(descriptor, found);
    sharedSources = ProvenanceReader.sources(descriptor, sharedLicence, found);
    descriptor.require("resources", "List the CSV files: resources: and an entry for each.");
    for (YamlNode item : descriptor.items("resources")) {
      MappingReader.of(item, "resources", found).flatMap(this::resource).ifPresent(this::keepFirst);
    }
    descriptor
        .allow("name", "title", "description", "version", "created", "homepage")
        .allow("keywords", "contributors", "id", "$schema", "profile")
        .rejectOthers();
  }

  private void keepFirst(DatasetDeclaration dataset) {
    DatasetDeclaration first = datasets.putIfAbsent(dataset.name(), dataset);
    if (first != null) {
      found.add(
          Diagnostic.of(
                  Code.DUPLICATE_KEY,
                  dataset.declared(),
                  "Two datasets are called \"" + dataset.name() + "\".")
              .related("The first one is here.", first.declared())
              .hint("Rename one of them."));
    }
  }

  private Optional<DatasetDeclaration> resource(MappingReader resource) {
    resource.require("name", "Name the dataset as pages shall refer to it.");
    resource.require("path", "Write the CSV's path, such as data/lakes.csv.");
    resource.require("schema", "Declare the columns: schema: fields: and an entry for each.");
    Optional<Scalar> name =
        resource
            .scalar("name")
            .filter(s -> ScalarReader.matching(s, "name", NAME, found).isPresent());
    Optional<Scalar> path = resource.scalar("path").filter(this::insideFolder);
    Optional<String> title = resource.string("title");
    Optional<String> licence = ProvenanceReader.licence(resource, found).or(() -> sharedLicence);
    List<Provenance> own = ProvenanceReader.sources(resource, licence, found);
    Schema schema = resource.mapping("schema").map(this::schema).orElse(Schema.EMPTY);
    DatasetDeclaration.Periods periods = periods(resource, schema);
    resource
        .allow("description", "format", "mediatype", "encoding", "profile", "type", "$schema")
        .allow("bytes", "hash", "import")
        .rejectOthers();
    if (name.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DatasetDeclaration(
            name.get().text(),
            title.orElse(name.get().text()),
            folder() + path.get().text(),
            path.get().span(),
            schema.columns,
            schema.primaryKey,
            schema.foreignKeys,
            schema.missing,
            periods,
            own.isEmpty() ? sharedSources : own,
            name.get().span()));
  }

  private DatasetDeclaration.Periods periods(MappingReader resource, Schema schema) {
    Optional<Period> all = resource.string("period").map(Period::new);
    Optional<Scalar> column =
        resource.scalar("periodColumn").filter(s -> known(s, schema.columnNames()));
    Optional<Scalar> format = resource.scalar("periodFormat");
    if (format.isPresent() && !format.get().text().contains("{}")) {
      found.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  format.get().span(),
                  "\"periodFormat\" has no place for the column's value.")
              .hint("Write {} where the value goes, such as \"May {}\"."));
    }
    return new DatasetDeclaration.Periods(
        all, column.map(Scalar::text), format.map(Scalar::text).orElse("{}"));
  }

  private Schema schema(MappingReader schema) {
    Map<String, Mark> marks =
        schema.mapping("marks").map(group -> MarkReader.read(group, found)).orElse(Map.of());
    schema.require("fields", "List the columns: fields: and an entry for each.");
    ColumnReader reader = new ColumnReader(marks, found);
    Map<String, ColumnDeclaration> columns = new LinkedHashMap<>();
    for (YamlNode item : schema.items("fields")) {
      MappingReader.of(item, "fields", found)
          .flatMap(reader::read)
          .ifPresent(column -> keepFirst(columns, column));
    }
    List<String> names = List.copyOf(columns.keySet());
    MarkReader.checkColumns(marks, names, found);
    columns.values().stream()
        .map(c -> ownMarks(c, marks))
        .forEach(own -> MarkReader.checkColumns(own, names, found));
    List<String> primaryKey =
        schema.scalars("primaryKey").stream()
            .filter(s -> known(s, names))
            .map(Scalar::text)
            .toList();
    List<ForeignKey> foreignKeys =
        new ForeignKeyReader(column -> known(column, names), found).read(schema);
    Set<String> missing = new TreeSet<>();
    schema.scalars("missingValues").forEach(s -> missing.add(s.text()));
    if (!schema.has("missingValues")) {
      missing.add("");
    }
    schema.allow("fieldsMatch", "$schema", "name", "title", "description").rejectOthers();
    return new Schema(List.copyOf(columns.values()), primaryKey, foreignKeys, missing);
  }

  /** Those that don't come from the whole schema, whose marks are checked by themselves. */
  private static Map<String, Mark> ownMarks(ColumnDeclaration column, Map<String, Mark> shared) {
    Map<String, Mark> own = new LinkedHashMap<>(column.marks());
    own.values().removeAll(shared.values());
    return own;
  }

  private void keepFirst(Map<String, ColumnDeclaration> columns, ColumnDeclaration column) {
    ColumnDeclaration first = columns.putIfAbsent(column.name(), column);
    if (first != null) {
      found.add(
          Diagnostic.of(
                  Code.DUPLICATE_KEY,
                  column.column().declared(),
                  "Two columns are called \"" + column.name() + "\".")
              .related("The first one is here.", first.column().declared())
              .hint("Rename or remove one of them."));
    }
  }

  private boolean known(Scalar column, List<String> names) {
    if (names.contains(column.text())) {
      return true;
    }
    found.add(
        Diagnostic.of(
                Code.UNKNOWN_COLUMN,
                column.span(),
                "The schema has no column \"" + column.text() + "\".")
            .hint(DidYouMean.hint(column.text(), names)));
    return false;
  }

  private boolean insideFolder(Scalar path) {
    String text = path.text();
    List<String> parts = List.of(text.split("/", -1));
    boolean inside =
        !text.contains("\\")
            && !text.contains(":")
            && parts.stream().noneMatch(p -> p.isEmpty() || p.equals(".") || p.equals(".."));
    if (!inside) {
      found.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  path.span(),
                  "\"path\" must lead to a file below this folder, but is " + path.kind() + ".")
              .hint("Write it like data/lakes.csv, with forward slashes."));
    }
    return inside;
  }

  private String folder() {
    return source.path().substring(0, source.path().lastIndexOf('/') + 1);
  }

  private record Schema(
      List<ColumnDeclaration> columns,
      List<String> primaryKey,
      List<ForeignKey> foreignKeys,
      Set<String> missing) {
    static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), Set.of(""));

    List<String> columnNames() {
      return columns.stream().map(ColumnDeclaration::name).toList();
    }
  }
}
