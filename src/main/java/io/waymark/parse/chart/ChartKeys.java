package io.waymark.parse.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Chart.Alternative;
import io.waymark.model.Chart.Annotation;
import io.waymark.model.Chart.Percentiles;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Chart.Sort;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.field.VariantsReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The kinds of values that chart blocks are made of. */
final class ChartKeys {
  private final MappingReader keys;
  private final Collection<? super Diagnostic> sink;

  ChartKeys(MappingReader keys, Collection<? super Diagnostic> sink) {
    this.keys = keys;
    this.sink = sink;
  }

  MappingReader keys() {
    return keys;
  }

  /** A column or dataset that must be named; empty after telling that it isn't. */
  Optional<Reference> required(String key, String hint) {
    keys.require(key, hint);
    return optional(key);
  }

  Optional<Reference> optional(String key) {
    return keys.scalar(key).map(ChartKeys::reference);
  }

  /** A column or a list of them; none after telling that they are missing. */
  List<Reference> several(String key, String hint) {
    keys.require(key, hint);
    return keys.scalars(key).stream().map(ChartKeys::reference).toList();
  }

  Optional<Expression> expression(String key) {
    return keys.scalar(key).map(s -> new Expression(s.text(), s.span()));
  }

  /** Words for readers, or alternatives of which the data choose one. */
  Optional<FieldValue> text(String key) {
    return keys.node(key).orElse(null) instanceof Sequence sequence
        ? VariantsReader.read(sequence, key, sink)
        : keys.scalar(key).map(s -> new FieldValue.Words(s.text(), s.span()));
  }

  /** {@code jobs}, or {@code -jobs} for the greatest first. */
  Optional<Sort> sort() {
    Optional<Scalar> written = keys.scalar("sort");
    return written.map(
        s -> {
          boolean descending = s.text().startsWith("-");
          String name = descending ? s.text().substring(1).strip() : s.text();
          return new Sort(new Reference(name, s.span().source().find(name, s.span())), descending);
        });
  }

  /** The columns of those names, unless the block says otherwise. */
  Percentiles percentiles() {
    return new Percentiles(
        percentile("p10"),
        percentile("p25"),
        percentile("median"),
        percentile("p75"),
        percentile("p90"));
  }

  private Reference percentile(String name) {
    Span block = keys.keySpan("type");
    return optional(name).orElseGet(() -> new Reference(name, block));
  }

  List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    for (YamlNode item : keys.items("annotations")) {
      MappingReader.of(item, "annotations", sink)
          .flatMap(ChartKeys::annotation)
          .ifPresent(annotations::add);
    }
    return annotations;
  }

  private static Optional<Annotation> annotation(MappingReader item) {
    item.require("at", "Write the place on the x axis, such as at: 2019.");
    item.require("text", "Write the words that stand there.");
    Optional<Scalar> at = item.scalar("at");
    Optional<Scalar> text = item.scalar("text");
    boolean breaks = item.bool("breaks").orElse(false);
    item.rejectOthers();
    return at.flatMap(a -> text.map(t -> new Annotation(a.text(), t.text(), breaks, item.span())));
  }

  /** {@code switch: {of: Pay, label: As paid}}: one of several charts for the same place. */
  Optional<Alternative> alternative() {
    return keys.mapping("switch").flatMap(this::alternative);
  }

  private Optional<Alternative> alternative(MappingReader group) {
    group.require("of", "Say what readers choose, in the same words in each of the charts.");
    group.require("label", "Say what this one of the charts shows, such as label: As paid");
    Optional<Reference> of = group.scalar("of").map(ChartKeys::reference);
    Optional<FieldValue> label = new ChartKeys(group, sink).text("label");
    group.rejectOthers();
    return of.flatMap(o -> label.map(l -> new Alternative(o, l)));
  }

  private static Reference reference(Scalar scalar) {
    return new Reference(scalar.text(), scalar.span());
  }

  /** The chart's name, which becomes an anchor and part of a file's name. */
  Optional<String> id() {
    keys.require("id", "Name the chart, such as id: pay-by-place");
    Optional<Scalar> id = keys.scalar("id");
    if (id.isPresent() && !id.get().text().matches("[a-z][a-z0-9_-]{0,99}")) {
      sink.add(
          Diagnostic.of(Code.BAD_VALUE, id.get().span(), "\"id\" can't be " + id.get().kind() + ".")
              .hint("Use small letters, digits and hyphens, beginning with a letter."));
      return Optional.empty();
    }
    return id.map(Scalar::text);
  }
}
