package io.waymark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds what is wrong with a site without publishing anything. */
@Command(name = "check", description = "Does everything that build does, and publishes nothing.")
final class CheckCommand implements Callable<Integer> {
  private final SiteBuild build;
  private final Environment environment;

  @Mixin SiteArguments arguments;

  CheckCommand(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return new SiteRun(build, environment, arguments).check().number();
  }
}
