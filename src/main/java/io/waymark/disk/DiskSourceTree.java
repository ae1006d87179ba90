package io.waymark.disk;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.source.Source;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code content}, {@code templates} and {@code static} folders of a site on disk, listed once
 * when the build begins.
 *
 * <p>Hidden files and editors' backups ({@code name~}) are no sources, {@code .well-known}
 * excepted. A symbolic link is followed as long as it stays inside the site.
 */
public final class DiskSourceTree implements SourceTree {
  private static final List<String> FOLDERS = List.of("content", "static", "templates");

  private final FileListing files;

  private DiskSourceTree(FileListing files) {
    this.files = files;
  }

  /**
   * Lists a site's sources. A link that leads out of the site, nowhere or in a circle, and a name
   * that the system can't spell, are told as diagnostics; the tree is there all the same.
   *
   * @throws DiskFailure when the machine can't read a folder
   */
  public static Outcome<DiskSourceTree> read(Path site) {
    try {
      var walk = new Walk(site.toRealPath());
      FOLDERS.forEach(walk::visitIfThere);
      walk.problems.sort(Diagnostic.ORDER);
      return Outcome.of(new DiskSourceTree(FileListing.of(walk.found.values())), walk.problems);
    } catch (IOException e) {
      throw DiskFailure.reading(site, e);
    }
  }

  /**
   * Lists some of a site's sources again. What isn't below them is the same file as before.
   *
   * @param names files and folders, by path from the site's root; of any other kind than sources,
   *     they are left aside
   * @throws DiskFailure when the machine can't read a folder
   */
  public Outcome<DiskSourceTree> readAgain(Path site, Collection<String> names) {
    try {
      var walk = new Walk(site.toRealPath());
      List<String> sources = names.stream().filter(Walk::isSourcePath).toList();
      sources.forEach(walk::visitIfThere);
      walk.problems.sort(Diagnostic.ORDER);
      return Outcome.of(new DiskSourceTree(files.with(sources, walk.found)), walk.problems);
    } catch (IOException e) {
      throw DiskFailure.reading(site, e);
    }
  }

  /** The same listing, in which each file that didn't change is the one that {@code before} has. */
  public DiskSourceTree keeping(DiskSourceTree before) {
    return new DiskSourceTree(files.keeping(before.files));
  }

  /** The paths at which this listing has another file than {@code before}, or only one has any. */
  public Set<String> changedSince(DiskSourceTree before) {
    return files.changedSince(before.files);
  }

  /** What the disk tells of all files; empty when it tells too little. */
  Optional<Stamp> stamp() {
    return Stamp.of(files());
  }

  /** All files in the order of their paths. */
  List<DiskFile> files() {
    return files.files().stream().map(DiskFile.class::cast).toList();
  }

  /** A {@link Sum} of names and sizes: when it differs, so does some file. */
  String sizes() {
    Sum sum = new Sum();
    files.files().forEach(file -> sum.add(file.path(), file.size()));
    return sum.hex();
  }

  @Override
  public List<String> paths() {
    return files.paths();
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return files.file(path);
  }

  private static final class Walk {
    /** Folders of more entries than these are walked on all processors. */
    private static final int MANY = 64;

    private final Path root;

    /** Nearly in the order of their paths, so that it takes little to put them in it. */
    private final Map<String, SourceFile> found = new LinkedHashMap<>();

    private final List<Diagnostic> problems = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    void visitIfThere(String name) {
      Path start = root.resolve(name);
      if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
        visit(start, name);
      }
    }

    void visit(Path path, String name) {
      if (name.indexOf('\uFFFD') >= 0) {
        refuse(
            name,
            "has a name that can't be read with the system's language settings",
            "Name the file with plain letters, or set LC_ALL=C.UTF-8 and build again.");
        return;
      }
      try {
        BasicFileAttributes kind =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (kind.isSymbolicLink()) {
          kind = Files.readAttributes(path, BasicFileAttributes.class);
          if (leadsOutOrRound(path, name)) {
            return;
          }
        }
        if (kind.isDirectory()) {
          visitFolder(path, name);
        } else if (kind.isRegularFile()) {
          found.put(name, DiskFile.of(name, path));
        } else {
          refuse(name, "is neither a file nor a folder");
        }
      } catch (NoSuchFileException | FileSystemLoopException e) {
        refuse(name, "is a link that leads nowhere");
      } catch (IOException e) {
        if (Files.isSymbolicLink(path)) {
          refuse(name, "is a link that can't be followed");
        } else {
          throw DiskFailure.reading(path, e);
        }
      }
    }

    private void visitFolder(Path folder, String name) throws IOException {
      List<Path> sources = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (isSource(entry.getFileName().toString())) {
            sources.add(entry);
          }
        }
      }
      sources.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
      if (sources.size() > MANY) {
        sources.parallelStream().map(entry -> walked(entry, name)).toList().forEach(this::add);
      } else {
        sources.forEach(entry -> visit(entry, name + "/" + entry.getFileName()));
      }
    }

    private Walk walked(Path entry, String folder) {
      Walk walk = new Walk(root);
      walk.visit(entry, folder + "/" + entry.getFileName());
      return walk;
    }

    private void add(Walk other) {
      found.putAll(other.found);
      problems.addAll(other.problems);
    }

    /** Whether a path from the site's root may lead to a source. */
    static boolean isSourcePath(String path) {
      String[] names = path.split("/");
      return FOLDERS.contains(names[0]) && Arrays.stream(names).allMatch(Walk::isSource);
    }

    private static boolean isSource(String name) {
      boolean hidden = name.startsWith(".") && !name.equals(".well-known");
      return !hidden && !name.endsWith("~");
    }

    private boolean leadsOutOrRound(Path path, String name) throws IOException {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        refuse(name, "is a link that leads out of the site, to " + Files.readSymbolicLink(path));
        return true;
      }
      if (path.getParent().toRealPath().startsWith(real)) {
        refuse(name, "is a link to a folder that holds it");
        return true;
      }
      return false;
    }

    private void refuse(String name, String why) {
      refuse(
          name,
          why,
          "Put the file itself there: a site is built from what lies in its own folder.");
    }

    private void refuse(String name, String why, String hint) {
      problems.add(
          Diagnostic.of(Code.MISSING_FILE, new Source(name, "").start(), name + " " + why + ".")
              .hint(hint));
    }
  }
}
