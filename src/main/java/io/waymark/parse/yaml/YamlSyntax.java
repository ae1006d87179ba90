package io.waymark.parse.yaml;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;

/** Says in an editor's words what the YAML reader stumbled over, and what to do about it. */
final class YamlSyntax {
  private static final Pattern BARE_FIGURE = Pattern.compile("(^|[:\\-\\[,]\\s+)\\{\\{");
  private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )?[\\w-]+:\\S.*");

  private final String text;
  private final Offsets offsets;

  private YamlSyntax(String text, Offsets offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  static YamlReader.SyntaxError explain(JacksonException e, String text, Offsets offsets) {
    YamlSyntax syntax = new YamlSyntax(text, offsets);
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      // The location that Jackson adds is where it had come to before: the marks are right.
      int problem = syntax.offset(marked.getProblemMark()).orElse(0);
      int context = syntax.offset(marked.getContextMark()).orElse(problem);
      return syntax.explain(
          orEmpty(marked.getContext()), context, orEmpty(marked.getProblem()), problem);
    }
    if (e.getCause() instanceof ReaderException reader) {
      int at = offsets.inText(reader.getPosition());
      String name = String.format("U+%04X", reader.getCodePoint());
      return syntax.error(
          at, at + 1, "An invisible control character (" + name + ") stands here.", "Delete it.");
    }
    int at = e.getLocation() == null ? 0 : offsets.inText(e.getLocation().getCharOffset());
    return syntax.bareFigure(at).orElseGet(() -> syntax.keyIsNoName(at));
  }

  private YamlReader.SyntaxError explain(String context, int from, String problem, int at) {
    Optional<YamlReader.SyntaxError> figure = bareFigure(at).or(() -> bareFigure(from));
    if (figure.isPresent()) {
      return figure.get();
    }
    if (problem.contains("'\\t(TAB)'")) {
      return error(at, at + 1, "A tab stands where YAML wants spaces.", "Indent with two spaces.");
    }
    if (context.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
      return neverClosed(from);
    }
    if (context.contains("quoted scalar") && problem.contains("escape character")) {
      return error(
          at - 1,
          at + 1,
          "In double quotes a backslash begins an escape, and \""
              + text.substring(at - 1, Math.min(at + 1, text.length()))
              + "\" is none.",
          "Use single quotes, or write the backslash twice.");
    }
    if (problem.contains("mapping values are not allowed")) {
      return error(
          at,
          at + 1,
          "A colon followed by a space stands inside a value.",
          "Put the whole value in quotes: " + quotedValue(at));
    }
    if (problem.contains("could not find expected ':'")) {
      return missingColon(from);
    }
    if (problem.contains("cannot start any token")) {
      String found = text.substring(at, Math.min(at + 1, text.length()));
      return error(
          at,
          at + 1,
          "A value can't begin with \"" + found + "\" unless it is in quotes.",
          "Put the whole value in quotes.");
    }
    if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
      return asterisk(from, word(from));
    }
    if (problem.contains("sequence entries are not allowed")) {
      return error(
          at, at + 1, "A list begins in the middle of a line.", "Put each \"- \" on its own line.");
    }
    return structure(context, from, problem, at);
  }

  private YamlReader.SyntaxError structure(String context, int from, String problem, int at) {
    if (context.contains("flow sequence") || context.contains("flow mapping")) {
      String open = text.substring(from, Math.min(from + 1, text.length()));
      String close = open.equals("[") ? "]" : "}";
      return error(
          from,
          from + 1,
          "The \"" + open + "\" that opens here isn't closed properly.",
          "Check the commas after it and add the missing \"" + close + "\".");
    }
    String line = lineAt(at).strip();
    if (line.startsWith("*")) {
      return asterisk(lineStart(at) + leadingSpaces(lineAt(at)), line);
    }
    if (at > 0 && (lastInk(at) == '"' || lastInk(at) == '\'') && sameLine(at)) {
      Optional<Integer> opened = openedAbove(at);
      if (opened.isPresent()) {
        return neverClosed(opened.get());
      }
      return error(
          at,
          lineEnd(at),
          "Words follow the closing quote.",
          "Put the whole value in quotes, and write quotes inside it as '…' or \\\"…\\\".");
    }
    if (problem.contains("<block end>") || problem.contains("block")) {
      return error(
          at,
          lineEnd(at),
          "This line doesn't fit the lines above it.",
          "Line it up with the other keys or items it belongs to: same number of spaces.");
    }
    String what = (context.isEmpty() ? "" : context.strip() + ": ") + problem.strip();
    return error(at, at + 1, "This isn't YAML: " + what.replaceAll("\\s+", " ") + ".", null);
  }

  /** A mark such as {@code *} that YAML takes for an alias or an anchor. */
  private YamlReader.SyntaxError asterisk(int at, String words) {
    String mark = words.contains(":") ? words.substring(0, words.indexOf(':')) : words;
    return error(
        at,
        at + 1,
        "\"" + text.charAt(at) + "\" means something else in YAML here.",
        "Put it in quotes: \"" + mark + "\"");
  }

  private YamlReader.SyntaxError neverClosed(int from) {
    String quote = text.substring(from, Math.min(from + 1, text.length()));
    return error(
        from,
        lineEnd(from),
        "The quote that opens here is never closed.",
        "Add a closing " + quote + " at the end of the value.");
  }

  /** Where the value began whose forgotten quote another line's quote has closed. */
  private Optional<Integer> openedAbove(int at) {
    char quote = lastInk(at);
    String before = text.substring(lineStart(at), at).stripTrailing();
    if (before.indexOf(quote) != before.length() - 1) {
      return Optional.empty();
    }
    Matcher opening =
        Pattern.compile("(?m)^ *(?:- )*[^\\s#:]+: +(" + quote + ")[^" + quote + "\\n]*$")
            .matcher(text.substring(0, Math.max(0, lineStart(at) - 1)));
    Optional<Integer> last = Optional.empty();
    while (opening.find()) {
      last = Optional.of(opening.start(1));
    }
    return last;
  }

  private YamlReader.SyntaxError missingColon(int from) {
    String line = lineAt(from).strip();
    if (NO_SPACE.matcher(line).matches()) {
      int colon = text.indexOf(':', from);
      return error(
          colon,
          colon + 1,
          "A space is missing after the colon.",
          "Write " + line.replaceFirst(":", ": "));
    }
    return error(
        from,
        lineEnd(from),
        "A key without a colon: \"" + line + "\".",
        "Write a key, a colon, a space and a value, or indent the line if it continues the one"
            + " above.");
  }

  /** {@code title: {{x}}}: to YAML the braces open a group of keys. */
  private Optional<YamlReader.SyntaxError> bareFigure(int at) {
    int start = lineStart(at);
    String line = lineAt(at);
    var figure = BARE_FIGURE.matcher(line);
    if (!figure.find()) {
      return Optional.empty();
    }
    int from = start + figure.end() - 2;
    return Optional.of(
        error(
            from,
            lineEnd(from),
            "A value that begins with a figure must be in quotes.",
            "Write \"" + text.substring(from, lineEnd(from)).strip().replace("\"", "\\\"") + "\""));
  }

  private YamlReader.SyntaxError keyIsNoName(int at) {
    return error(
        at, at + 1, "A key must be a name.", "Put the value in quotes if the bracket is meant.");
  }

  private String quotedValue(int at) {
    String line = lineAt(at);
    int colon = line.indexOf(": ");
    if (colon < 0) {
      return "key: \"…\"";
    }
    String value = line.substring(colon + 2).strip();
    String quote = value.contains("\"") ? "'" : "\"";
    return line.substring(0, colon + 2).strip() + " " + quote + value + quote;
  }

  private YamlReader.SyntaxError error(int from, int to, String message, String hint) {
    Span place = offsets.span(Math.max(0, from), Math.max(from, to));
    Diagnostic told = Diagnostic.of(Code.YAML_SYNTAX, place, message);
    return new YamlReader.SyntaxError(told.hint(Optional.ofNullable(hint)), Math.max(0, from));
  }

  private Optional<Integer> offset(Optional<Mark> mark) {
    return mark.map(m -> offsets.inText(m.getIndex()));
  }

  private String word(int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != ':') {
      end++;
    }
    return text.substring(from, end);
  }

  private char lastInk(int at) {
    int i = Math.min(at, text.length()) - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(Math.max(i, 0));
  }

  private boolean sameLine(int at) {
    return !text.substring(lineStart(at), Math.min(at, text.length())).isBlank();
  }

  private String lineAt(int at) {
    return text.substring(lineStart(at), lineEnd(at));
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', Math.min(at, text.length()) - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private static int leadingSpaces(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String orEmpty(String words) {
    return words == null ? "" : words;
  }
}
