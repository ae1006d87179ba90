package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Fingerprint;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files of the site being built: hands their bytes on to a sink and remembers who wrote which
 * path, because two writers of one path are a mistake that must be told and never a race.
 *
 * <p>Safe for use by several threads. What {@link #collisions()} answers doesn't depend on the
 * order of writing.
 */
public final class OutputTree {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparing((Span s) -> s.source().path())
          .thenComparing(Span::start)
          .thenComparing(Span::end);

  private final OutputSink sink;
  private final Map<String, List<Span>> writers;
  private final Consumer<Written> heard;

  public OutputTree(OutputSink sink) {
    this(sink, new HashMap<>(), written -> {});
  }

  private OutputTree(OutputSink sink, Map<String, List<Span>> writers, Consumer<Written> heard) {
    this.sink = sink;
    this.writers = writers;
    this.heard = heard;
  }

  /** A file that was written. */
  record Written(String path, Span origin, Fingerprint content) {}

  /** The same tree for a writer of whom each file is told. */
  OutputTree heardBy(Consumer<Written> hearer) {
    return new OutputTree(sink, writers, hearer);
  }

  /**
   * Writes files that stand in the sink's site already; none when any of them doesn't.
   *
   * @return whether they were written
   */
  boolean writeAgain(List<Written> files) {
    if (!files.stream().allMatch(file -> sink.holds(file.path(), file.content()))) {
      return false;
    }
    for (Written file : files) {
      if (isFirst(file.path(), file.origin())) {
        sink.writeAgain(file.path());
      }
    }
    return true;
  }

  /**
   * Writes one file. When its path was written before, the first bytes stay and the collision is
   * remembered.
   *
   * @param path relative, forward slashes, no empty, {@code .} or {@code ..} segment
   * @param origin what asked for the file: a page's permalink or title, a static file's beginning
   * @throws IllegalArgumentException when the path could lead out of the site
   * @throws java.io.UncheckedIOException when the machine cannot write it
   */
  public void write(String path, Span origin, byte[] bytes) {
    requireInside(path);
    Fingerprint content = Fingerprint.of(bytes);
    heard.accept(new Written(path, origin, content));
    if (isFirst(path, origin)) {
      sink.write(path, bytes, content);
    }
  }

  private boolean isFirst(String path, Span origin) {
    synchronized (writers) {
      List<Span> known = writers.computeIfAbsent(path, p -> new ArrayList<>());
      known.add(origin);
      return known.size() == 1;
    }
  }

  /** The paths written so far. */
  public Set<String> paths() {
    synchronized (writers) {
      return new HashSet<>(writers.keySet());
    }
  }

  /**
   * A diagnostic for every file that stands in another's way: one path written twice, two paths
   * that differ only in upper and lower case, or a file where another needs a folder.
   */
  public List<Diagnostic> collisions() {
    synchronized (writers) {
      List<Diagnostic> found = new ArrayList<>();
      writers.forEach(
          (path, origins) -> {
            if (origins.size() > 1) {
              found.addAll(writtenTwice(path, origins));
            }
          });
      found.addAll(differingInCase());
      found.addAll(filesAsFolders());
      found.sort(Diagnostic.ORDER);
      return found;
    }
  }

  private static List<Diagnostic> writtenTwice(String path, List<Span> origins) {
    List<Span> sorted = origins.stream().sorted(BY_PLACE).toList();
    return sorted.stream()
        .skip(1)
        .map(
            later ->
                collision(
                    later,
                    "Two sources make the file " + path + ".",
                    sorted.get(0),
                    "the other one is here"))
        .toList();
  }

  private List<Diagnostic> differingInCase() {
    Map<String, String> first = new HashMap<>();
    Map<String, List<String>> alike = new TreeMap<>();
    for (String path : writers.keySet()) {
      String lower = path.toLowerCase(Locale.ROOT);
      String other = first.putIfAbsent(lower, path);
      if (other != null) {
        alike.computeIfAbsent(lower, l -> new ArrayList<>(List.of(other))).add(path);
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    for (List<String> paths : alike.values()) {
      List<String> sorted = paths.stream().sorted().toList();
      for (String later : sorted.subList(1, sorted.size())) {
        found.add(
            collision(
                origin(later),
                "The files %s and %s differ only in upper and lower case, so many disks and hosts keep just one of them."
                    .formatted(sorted.get(0), later),
                origin(sorted.get(0)),
                sorted.get(0) + " comes from here"));
      }
    }
    return found;
  }

  private List<Diagnostic> filesAsFolders() {
    Set<String> blocked = new HashSet<>();
    for (String folder : folders()) {
      if (writers.containsKey(folder)) {
        blocked.add(folder);
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    for (String folder : blocked) {
      for (String path : writers.keySet()) {
        if (path.startsWith(folder + "/")) {
          found.add(
              collision(
                  origin(path),
                  "The file " + path + " needs a folder where " + folder + " is a file.",
                  origin(folder),
                  folder + " comes from here"));
        }
      }
    }
    return found;
  }

  /** The folders that the files need. */
  private Set<String> folders() {
    Set<String> folders = new HashSet<>();
    for (String path : writers.keySet()) {
      int slash = path.lastIndexOf('/');
      while (slash > 0 && folders.add(path.substring(0, slash))) {
        slash = path.lastIndexOf('/', slash - 1);
      }
    }
    return folders;
  }

  private Span origin(String path) {
    return writers.get(path).stream().min(BY_PLACE).orElseThrow();
  }

  private static Diagnostic collision(Span at, String message, Span other, String about) {
    return Diagnostic.of(Code.DUPLICATE_ADDRESS, at, message)
        .hint("Give one of them another slug, permalink or file name.")
        .related(about, other);
  }

  private static void requireInside(String path) {
    boolean inside =
        !path.isEmpty()
            && path.indexOf('\\') < 0
            && path.indexOf('\0') < 0
            && path.indexOf(':') < 0;
    for (int from = 0; from <= path.length(); ) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      boolean dots = path.startsWith("..", from) && end - from == 2;
      inside &= end > from && !dots && !(end - from == 1 && path.charAt(from) == '.');
      from = end + 1;
    }
    if (!inside) {
      throw new IllegalArgumentException("not a path inside the site: " + path);
    }
  }
}
