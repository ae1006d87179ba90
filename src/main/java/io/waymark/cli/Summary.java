package io.waymark.cli;

import io.waymark.build.BuildReport;
import java.time.Duration;
import java.util.Locale;

/** The line in which a command says what it did. */
final class Summary {
  private final BuildReport report;
  private final Duration took;

  Summary(BuildReport report, Duration took) {
    this.report = report;
    this.took = took;
  }

  /** A site that stands at {@code out} now. */
  String built(String out) {
    return "Built %s → %s (%s)".formatted(made(), out, warningsAndFixed());
  }

  /** A site that stands at {@code out} and would be built the same again. */
  String unchanged(String out) {
    return "Nothing has changed: %s → %s (%s)".formatted(made(), out, warningsAndFixed());
  }

  /** A site that could be built. */
  String checked() {
    return "Checked %s: no errors (%s)".formatted(made(), warningsAndFixed());
  }

  /** A site with errors, told to one who wanted it published at {@code out}. */
  String notBuilt(String out) {
    return problems() + ". Nothing was published: " + out + " is as it was.";
  }

  /** A site with errors, told to one who wanted to know. */
  String notChecked() {
    return problems() + " in " + count(report.pages(), "page") + ".";
  }

  private String made() {
    return "%s, %s as of %s in %s"
        .formatted(
            count(report.pages(), "page"),
            count(report.charts(), "chart"),
            report.asOf(),
            seconds());
  }

  private String warningsAndFixed() {
    String warnings = count(report.warnings(), "warning");
    return report.fixed() == 0 ? warnings : warnings + ", " + count(report.fixed(), "fixed amount");
  }

  private String problems() {
    String errors = count(report.errors(), "error");
    return report.warnings() == 0 ? errors : errors + ", " + count(report.warnings(), "warning");
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  private static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
