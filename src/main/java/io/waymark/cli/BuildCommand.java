package io.waymark.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site and puts it in the old one's place. */
@Command(
    name = "build",
    description = "Builds the site. Any error publishes nothing and leaves the old site in place.")
final class BuildCommand implements Callable<Integer> {
  private final SiteBuild build;
  private final Environment environment;

  @Mixin SiteArguments arguments;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the site is written. Default: SITE/target/site.")
  Path out;

  @Option(
      names = "--verify",
      description = "Build once more with nothing kept, and tell each published file that differs.")
  boolean verify;

  BuildCommand(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    SiteRun run = new SiteRun(build, environment, arguments);
    return run.build(Optional.ofNullable(out), verify).number();
  }
}
