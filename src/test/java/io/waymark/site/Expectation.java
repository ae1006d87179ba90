package io.waymark.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A committed text that a test's result must equal. {@code -Dgolden.update=true} writes what came
 * out in place of what was expected; where {@code CI} is set that is refused, because there nobody
 * would read the difference.
 */
public final class Expectation {
  private static final int SHOWN = 12;

  private Expectation() {}

  /** Whether expectations are written instead of compared. */
  public static boolean updating() {
    boolean asked = Boolean.getBoolean("golden.update");
    if (asked && System.getenv("CI") != null) {
      throw new IllegalStateException(
          "golden.update is for people who read the difference; CI only compares.");
    }
    return asked;
  }

  /** How {@code actual} differs from the file, for people to read; empty when it doesn't. */
  public static Optional<String> difference(Path file, String actual) throws IOException {
    if (updating()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return Optional.empty();
    }
    if (!Files.exists(file)) {
      return Optional.of(file + " isn't there, but this came out:\n" + actual);
    }
    String expected = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(file + "\n" + lines(expected, actual));
  }

  private static String lines(String expected, String actual) {
    List<String> was = List.of(expected.split("\n", -1));
    List<String> is = List.of(actual.split("\n", -1));
    int from = 0;
    while (from < was.size() && from < is.size() && was.get(from).equals(is.get(from))) {
      from++;
    }
    int wasEnd = was.size();
    int isEnd = is.size();
    while (wasEnd > from && isEnd > from && was.get(wasEnd - 1).equals(is.get(isEnd - 1))) {
      wasEnd--;
      isEnd--;
    }
    return "from line %d on:\n".formatted(from + 1)
        + marked("- ", was.subList(from, wasEnd))
        + marked("+ ", is.subList(from, isEnd));
  }

  private static String marked(String mark, List<String> lines) {
    var text = new StringBuilder();
    lines.stream().limit(SHOWN).forEach(line -> text.append(mark).append(line).append('\n'));
    if (lines.size() > SHOWN) {
      text.append(mark).append("… ").append(lines.size() - SHOWN).append(" more lines\n");
    }
    return text.toString();
  }
}
