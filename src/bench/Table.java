import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A table of made-up numbers: its CSV, its entry in a descriptor, the block that shows it. */
record Table(List<String> numbers, List<List<String>> rows) {

  /** Thirteen years, ten roles, twenty places and twelve skills. */
  static Map<String, Table> four(Random random) {
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("trend", of(random, "y", 13, List.of("jobs", "median", "index")));
    tables.put("roles", of(random, "role", 10, List.of("jobs", "low", "median", "high", "openings")));
    tables.put("metros", of(random, "place", 20, List.of("jobs", "pay", "adjusted", "prices")));
    tables.put("skills", of(random, "skill", 12, List.of("importance", "level")));
    return tables;
  }

  private static Table of(Random random, String stem, int count, List<String> numbers) {
    List<List<String>> rows = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> row = new java.util.ArrayList<>(List.of(stem + " " + (char) ('a' + i)));
      numbers.forEach(n -> row.add(Integer.toString(1000 + random.nextInt(90_000))));
      rows.add(row);
    }
    return new Table(numbers, rows);
  }

  String csv() {
    StringBuilder out = new StringBuilder("name,").append(String.join(",", numbers)).append('\n');
    rows.forEach(row -> out.append(String.join(",", row)).append('\n'));
    return out.toString();
  }

  /** Its entry in Waymark's data package. */
  String resource(String name) {
    StringBuilder out = new StringBuilder();
    out.append("  - name: ").append(name).append("\n    title: ").append(name);
    out.append("\n    path: data/").append(name).append(".csv\n    schema:\n      fields:\n");
    out.append("        - {name: name, type: string, title: Name}\n");
    for (String number : numbers) {
      out.append("        - {name: ").append(number).append(", type: integer, unit: things, title: ");
      out.append(number).append("}\n");
    }
    out.append("      primaryKey: [name]\n    sources:\n");
    out.append("      - {title: Made-up numbers, publisher: Nobody, path: \"https://peer.example/\", release: \"1\"}\n");
    return out.append("    licenses: [{title: Public domain}]\n").toString();
  }

  /** The block of a page's Markdown with which Waymark shows it. */
  String block(String name) {
    return "```chart\nid: " + name + "\ntype: table\ndata: " + name + "\ncolumns: [name, "
        + String.join(", ", numbers) + "]\nheadline: The " + name + "\nsubtitle: Made-up numbers\n```\n\n";
  }
}
