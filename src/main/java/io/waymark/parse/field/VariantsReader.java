package io.waymark.parse.field;

import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads a text with alternatives: a list of {@code {when: claim, text: …}}. */
public final class VariantsReader {
  private VariantsReader() {}

  public static Optional<FieldValue> read(
      Sequence sequence, String key, Collection<? super Diagnostic> sink) {
    List<FieldValue.Variant> variants = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      MappingReader.of(item, key, sink).flatMap(VariantsReader::variant).ifPresent(variants::add);
    }
    return variants.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldValue.Variants(variants, sequence.span()));
  }

  private static Optional<FieldValue.Variant> variant(MappingReader item) {
    Optional<Expression> when = item.scalar("when").map(s -> new Expression(s.text(), s.span()));
    item.require("text", "Each alternative is {when: a claim, text: the words}.");
    Optional<Scalar> text = item.scalar("text");
    item.rejectOthers();
    return text.map(s -> new FieldValue.Variant(when, new FieldValue.Words(s.text(), s.span())));
  }
}
