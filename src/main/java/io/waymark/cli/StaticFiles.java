package io.waymark.cli;

import io.waymark.build.BuildOptions;
import io.waymark.build.BuildReport;
import io.waymark.build.OutputSink;
import io.waymark.build.OutputTree;
import io.waymark.build.Progress;
import io.waymark.source.Source;
import io.waymark.source.SourceTree;

/** Builds the part of a site that needs no making: its static files, as they are. */
final class StaticFiles implements SiteBuild {
  private static final String FOLDER = "static/";

  @Override
  public BuildReport run(
      SourceTree sources,
      BuildOptions options,
      ChartDrawing charts,
      OutputSink sink,
      Progress progress) {
    var output = new OutputTree(sink);
    for (String path : sources.paths()) {
      if (path.startsWith(FOLDER)) {
        output.write(
            path.substring(FOLDER.length()),
            new Source(path, "").start(),
            sources.file(path).orElseThrow().bytes());
      }
    }
    return new BuildReport(0, 0, output.paths().size(), 0, output.collisions(), options.asOf());
  }
}
