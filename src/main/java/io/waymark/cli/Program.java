package io.waymark.cli;

import io.waymark.disk.DiskFailure;
import io.waymark.disk.OutputRefused;
import io.waymark.engine.EngineUnavailable;
import io.waymark.source.SourceChanged;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code waymark} program: its commands, and how each kind of failure is told. */
final class Program {
  private final SiteBuild build;
  private final Environment environment;
  private final Terminal terminal;

  @Command(
      name = "waymark",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Compiles Markdown and CSV into a site in which every number has a row behind it.",
      synopsisSubcommandLabel = "COMMAND",
      footerHeading = "%nExit codes: ",
      footer = {
        "0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.",
        "Without a command, waymark builds the site in the current folder."
      })
  private static final class Commands {}

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Program.class.getPackage().getImplementationVersion();
      return new String[] {"Waymark " + (version == null ? "(from source)" : version)};
    }
  }

  Program(SiteBuild build, Environment environment) {
    this.build = build;
    this.environment = environment;
    this.terminal = environment.terminal();
  }

  /** Runs a command and answers its exit code. No arguments mean {@code build}. */
  int run(String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    line.addSubcommand(new BuildCommand(build, environment));
    line.addSubcommand(new CheckCommand(build, environment));
    line.addSubcommand(new ServeCommand(build, environment));
    line.addSubcommand(new ImportCommand(environment));
    line.addSubcommand(new AddressesCommand(build, environment));
    line.addSubcommand(new ReleasesCommand(build, environment));
    line.addSubcommand(new HelpCommand());
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
      command.getCommandSpec().versionProvider(new Version());
    }
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
        .setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setParameterExceptionHandler((e, args) -> wrongUsage(e, args))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, parsed));
    return line.execute(arguments.length == 0 ? new String[] {"build"} : arguments);
  }

  private int wrongUsage(ParameterException e, String[] arguments) {
    var message = new StringBuilder(sentence(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        message.append(" Did you mean \"").append(near.get(0)).append("\"?");
      }
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    message.append(" See \"").append(command).append(" --help\".");
    boolean json = Arrays.asList(arguments).contains("json") || contains(arguments, "=json");
    return tell(message.toString(), json, ExitCode.WRONG_USAGE);
  }

  private static boolean contains(String[] arguments, String ending) {
    return Arrays.stream(arguments).anyMatch(a -> a.startsWith("--format") && a.endsWith(ending));
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  private int failed(Exception e, ParseResult parsed) {
    boolean json =
        parsed.hasSubcommand()
            && parsed.subcommand().matchedOptionValue("--format", SiteArguments.Format.TEXT)
                == SiteArguments.Format.JSON;
    boolean stack =
        parsed.hasSubcommand() && parsed.subcommand().matchedOptionValue("--stack", false);
    return tell(e, json, stack);
  }

  private int tell(Throwable e, boolean json, boolean stack) {
    if (e instanceof WrongUsage || e instanceof OutputRefused) {
      return tell(e.getMessage(), json, ExitCode.WRONG_USAGE);
    }
    if (e instanceof DiskFailure || e instanceof SourceChanged || e instanceof EngineUnavailable) {
      return tell(e.getMessage(), json, ExitCode.MACHINE_FAILED);
    }
    if (e instanceof UncheckedIOException io) {
      String reason = DiskFailure.reason(io.getCause());
      return tell("The machine failed: " + reason + ".", json, ExitCode.MACHINE_FAILED);
    }
    return tell(internalError(e, stack), json, ExitCode.MACHINE_FAILED);
  }

  /** Runs a command, also telling what a full memory or a mistake in a library throws. */
  int runSafely(String... arguments) {
    boolean stack = Arrays.asList(arguments).contains("--stack");
    boolean json = contains(arguments, "=json") || Arrays.asList(arguments).contains("json");
    try {
      return run(arguments);
    } catch (OutOfMemoryError e) {
      return tell(
          "Java ran out of memory. Give it more, such as with java -Xmx2g -jar waymark.jar.",
          json,
          ExitCode.MACHINE_FAILED);
    } catch (Error e) {
      return tell(e, json, stack);
    }
  }

  private int tell(String message, boolean json, ExitCode code) {
    if (json) {
      terminal.out().println(new JsonReport().failure(message));
    } else {
      terminal.err().println(Cells.safe(message));
    }
    return code.number();
  }

  private static String internalError(Throwable e, boolean stack) {
    var trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    String start = "Internal error: this is a mistake in Waymark, not in your site.\n";
    if (stack) {
      return start + trace;
    }
    try {
      Path file = Files.createTempFile("waymark-error-", ".txt");
      Files.writeString(file, trace.toString());
      return start
          + "  "
          + e
          + "\nPlease report it with the file "
          + file
          + " as CONTRIBUTING.md says, or see it here with --stack.";
    } catch (IOException unwritable) {
      return start + trace;
    }
  }
}
