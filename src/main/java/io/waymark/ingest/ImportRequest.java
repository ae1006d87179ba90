package io.waymark.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to import and into which site.
 *
 * @param kind what the files are
 * @param files the releases as published; none for {@link Kind#PAGES}
 * @param site the folder that holds {@code content/}
 * @param year the year the files must be of, when the editor says; for releases that name none, it
 *     is the year they are taken to be of
 * @param release the release's name where files don't carry it, such as {@code 30.0} of O*NET
 * @param released the day the release was published, when the editor says
 * @param retrieved the day the files were fetched, when the editor says
 * @param progress is told, in a few words, what is being read now
 */
public record ImportRequest(
    Kind kind,
    List<Path> files,
    Path site,
    Optional<Integer> year,
    Optional<String> release,
    Optional<LocalDate> released,
    Optional<LocalDate> retrieved,
    Consumer<String> progress) {
  public ImportRequest {
    Objects.requireNonNull(kind);
    files = List.copyOf(files);
    Objects.requireNonNull(site);
    Objects.requireNonNull(progress);
  }

  /** A request without any of the optional facts. */
  public static ImportRequest of(Kind kind, Path site, List<Path> files) {
    return new ImportRequest(
        kind,
        files,
        site,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        words -> {});
  }

  public ImportRequest year(int value) {
    return new ImportRequest(
        kind, files, site, Optional.of(value), release, released, retrieved, progress);
  }

  public ImportRequest release(String value) {
    return new ImportRequest(
        kind, files, site, year, Optional.of(value), released, retrieved, progress);
  }

  public ImportRequest released(LocalDate value) {
    return new ImportRequest(
        kind, files, site, year, release, Optional.of(value), retrieved, progress);
  }

  public ImportRequest retrieved(LocalDate value) {
    return new ImportRequest(
        kind, files, site, year, release, released, Optional.of(value), progress);
  }

  public ImportRequest progress(Consumer<String> value) {
    return new ImportRequest(kind, files, site, year, release, released, retrieved, value);
  }
}
