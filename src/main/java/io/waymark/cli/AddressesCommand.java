package io.waymark.cli;

import io.waymark.build.AddressListText;
import io.waymark.build.BuildReport;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.SiteText;
import io.waymark.model.Route;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a site's new addresses to the list of those that are kept. */
@Command(
    name = "addresses",
    description = {
      "Adds the addresses of the site's pages to content/addresses.txt, its list of addresses that"
          + " have to lead somewhere for ever.",
      "A site with errors is left as it is; drafts and pages of a later day aren't added."
    })
final class AddressesCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  private final SiteBuild build;
  private final Environment environment;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SITE",
      defaultValue = ".",
      description = "The site's folder, which holds content/. Default: the current folder.")
  Path site;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = SiteArguments.Day.class,
      description = "Add what is published on this day. Default: today in UTC.")
  LocalDate asOf;

  AddressesCommand(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    SiteRun run = new SiteRun(build, environment, SiteArguments.looking(site, asOf));
    BuildReport report = run.look();
    Terminal terminal = environment.terminal();
    if (report.hasErrors()) {
      run.tell(report.diagnostics().stream().filter(Diagnostic::isError).toList());
      String problems = report.errors() == 1 ? "1 error" : report.errors() + " errors";
      terminal.err().println(problems + ". No address was added.");
      return ExitCode.CONTENT_HAS_ERRORS.number();
    }
    List<Route> missing = report.inventory().unlisted();
    if (missing.isEmpty()) {
      terminal.out().println(AddressListText.PATH + " has every address.");
      return ExitCode.DONE.number();
    }
    SiteText list = new SiteText(run.site().resolve(AddressListText.PATH));
    list.replace(AddressListText.adding(list.read().orElse(""), missing));
    missing.stream().limit(SHOWN).forEach(route -> terminal.out().println("  " + route));
    if (missing.size() > SHOWN) {
      terminal.out().println("  … and " + (missing.size() - SHOWN) + " more");
    }
    String added = missing.size() == 1 ? "1 address" : missing.size() + " addresses";
    terminal.out().println("Added " + added + " to " + AddressListText.PATH + ".");
    return ExitCode.DONE.number();
  }
}
