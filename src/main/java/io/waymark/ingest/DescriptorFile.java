package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code datapackage.yaml} that editors and imports share: the entries of imported tables are
 * replaced as text, and every other line stays as its author wrote it.
 */
final class DescriptorFile {
  private static final Pattern ITEM = Pattern.compile("^( *)- .*");
  private static final Pattern NAME =
      Pattern.compile("^ *(?:- +)?name: *[\"']?([^\"'#]+?)[\"']? *$");
  private static final String HEADING =
      "# Entries that `waymark import` makes are written anew by each import; all else is yours.";

  private DescriptorFile() {}

  /**
   * @param existing the file as it is, when there is one
   * @param path its path
   * @param packageName the package's name when the file is new
   * @param entries the lines of each entry by dataset name, as {@link DescriptorText} gives them
   * @return the new text; nothing when the file isn't laid out so that entries can be replaced
   */
  static Optional<String> update(
      Optional<String> existing,
      String path,
      String packageName,
      Map<String, List<String>> entries,
      List<Diagnostic> problems) {
    List<String> lines =
        new ArrayList<>(
            existing
                .map(text -> text.lines().toList())
                .orElse(List.of(HEADING, "name: " + packageName, "resources:")));
    int at = resources(lines);
    if (at < 0) {
      var source = new Source(path, existing.orElse(""));
      problems.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  source.start(),
                  "The import has to add entries under \"resources:\", and finds no such line by"
                      + " itself.")
              .hint(
                  "Write \"resources:\" on a line of its own, its entries below it, each with \"- \"."));
      return Optional.empty();
    }
    lines.set(at, "resources:");
    entries.forEach((name, entry) -> replace(lines, at, name, entry));
    return Optional.of(String.join("\n", lines) + "\n");
  }

  private static int resources(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("resources:\\s*(\\[\\s*\\])?\\s*(#.*)?")) {
        return i;
      }
    }
    return -1;
  }

  private static void replace(List<String> lines, int resources, String name, List<String> entry) {
    String indent = "  ";
    int end = end(lines, resources);
    List<Integer> starts = new ArrayList<>();
    for (int i = resources + 1; i < end; i++) {
      Matcher item = ITEM.matcher(lines.get(i));
      if (item.matches() && (starts.isEmpty() || item.group(1).equals(indent))) {
        indent = item.group(1);
        starts.add(i);
      }
    }
    String margin = indent;
    List<String> written = entry.stream().map(line -> margin + line).toList();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = content(lines, from, i + 1 < starts.size() ? starts.get(i + 1) : end);
      if (isNamed(lines.subList(from, to), margin, name)) {
        lines.subList(from, to).clear();
        lines.addAll(from, written);
        return;
      }
    }
    int last =
        starts.isEmpty() ? resources + 1 : content(lines, starts.get(starts.size() - 1), end);
    lines.addAll(last, written);
  }

  /** The line after the list: the next key at the margin, or the file's end. */
  private static int end(List<String> lines, int resources) {
    for (int i = resources + 1; i < lines.size(); i++) {
      if (lines.get(i).matches("[^\\s#-].*")) {
        return i;
      }
    }
    return lines.size();
  }

  /** Blank lines and comments before the next entry belong to that one. */
  private static int content(List<String> lines, int from, int to) {
    int end = to;
    while (end > from + 1 && lines.get(end - 1).matches("\\s*(#.*)?")) {
      end--;
    }
    return end;
  }

  private static boolean isNamed(List<String> entry, String margin, String name) {
    for (String line : entry) {
      boolean own = line.startsWith(margin + "- ") || line.matches(margin + "  \\S.*");
      Matcher found = NAME.matcher(line);
      if (own && found.matches()) {
        return found.group(1).equals(name);
      }
    }
    return false;
  }
}
