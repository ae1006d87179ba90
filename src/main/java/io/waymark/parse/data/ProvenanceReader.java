package io.waymark.parse.data;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Provenance;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads {@code sources} and {@code licenses} of a package or a resource. */
final class ProvenanceReader {
  private ProvenanceReader() {}

  /** The licences' names in one line, or empty when there are none. */
  static Optional<String> licence(MappingReader owner, Collection<? super Diagnostic> sink) {
    List<String> names = new ArrayList<>();
    for (YamlNode item : owner.items("licenses")) {
      MappingReader.of(item, "licenses", sink)
          .ifPresent(
              licence -> {
                Optional<String> title = licence.string("title");
                Optional<String> name = licence.string("name");
                licence.allow("path").rejectOthers();
                if (title.isEmpty() && name.isEmpty()) {
                  licence.require("title", "Write title: Public domain, or the licence's name.");
                }
                title.or(() -> name).ifPresent(names::add);
              });
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  static List<Provenance> sources(
      MappingReader owner, Optional<String> licence, Collection<? super Diagnostic> sink) {
    List<Provenance> sources = new ArrayList<>();
    for (YamlNode item : owner.items("sources")) {
      MappingReader.of(item, "sources", sink)
          .ifPresent(source -> sources.add(source(source, licence, sink)));
    }
    return sources;
  }

  private static Provenance source(
      MappingReader source, Optional<String> licence, Collection<? super Diagnostic> sink) {
    source.require("title", "Write the release's name, so that readers can look it up.");
    Provenance provenance =
        new Provenance(
            source.string("publisher").orElse(""),
            source.string("title").orElse(""),
            source.string("release").orElse(""),
            source.date("released"),
            source.date("retrieved"),
            source.scalar("next").flatMap(month -> month(month, sink)),
            source.url("path").map(URI::toString),
            source.string("license").or(() -> licence),
            source.string("note"),
            source.string("sha256"));
    source.allow("email", "version").rejectOthers();
    return provenance;
  }

  private static Optional<YearMonth> month(Scalar written, Collection<? super Diagnostic> sink) {
    try {
      return Optional.of(YearMonth.parse(written.text()));
    } catch (DateTimeException e) {
      sink.add(
          Diagnostic.of(
                  Code.BAD_DATE,
                  written.span(),
                  "\"next\" must be a month, but is " + written.kind() + ".")
              .hint("Write the month in which the next release is expected, such as 2027-04."));
      return Optional.empty();
    }
  }
}
