package io.waymark.cli;

import io.waymark.build.BuildReport;
import io.waymark.disk.CacheFolder;
import io.waymark.disk.PublishedBuilds;
import io.waymark.disk.SiteOutput;
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
      Optional<String> question, Optional<CacheFolder> folder, SiteSources sources) {
    Optional<CacheFolder> usable = folder.filter(f -> sources.problems().isEmpty());
    return new KeptBuild(
        usable.flatMap(f -> question.map(q -> new PublishedBuilds(f, q))), sources);
  }

  /** What that build told, when it left what readers see and the sources are the same. */
  Optional<BuildReport> unchanged(SiteOutput output) {
    return builds.flatMap(b -> b.unchanged(sources.own(), output.shown()));
  }

  void published(SiteOutput.Published published, BuildReport report) {
    builds.ifPresent(
        b -> b.published(sources.own(), sources.read(), published.generation(), report));
  }

  @Override
  public void close() {
    builds.ifPresent(PublishedBuilds::close);
  }
}
