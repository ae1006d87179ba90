package io.waymark.cli;

import io.waymark.build.BuildReport;
import io.waymark.disk.CacheFolder;
import io.waymark.disk.PublishedBuilds;
import io.waymark.disk.SiteOutput;
import java.nio.file.Path;
import java.util.Optional;

/** What is known of the build that asked the same before; nothing where nothing may be reused. */
final class KeptBuild implements AutoCloseable {
  private final Optional<PublishedBuilds> builds;
  private final SiteSources sources;

  private KeptBuild(Optional<PublishedBuilds> builds, SiteSources sources) {
    this.builds = builds;
    this.sources = sources;
  }

  /** A listing with problems is made again each time, for nothing else tells them. */
  static KeptBuild of(
      Optional<String> question, Optional<CacheFolder> folder, SiteSources sources, Path out) {
    Optional<CacheFolder> usable = folder.filter(f -> sources.problems().isEmpty());
    return new KeptBuild(
        usable.flatMap(f -> question.map(q -> new PublishedBuilds(f, q, out))), sources);
  }

  /** What that build told, when it left what readers see and the sources are the same. */
  Optional<BuildReport> unchanged(SiteOutput output) {
    return builds.flatMap(b -> b.unchanged(sources.own(), sources.read(), output.shown()));
  }

  /** Lets the build use files again of a generation that nobody touched. */
  void trust(SiteOutput output) {
    builds.flatMap(b -> output.shown().flatMap(b::untouched)).ifPresent(output::trust);
  }

  void published(SiteOutput.Published published, BuildReport report) {
    builds.ifPresent(b -> b.published(sources.own(), sources.read(), published, report));
  }

  @Override
  public void close() {
    builds.ifPresent(
        b -> {
          try (b) {
            b.keep(sources.read());
          }
        });
  }
}
