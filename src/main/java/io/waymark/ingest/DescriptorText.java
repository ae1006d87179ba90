package io.waymark.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a table's entry in a data package descriptor, always the same text for the same table. */
final class DescriptorText {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z(][\\p{L}\\p{N} ._/()+–’'-]*[\\p{L}\\p{N})]|[A-Za-z]");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private DescriptorText() {}

  /** Lines of the entry, without indentation, the first beginning with {@code "- name: "}. */
  static List<String> entry(TableSpec table, List<SourceEntry> sources) {
    List<String> out = new ArrayList<>();
    out.add("- name: " + table.name());
    out.add("  title: " + scalar(table.title()));
    out.add("  path: " + table.path());
    line(out, "  period: ", table.period());
    line(out, "  periodColumn: ", table.periodColumn());
    line(out, "  periodFormat: ", table.periodFormat());
    out.add("  schema:");
    out.add("    fields:");
    table.fields().forEach(field -> out.add("      - " + field(field)));
    out.add("    primaryKey: [" + String.join(", ", table.primaryKey()) + "]");
    foreignKeys(out, table.foreignKeys());
    out.add("    missingValues: [\"\"]");
    if (!table.marks().isEmpty()) {
      out.add("    marks:");
      table
          .marks()
          .forEach((mark, meaning) -> out.add("      " + quote(mark) + ": " + scalar(meaning)));
    }
    out.add("  sources:");
    boolean mixed = sources.stream().map(SourceEntry::licence).distinct().count() > 1;
    sources.forEach(source -> source(out, source, mixed));
    out.add("  licenses: [{title: " + scalar(table.licence()) + "}]");
    return out;
  }

  private static void foreignKeys(List<String> out, List<TableSpec.ForeignKey> keys) {
    if (!keys.isEmpty()) {
      out.add("    foreignKeys:");
      keys.forEach(key -> out.add("      - " + foreignKey(key)));
    }
  }

  private static String foreignKey(TableSpec.ForeignKey key) {
    String resource = key.resource().isEmpty() ? "" : "resource: " + key.resource() + ", ";
    String label = key.label().isEmpty() ? "" : ", label: " + key.label();
    return "{fields: [%s], reference: {%sfields: [%s]}%s}"
        .formatted(key.field(), resource, key.referred(), label);
  }

  private static void line(List<String> out, String key, String value) {
    if (!value.isEmpty()) {
      out.add(key + scalar(value));
    }
  }

  private static String field(FieldSpec field) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("name", field.name());
    keys.put("type", field.type());
    put(keys, "unit", field.unit());
    keys.put("title", scalar(field.title()));
    put(keys, "description", field.description());
    put(keys, "period", field.period());
    if (field.estimate()) {
      keys.put("estimate", "true");
    }
    if (!field.marks().isEmpty()) {
      keys.put(
          "marks",
          field.marks().entrySet().stream()
              .map(e -> quote(e.getKey()) + ": " + scalar(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}")));
    }
    return keys.entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static void put(Map<String, String> keys, String key, String value) {
    if (!value.isEmpty()) {
      keys.put(key, scalar(value));
    }
  }

  /**
   * A source says its own licence only where the table's sources differ, because readers see the
   * table's beside a source that says none.
   */
  private static void source(List<String> out, SourceEntry source, boolean mixed) {
    out.add("    - title: " + scalar(source.title()));
    line(out, "      publisher: ", source.publisher());
    line(out, "      path: ", source.path());
    line(out, "      release: ", source.release());
    line(out, "      released: ", source.released());
    line(out, "      retrieved: ", source.retrieved());
    String next =
        NextRelease.after(source.title(), source.release()).map(Object::toString).orElse("");
    line(out, "      next: ", next);
    line(out, "      sha256: ", source.sha256());
    line(out, "      license: ", mixed ? source.licence() : "");
    line(out, "      note: ", source.note());
  }

  /** A text as it may stand anywhere in YAML, quoted where another reading is possible. */
  static String scalar(String text) {
    boolean date = DATE.matcher(text).matches();
    boolean word =
        PLAIN.matcher(text).matches() && !text.matches("(?i)true|false|null|yes|no|on|off");
    boolean address = text.matches("https://[\\w./#-]+");
    return date || word || address ? text : quote(text);
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
