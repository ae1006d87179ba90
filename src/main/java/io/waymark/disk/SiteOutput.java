package io.waymark.disk;

import io.waymark.build.OutputSink;
import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site's output folder. Files are written aside and take the old site's place all at once with
 * {@link #publish()}; until then, and when the build is closed, fails or is killed, readers see the
 * old site, whole.
 *
 * <p>{@code out} is a symbolic link to a generation in {@code out.d}, replaced by one atomic
 * rename. Where links aren't allowed, or Waymark's own real folder stands there, two renames do it
 * and a journal lets the next build complete them. A file that didn't change is hard-linked from
 * the generation before, so it keeps its time; no file is ever written in place, and nothing in the
 * generation that readers see. The one before that becomes the next one where it can.
 */
public final class SiteOutput implements OutputSink, AutoCloseable {
  private final OutputPlace place;
  private final OutputLock lock;
  private final Swap swap;
  private final Path staging;
  private final Optional<Path> before;
  private final Map<String, Entry> written = new ConcurrentHashMap<>();
  private final MadeFolders folders;
  private volatile Map<String, Fingerprint> held = Map.of();
  private volatile Optional<Untouched> untouched = Optional.empty();
  private boolean staged = true;

  /**
   * A file of the new site.
   *
   * @param again whether it is that of the generation before
   */
  private record Entry(Fingerprint content, boolean again) {}

  /**
   * A published site.
   *
   * @param out the path readers use
   * @param generation the folder that stands there
   * @param files how many files it has
   * @param unchanged how many of them are those of the generation before
   * @param kept folders that an older generation left behind because somebody else's files are in
   *     them
   * @param spare the generation that stood there before, when each file that it has in common with
   *     this one is the very same
   * @param stamp of the generation, where that is known without looking at all of it
   */
  public record Published(
      Path out,
      Path generation,
      int files,
      int unchanged,
      List<Path> kept,
      Optional<Path> spare,
      Optional<String> stamp) {
    public Published {
      kept = List.copyOf(kept);
    }
  }

  private SiteOutput(OutputPlace place, OutputLock lock, Swap swap) throws IOException {
    this.place = place;
    this.lock = lock;
    this.swap = swap;
    this.before = swap.current();
    this.staging =
        Files.createDirectory(
            Swap.freeName(place.store(), Generations.STAGING + ProcessHandle.current().pid()));
    this.folders = new MadeFolders(staging);
  }

  /**
   * Makes sure that a path may be a site's output, without touching the disk.
   *
   * @throws OutputRefused when it is, holds or lies in something of the user's
   */
  public static void requireApart(Path out, Path site, Path home, Path workingFolder) {
    OutputPlace.at(out).requireApartFrom(site, home, workingFolder);
  }

  /**
   * Begins a build into a folder that is Waymark's, empty or not there yet, after completing or
   * clearing away what a build that died has left.
   *
   * @throws OutputRefused when something that Waymark didn't write is there
   * @throws DiskFailure when another build is at it, or the machine can't write there
   */
  public static SiteOutput open(Path out) {
    return open(out, Files::createSymbolicLink);
  }

  /** The same with a way to make links, so that a disk without any can be tried. */
  static SiteOutput open(Path out, Swap.LinkMaker links) {
    OutputPlace place = OutputPlace.at(out);
    try {
      place.requireOurs();
      Files.createDirectories(place.store());
      OutputLock lock = OutputLock.take(place);
      try {
        var swap = new Swap(place, links);
        swap.complete();
        place.requireOurs();
        new Generations(place.store()).clearLeftovers();
        return new SiteOutput(place, lock, swap);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw DiskFailure.writing(place.out(), e);
    } catch (ReadOnlyFileSystemException e) {
      throw DiskFailure.writing(place.out(), e);
    }
  }

  /** The generation that readers see until another is published. */
  public Optional<Path> shown() {
    return before;
  }

  @Override
  public void write(String path, byte[] bytes) {
    write(path, bytes, Fingerprint.of(bytes));
  }

  @Override
  public void write(String path, byte[] bytes, Fingerprint content) {
    Path file = staging.resolve(path);
    if (!file.normalize().startsWith(staging) || path.equals(Manifest.NAME)) {
      throw new IllegalArgumentException("not a path of the site: " + path);
    }
    try {
      boolean again = untouched.isPresent() ? holds(path, content) : isUnchanged(path, bytes);
      if (written.putIfAbsent(path, new Entry(content, again)) != null) {
        throw new IllegalStateException("written twice: " + path);
      }
      if (!again) {
        folders.make(file.getParent());
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("both file and folder: " + path, e);
    } catch (IOException e) {
      throw DiskFailure.writing(place.out().resolve(path), e);
    }
  }

  /** Lets files that nobody touched be used again by their names alone. */
  public void trust(Untouched what) {
    untouched = Optional.of(what);
    held = what.shown().files();
  }

  @Override
  public boolean holds(String path, Fingerprint content) {
    return content.equals(held.get(path));
  }

  @Override
  public void writeAgain(String path) {
    if (written.putIfAbsent(path, new Entry(held.get(path), true)) != null) {
      throw new IllegalStateException("written twice: " + path);
    }
  }

  /** Compares with the bytes on disk, for a file may have been changed by hand since. */
  private boolean isUnchanged(String path, byte[] bytes) throws IOException {
    if (before.isEmpty()) {
      return false;
    }
    Path old = before.get().resolve(path);
    return Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
        && Files.size(old) == bytes.length
        && Arrays.equals(Files.readAllBytes(old), bytes);
  }

  /**
   * Lets readers see what was written, in place of what they saw before. What they saw is kept
   * until the next build that changes something, and may be made into what that one publishes.
   *
   * @throws DiskFailure when the machine can't; the old site stands then
   */
  public Published publish() {
    try {
      Map<String, Fingerprint> contents = new HashMap<>();
      Set<String> again = new HashSet<>();
      written.forEach(
          (path, entry) -> {
            contents.put(path, entry.content());
            if (entry.again()) {
              again.add(path);
            }
          });
      var manifest = new Manifest(contents);
      if (isShown(manifest, again.size())) {
        removeStaging();
        return new Published(
            place.out(),
            before.get(),
            contents.size(),
            again.size(),
            List.of(),
            Optional.empty(),
            untouched.map(Untouched::stamp));
      }
      Assembly assembly = new Assembly(staging, before.orElse(staging));
      Path whole = assembled(assembly, manifest, again);
      manifest.writeTo(whole);
      Path generation = Swap.freeName(place.store(), manifest.name());
      Files.move(whole, generation);
      removeStaging();
      Optional<Path> previous = swap.show(generation);
      List<Path> kept = prune(generation, previous);
      Optional<Path> other =
          previous.filter(p -> assembly.isLinked() && p.equals(before.orElseThrow()));
      return new Published(
          place.out(),
          swap.current().orElseThrow(),
          contents.size(),
          again.size(),
          kept,
          other,
          other.flatMap(p -> stamp(p, generation, manifest)));
    } catch (IOException e) {
      throw DiskFailure.writing(place.out(), e);
    }
  }

  private Optional<String> stamp(Path previous, Path generation, Manifest manifest) {
    return untouched.flatMap(
        u -> GenerationStamp.amended(u.stamp(), previous, u.shown(), generation, manifest));
  }

  /** The folder in which everything is now. */
  private Path assembled(Assembly assembly, Manifest wanted, Set<String> again) throws IOException {
    Optional<Untouched.Spare> spare =
        untouched.flatMap(Untouched::spare).filter(Untouched.Spare::isAsLeft);
    // Under this name the next build removes it, should this one die.
    Path name = Swap.freeName(place.store(), staging.getFileName() + "-amended");
    Optional<Path> taken = spare.flatMap(s -> s.takenAs(name));
    if (taken.isEmpty()) {
      assembly.complete(again);
      return staging;
    }
    assembly.amend(taken.get(), spare.get().manifest().files(), held, wanted.files(), again);
    return taken.get();
  }

  /** Whether readers see exactly these bytes already, so that nothing has to change. */
  private boolean isShown(Manifest manifest, int unchanged) throws IOException {
    return before.isPresent()
        && unchanged == manifest.files().size()
        && Manifest.of(before.get()).filter(manifest::equals).isPresent();
  }

  private List<Path> prune(Path generation, Optional<Path> previous) throws IOException {
    Set<Path> wanted = previous.map(p -> Set.of(p, generation)).orElse(Set.of(generation));
    return new Generations(place.store()).keepOnly(wanted);
  }

  private void removeStaging() throws IOException {
    if (staged && Files.exists(staging)) {
      Generations.removeStaging(staging);
    }
    staged = false;
  }

  /** Ends the build; what wasn't published is gone. */
  @Override
  public void close() {
    try (lock) {
      removeStaging();
    } catch (IOException e) {
      throw DiskFailure.writing(place.out(), e);
    }
  }
}
