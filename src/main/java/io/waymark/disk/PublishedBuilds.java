package io.waymark.disk;

import io.waymark.build.BuildReport;
import io.waymark.build.ReportBytes;
import io.waymark.source.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Knows for each question that was asked before what the answer rests on: so a build whose sources
 * and whose output are as that build left them has nothing to do.
 *
 * <p>Sources count as unchanged when the disk says so and they had rested when they were read
 * ({@link Stamp}); else their bytes are hashed and compared. The output counts as unchanged when
 * the disk says so.
 */
public final class PublishedBuilds implements AutoCloseable {
  private final Pack pack;
  private final Fingerprint key;
  private final OutputStamps stamps;
  private final FileTime began;

  /**
   * @param question all that a build rests on besides its sources: the edition of Waymark and the
   *     options
   * @param out where it is published
   */
  public PublishedBuilds(CacheFolder folder, String question, Path out) {
    this.pack = folder.builds();
    String at = out.toAbsolutePath().normalize().toString();
    this.key = hash(question + "\n" + at);
    this.stamps = new OutputStamps(pack, at);
    this.began = folder.now().orElse(FileTime.fromMillis(0));
  }

  /**
   * A build that was published.
   *
   * @param stamp of its sources; empty when they hadn't rested
   * @param sizes of its sources
   * @param content of its sources
   * @param output the stamp of what was published
   */
  private record Known(String stamp, String sizes, String content, String output, byte[] report) {}

  /**
   * The report of the build that published what stands there now, when nothing has changed since.
   *
   * @param sources as they were listed when the build began
   * @param read what is known of them
   * @param shown the generation that readers see
   */
  public Optional<BuildReport> unchanged(
      DiskSourceTree sources, HashedSources read, Optional<Path> shown) {
    Optional<Known> before = pack.get(key).flatMap(PublishedBuilds::known);
    if (before.isEmpty() || shown.isEmpty()) {
      return Optional.empty();
    }
    Known known = before.get();
    Optional<Stamp> now = sources.stamp();
    boolean same = now.map(stamp -> stamp.hash().equals(known.stamp)).orElse(false);
    if (!same && !isSame(sources, read, known)) {
      return Optional.empty();
    }
    if (!GenerationStamp.of(shown.get()).map(known.output::equals).orElse(false)) {
      return Optional.empty();
    }
    if (!same) {
      keep(new Known(rested(now), known.sizes, known.content, known.output, known.report));
    }
    return ReportBytes.read(known.report);
  }

  /**
   * What may be used again of a generation, if it is as the build left it that published it.
   *
   * @param shown the generation that readers see
   */
  public Optional<Untouched> untouched(Path shown) {
    return stamps.untouched(shown);
  }

  /**
   * Remembers what was published.
   *
   * @param sources as they were listed when the build began
   * @param read what was read of them
   * @param published what readers see now
   */
  public void published(
      DiskSourceTree sources,
      HashedSources read,
      SiteOutput.Published published,
      BuildReport report) {
    Optional<String> output =
        published.stamp().or(() -> GenerationStamp.of(published.generation()));
    if (output.isPresent()) {
      stamps.left(published, output.get());
      keep(
          new Known(
              rested(sources.stamp()),
              sources.sizes(),
              read.content(),
              output.get(),
              ReportBytes.of(report)));
    }
  }

  /** Remembers what sources held, whatever became of the build. */
  public void keep(HashedSources read) {
    read.keep(began);
  }

  /** Whether files that the disk can't vouch for are the same: all of them are read, if need be. */
  private static boolean isSame(DiskSourceTree sources, HashedSources read, Known known) {
    return sources.sizes().equals(known.sizes) && read.content().equals(known.content);
  }

  private static Fingerprint hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private String rested(Optional<Stamp> stamp) {
    return stamp.filter(s -> s.hadRested(began)).map(Stamp::hash).orElse("");
  }

  private void keep(Known known) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(known.stamp);
      out.writeUTF(known.sizes);
      out.writeUTF(known.content);
      out.writeUTF(known.output);
      out.write(known.report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pack.put(key, bytes.toByteArray());
  }

  private static Optional<Known> known(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of(
          new Known(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readAllBytes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    pack.close();
  }
}
