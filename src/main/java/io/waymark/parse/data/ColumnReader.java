package io.waymark.parse.data;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Column;
import io.waymark.model.Period;
import io.waymark.model.Unit;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.ScalarReader;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one entry of a table schema's {@code fields}. */
final class ColumnReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final List<String> TYPES =
      List.of("string", "integer", "number", "year", "date", "boolean");

  private final Map<String, Mark> sharedMarks;
  private final Collection<? super Diagnostic> sink;

  /**
   * @param sharedMarks the marks of the whole schema
   */
  ColumnReader(Map<String, Mark> sharedMarks, Collection<? super Diagnostic> sink) {
    this.sharedMarks = sharedMarks;
    this.sink = sink;
  }

  Optional<ColumnDeclaration> read(MappingReader field) {
    field.require("name", "Name the column as the CSV's header does.");
    Optional<Scalar> name =
        field.scalar("name").filter(s -> ScalarReader.matching(s, "name", NAME, sink).isPresent());
    Column.Type type =
        field
            .choice("type", TYPES)
            .map(t -> Column.Type.valueOf(t.toUpperCase(Locale.ROOT)))
            .orElse(Column.Type.STRING);
    Optional<Scalar> unit = field.scalar("unit");
    if (unit.isPresent() && !type.isNumeric()) {
      sink.add(
          Diagnostic.of(Code.BAD_VALUE, unit.get().span(), "A column of text has no unit.")
              .hint("Declare type: number or type: integer, or remove the unit."));
    }
    Map<String, Mark> marks = new LinkedHashMap<>(sharedMarks);
    field.mapping("marks").ifPresent(group -> marks.putAll(MarkReader.read(group, sink)));
    Optional<String> title = field.string("title");
    Optional<String> description = field.string("description");
    boolean estimate = field.bool("estimate").orElse(false);
    Optional<Period> period = field.string("period").map(Period::new);
    Constraints constraints =
        field.mapping("constraints").map(c -> constraints(c, type)).orElse(Constraints.NONE);
    field.allow("example", "rdfType", "format").rejectOthers();
    return name.map(
        n ->
            new ColumnDeclaration(
                new Column(
                    n.text(),
                    title.orElse(n.text()),
                    type,
                    unit(type, unit.map(Scalar::text)),
                    description,
                    n.span()),
                constraints,
                estimate,
                period,
                marks));
  }

  private static Unit unit(Column.Type type, Optional<String> symbol) {
    if (!type.isNumeric()) {
      return Unit.NONE;
    }
    return symbol.map(Unit::new).orElse(type == Column.Type.YEAR ? new Unit("year") : Unit.NONE);
  }

  private Constraints constraints(MappingReader rules, Column.Type type) {
    Optional<BigDecimal> minimum = rules.number("minimum");
    Optional<BigDecimal> maximum = rules.number("maximum");
    for (String key : List.of("minimum", "maximum")) {
      if (rules.has(key) && !type.isNumeric()) {
        sink.add(
            Diagnostic.of(
                    Code.BAD_VALUE, rules.keySpan(key), "\"" + key + "\" is for numbers only.")
                .hint("Remove it, or declare a numeric type."));
      }
    }
    Constraints constraints =
        new Constraints(
            rules.bool("required").orElse(false),
            minimum,
            maximum,
            rules.scalar("pattern").flatMap(this::pattern),
            rules.items("enum").stream()
                .flatMap(item -> rules.asScalar(item, "enum").stream())
                .map(Scalar::text)
                .toList(),
            rules.bool("unique").orElse(false));
    rules.rejectOthers();
    return constraints;
  }

  private Optional<Pattern> pattern(Scalar scalar) {
    try {
      return Optional.of(Pattern.compile(scalar.text()));
    } catch (PatternSyntaxException e) {
      sink.add(
          Diagnostic.of(
              Code.BAD_VALUE,
              scalar.span(),
              "\"pattern\" isn't a regular expression: " + e.getDescription() + "."));
      return Optional.empty();
    }
  }
}
