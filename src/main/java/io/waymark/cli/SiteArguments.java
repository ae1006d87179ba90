package io.waymark.cli;

import io.waymark.build.BuildOptions;
import io.waymark.disk.CacheFolder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The arguments that commands about one site share. */
final class SiteArguments {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SITE",
      defaultValue = ".",
      description = "The site's folder, which holds content/. Default: the current folder.")
  Path site;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = BaseUrl.class,
      description = "Where the site will stand, instead of what content/site.yaml says.")
  URI baseUrl;

  @Option(names = "--drafts", description = "Build drafts and pages of a later day as well.")
  boolean drafts;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Build the site of this day, such as 2026-11-23. Default: today in UTC.")
  LocalDate asOf;

  @Option(names = "--strict", description = "Treat warnings as errors.")
  boolean strict;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to report: text for people, json for programs.")
  Format format;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads work. Default: one for each processor.")
  Integer jobs;

  @Option(names = "--quiet", description = "Say nothing but problems.")
  boolean quiet;

  @Option(names = "--timings", description = "Say how long each stage took.")
  boolean timings;

  @Option(
      names = "--engine",
      paramLabel = "v8|node",
      defaultValue = "v8",
      description = "What draws charts: V8, which comes with Waymark, or the machine's node.")
  ChartDrawing.Engine engine;

  @Option(
      names = "--charts",
      paramLabel = "svg|table",
      defaultValue = "svg",
      description = "What stands for a chart: its drawing and table, or the table alone.")
  ChartDrawing.Form charts;

  @Option(
      names = "--no-cache",
      description = "Make everything anew: use and keep nothing in SITE/.waymark/cache.")
  boolean noCache;

  @Option(
      names = "--stack",
      description = "Should Waymark itself fail, print where instead of writing it to a file.")
  boolean stack;

  /** The arguments of a command that only looks at a site: no chart has to be drawn for that. */
  static SiteArguments looking(Path site, LocalDate asOf) {
    SiteArguments arguments = new SiteArguments();
    arguments.site = site;
    arguments.asOf = asOf;
    arguments.format = Format.TEXT;
    arguments.engine = ChartDrawing.Engine.V8;
    arguments.charts = ChartDrawing.Form.TABLE;
    return arguments;
  }

  /** How to report. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the charts of the site in a folder are drawn. */
  ChartDrawing drawing(Path folder) {
    return new ChartDrawing(engine, charts, cache(folder));
  }

  /**
   * What the site in a folder keeps from build to build; empty when it is asked to keep nothing.
   */
  Optional<CacheFolder> cache(Path folder) {
    return noCache ? Optional.empty() : Optional.of(CacheFolder.of(folder));
  }

  BuildOptions options(Environment environment) {
    LocalDate day =
        asOf != null ? asOf : LocalDate.ofInstant(environment.clock().instant(), ZoneOffset.UTC);
    return new BuildOptions(day, drafts, Optional.ofNullable(baseUrl), strict, jobCount());
  }

  /** How many threads work. */
  int jobCount() {
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (jobs < 1) {
      throw new WrongUsage("--jobs needs a number from 1 on, not " + jobs + ".");
    }
    return jobs;
  }

  /** Reads {@code --as-of}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException("\"" + text + "\" isn't a day such as 2026-11-23");
      }
    }
  }

  /** Reads {@code --base-url}. */
  static final class BaseUrl implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI uri = new URI(text.endsWith("/") ? text : text + "/");
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equals(uri.getScheme());
        if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
          return uri;
        }
      } catch (URISyntaxException e) {
        // Told below like every other address that won't do.
      }
      throw new TypeConversionException(
          "\"" + text + "\" isn't an address such as https://example.org/careers/");
    }
  }
}
