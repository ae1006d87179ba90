package io.waymark.parse.data;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.ForeignKey;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a table schema's {@code foreignKeys}; whether what they name exists is seen later. */
final class ForeignKeyReader {
  private final Predicate<Scalar> known;
  private final Collection<? super Diagnostic> sink;

  /**
   * @param known whether the schema declares a column; tells when it doesn't
   */
  ForeignKeyReader(Predicate<Scalar> known, Collection<? super Diagnostic> sink) {
    this.known = known;
    this.sink = sink;
  }

  List<ForeignKey> read(MappingReader schema) {
    List<ForeignKey> keys = new ArrayList<>();
    for (YamlNode item : schema.items("foreignKeys")) {
      MappingReader.of(item, "foreignKeys", sink).flatMap(this::key).ifPresent(keys::add);
    }
    return keys;
  }

  private Optional<ForeignKey> key(MappingReader key) {
    key.require("fields", "Name the column whose cells name the rows, such as fields: [lake].");
    key.require("reference", "Say what is named: reference: {resource: lakes, fields: [name]}.");
    List<Scalar> fields = key.scalars("fields");
    Optional<MappingReader> reference = key.mapping("reference");
    reference.ifPresent(r -> r.require("fields", "Name the column there by which a row is found."));
    List<Scalar> columns = reference.map(r -> r.scalars("fields")).orElse(List.of());
    Optional<Scalar> resource = reference.flatMap(r -> r.scalar("resource"));
    Optional<Scalar> label = key.scalar("label").filter(known);
    reference.ifPresent(MappingReader::rejectOthers);
    key.rejectOthers();
    if (fields.stream().filter(known).count() < fields.size()
        || fields.isEmpty()
        || columns.isEmpty()) {
      return Optional.empty();
    }
    if (fields.size() != columns.size()) {
      sink.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  key.keySpan("fields"),
                  "This key has "
                      + columns(fields.size())
                      + " here and "
                      + columns(columns.size())
                      + " in its reference.")
              .hint("Name one column there for each column here, in the same order."));
      return Optional.empty();
    }
    return Optional.of(
        new ForeignKey(
            fields.stream().map(ForeignKeyReader::name).toList(),
            resource
                .map(ForeignKeyReader::name)
                .orElseGet(() -> new ForeignKey.Name("", key.keySpan("reference"))),
            columns.stream().map(ForeignKeyReader::name).toList(),
            label.map(Scalar::text)));
  }

  private static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }

  private static ForeignKey.Name name(Scalar scalar) {
    return new ForeignKey.Name(scalar.text(), scalar.span());
  }
}
