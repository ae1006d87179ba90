package io.waymark.cli;

import io.waymark.build.Inventory.DatasetUse;
import io.waymark.model.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Releases as people read them: a heading for each source, below it its releases in columns. */
final class ReleaseTable {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  /** Pages are named up to so many of one type, and counted from there on. */
  private static final int NAMED = 3;

  private static final String INDENT = "  ";
  private static final String GAP = "   ";

  private final Paint paint;
  private final int width;
  private final LocalDate asOf;

  ReleaseTable(Paint paint, int width, LocalDate asOf) {
    this.paint = paint;
    this.width = width;
    this.asOf = asOf;
  }

  String render(List<HeldRelease> releases) {
    Collection<List<HeldRelease>> rows = rows(releases);
    int first = "RELEASE".length();
    int second = "RELEASED".length();
    for (List<HeldRelease> row : rows) {
      first = Math.max(first, columns(name(row)));
      second = Math.max(second, columns(released(row.get(0))));
    }
    StringBuilder out = new StringBuilder();
    String head = INDENT + pad("RELEASE", first) + GAP + pad("RELEASED", second) + GAP + "NEXT";
    out.append(paint.faint(head)).append('\n');
    String heading = "";
    for (List<HeldRelease> row : rows) {
      HeldRelease release = row.get(0);
      if (!heading(release).equals(heading)) {
        heading = heading(release);
        out.append('\n').append(paint.strong(Cells.safe(heading))).append('\n');
      }
      String line = INDENT + pad(name(row), first) + GAP + pad(released(release), second);
      out.append(line).append(GAP).append(next(release)).append('\n');
      list(out, "datasets", datasets(release));
      list(out, "used by", users(release));
    }
    return out.toString();
  }

  /** Releases of one source of which the same is to be told stand in one row. */
  private Collection<List<HeldRelease>> rows(List<HeldRelease> releases) {
    Map<List<Object>, List<HeldRelease>> alike = new LinkedHashMap<>();
    for (HeldRelease release : releases) {
      List<Object> told =
          List.of(
              heading(release),
              released(release),
              next(release),
              datasets(release),
              users(release));
      alike.computeIfAbsent(told, t -> new ArrayList<>()).add(release);
    }
    return alike.values();
  }

  private static String heading(HeldRelease release) {
    if (release.title().isEmpty()) {
      return "No source named";
    }
    return release.publisher().isEmpty()
        ? release.title()
        : release.publisher() + ": " + release.title();
  }

  private static String name(List<HeldRelease> row) {
    String first = row.get(0).release().isEmpty() ? "–" : row.get(0).release();
    return row.size() == 1
        ? first
        : first + " … " + row.get(row.size() - 1).release() + " (" + row.size() + ")";
  }

  private String released(HeldRelease release) {
    return release
        .released()
        .map(day -> day + ", " + age(day))
        .or(() -> release.retrieved().map(day -> "fetched " + day))
        .orElse("–");
  }

  private String age(LocalDate day) {
    long months = ChronoUnit.MONTHS.between(day, asOf);
    long days = ChronoUnit.DAYS.between(day, asOf);
    if (days < 0) {
      return "to come";
    }
    return months >= 24
        ? months / 12 + " years ago"
        : months > 0 ? counted(months, "month") + " ago" : counted(days, "day") + " ago";
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private String next(HeldRelease release) {
    Optional<YearMonth> next = release.next();
    String month = next.map(MONTH::format).orElse("–");
    return release.overdue() ? paint.warning(month + ", overdue") : month;
  }

  private static List<String> datasets(HeldRelease release) {
    Map<String, List<DatasetUse>> byName = new TreeMap<>();
    for (DatasetUse use : release.datasets()) {
      byName.computeIfAbsent(use.dataset().name(), name -> new ArrayList<>()).add(use);
    }
    List<String> names = new ArrayList<>();
    byName.forEach(
        (name, uses) -> {
          boolean unused = uses.stream().allMatch(use -> use.pages().isEmpty());
          names.add(times(name, uses.size()) + (unused ? " (no page)" : ""));
        });
    return names;
  }

  private static List<String> users(HeldRelease release) {
    List<String> users = new ArrayList<>();
    for (Map.Entry<String, Collection<Page>> type : release.users().entrySet()) {
      Collection<Page> pages = type.getValue();
      boolean ofRows = pages.stream().anyMatch(page -> page.row().isPresent());
      if (ofRows || pages.size() > NAMED) {
        users.add(type.getKey() + " ×" + pages.size());
      } else {
        pages.forEach(page -> users.add(page.id()));
      }
    }
    return users.isEmpty() ? List.of("no page") : users;
  }

  private static String times(String name, int count) {
    return count == 1 ? name : name + " ×" + count;
  }

  /** Words after a label, wrapped at commas to the terminal's width. */
  private void list(StringBuilder out, String label, List<String> items) {
    String margin = INDENT + INDENT;
    StringBuilder line = new StringBuilder(margin).append(pad(label, 10));
    String rest = margin + " ".repeat(10);
    for (int i = 0; i < items.size(); i++) {
      String item = Cells.safe(items.get(i)) + (i + 1 < items.size() ? ", " : "");
      if (columns(line + item.strip()) > width && line.length() > rest.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(rest);
      }
      line.append(item);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static String pad(String text, int columns) {
    String safe = Cells.safe(text);
    return safe + " ".repeat(Math.max(0, columns - columns(safe)));
  }

  private static int columns(CharSequence text) {
    return Cells.of(text.toString()).width();
  }
}
