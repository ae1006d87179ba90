package io.waymark.build;

import io.waymark.disk.DiskSourceTree;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The sources of a site in memory, edited at random: as editors do, and as they shouldn't. */
public final class EditedSite {
  private final TreeMap<String, SourceFile> files = new TreeMap<>();
  private final TreeMap<String, SourceFile> original = new TreeMap<>();
  private final Random random;

  public EditedSite(Path site, SourceTree builtIn, Random random) {
    SourceTree own = DiskSourceTree.read(site).value().orElseThrow();
    for (SourceTree tree : List.of(builtIn, own)) {
      tree.paths().forEach(p -> files.put(p, new Held(p, tree.file(p).orElseThrow().bytes())));
    }
    original.putAll(files);
    this.random = random;
  }

  private record Held(String path, byte[] bytes) implements SourceFile {
    @Override
    public long size() {
      return bytes.length;
    }
  }

  /** The files as they are now. */
  public SourceTree tree() {
    TreeMap<String, SourceFile> now = new TreeMap<>(files);
    return new SourceTree() {
      @Override
      public List<String> paths() {
        return now.keySet().stream().sorted().toList();
      }

      @Override
      public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(now.get(path));
      }
    };
  }

  /** Edits something; answers what, for people. */
  public String edit() {
    return switch (random.nextInt(15)) {
      case 0, 1 -> change(".md", this::word);
      case 2 -> change(".md", text -> text.replaceFirst("(?m)^summary: ", "summary: Now "));
      case 3 -> change(".md", text -> text.replaceFirst("(?m)^title: ", "title: Deep "));
      case 4, 5 -> change(".csv", this::digit);
      case 6 ->
          change(".peb", text -> text.replaceFirst(">", "><!-- " + random.nextInt(9) + " -->"));
      case 7 -> change(".yaml", text -> text.replaceFirst("title: ", "title: New "));
      case 8 -> change(".css", text -> text + "\n/* " + random.nextInt(99) + " */\n");
      case 9 -> rename();
      case 10 -> delete();
      case 11 -> change("site.yaml", text -> text.replaceFirst("(?m)^name: ", "name: The "));
      case 13 -> swap();
      case 12 -> change(".md", text -> text.replaceFirst("(?m)^(title: )", "$1[")); // a mistake
      default -> restore();
    };
  }

  private String change(String ending, UnaryOperator<String> edit) {
    List<String> paths = files.keySet().stream().filter(p -> p.endsWith(ending)).toList();
    if (paths.isEmpty()) {
      return restore();
    }
    String path = paths.get(random.nextInt(paths.size()));
    put(path, edit.apply(text(path)));
    return "change " + path;
  }

  /** A word somewhere: in prose, in front matter, between a key and its value. */
  private String word(String text) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + " deep " + text.substring(at);
  }

  private String digit(String text) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    if (digits.isEmpty()) {
      return text;
    }
    int at = digits.get(random.nextInt(digits.size()));
    return text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
  }

  private String rename() {
    List<String> paths = files.keySet().stream().filter(p -> p.endsWith(".md")).toList();
    if (paths.isEmpty()) {
      return restore();
    }
    String path = paths.get(random.nextInt(paths.size()));
    String to = path.replace(".md", "-" + random.nextInt(3) + ".md");
    put(to, text(path));
    files.remove(path);
    return "rename " + path + " to " + to;
  }

  /** Two Markdown files take each other's names. */
  private String swap() {
    List<String> paths = files.keySet().stream().filter(p -> p.endsWith(".md")).toList();
    if (paths.isEmpty()) {
      return restore();
    }
    String one = paths.get(random.nextInt(paths.size()));
    String other = paths.get(random.nextInt(paths.size()));
    String text = text(one);
    put(one, text(other));
    put(other, text);
    return "swap " + one + " and " + other;
  }

  private String text(String path) {
    return new String(files.get(path).bytes(), StandardCharsets.UTF_8);
  }

  private String delete() {
    List<String> paths =
        files.keySet().stream()
            .filter(p -> p.startsWith("content/") || p.endsWith(".peb"))
            .toList();
    String path = paths.get(random.nextInt(paths.size()));
    files.remove(path);
    return "delete " + path;
  }

  /** All as it was, as when a branch is switched. */
  private String restore() {
    files.clear();
    files.putAll(original);
    return "restore all";
  }

  private void put(String path, String text) {
    files.put(path, new Held(path, text.getBytes(StandardCharsets.UTF_8)));
  }
}
