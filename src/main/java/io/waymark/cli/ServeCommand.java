package io.waymark.cli;

import io.waymark.disk.DiskFailure;
import io.waymark.serve.PreviewServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site and shows it on this machine until it is stopped. */
@Command(
    name = "serve",
    description = "Builds the site and shows it on this machine. Run it again to see a change.")
final class ServeCommand implements Callable<Integer> {
  private final SiteBuild build;
  private final Environment environment;

  @Mixin SiteArguments arguments;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where to listen, on loopback only. Default: ${DEFAULT-VALUE}.")
  int port;

  ServeCommand(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    arguments.baseUrl = URI.create("http://127.0.0.1:" + port + "/");
    Path out = environment.workingFolder().resolve(arguments.site).resolve("target/preview");
    ExitCode built = new SiteRun(build, environment, arguments).build(Optional.of(out));
    if (built != ExitCode.DONE) {
      return built.number();
    }
    try (PreviewServer server = new PreviewServer(out, port)) {
      environment
          .terminal()
          .out()
          .println("Look at http://127.0.0.1:" + server.port() + "/ (Ctrl-C stops it)");
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new DiskFailure(
          "Port " + port + " is taken. Name another one with --port, such as --port 8081.", e);
    }
    return ExitCode.DONE.number();
  }
}
