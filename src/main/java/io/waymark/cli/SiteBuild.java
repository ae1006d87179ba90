package io.waymark.cli;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.OutputSink;
import io.waymark.build.Progress;
import io.waymark.source.SourceTree;
import java.util.Optional;

/** What the commands need of Waymark's core: sources in, files and a report out. */
@FunctionalInterface
public interface SiteBuild {
  /**
   * Builds a site.
   *
   * @param sources the site's files over the built-in ones
   * @param options what is asked beyond the sources
   * @param charts how charts are drawn
   * @param sink takes the files; what it was given is published only when the report has no errors
   * @param progress hears how far the build is
   */
  BuildReport run(
      SourceTree sources,
      BuildOptions options,
      ChartDrawing charts,
      OutputSink sink,
      Progress progress);

  /**
   * Names this very program: the same input comes to the same with another of the same edition.
   * Empty when that can't be told, and so nothing may be reused that an earlier program made.
   */
  default Optional<String> edition() {
    return Optional.empty();
  }
}
