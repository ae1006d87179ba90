package io.waymark.render.template;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a diagnostic of what went wrong in a rendering, at its line and column. */
final class TemplateProblem {
  private static final Pattern QUOTED = Pattern.compile("[\\[\"'“](.+?)[\\]\"'”]");
  private static final Pattern CODE = Pattern.compile("\\{[{%]-?\\s*");

  private static final Pattern NO_END = Pattern.compile("^(end\\w+) tag should be present");

  private final Rendering rendering;

  TemplateProblem(Rendering rendering) {
    this.rendering = rendering;
  }

  Diagnostic of(PebbleException e) {
    if (e instanceof TemplateFault fault) {
      Span place = fault.getLineNumber() == null ? mention(fault.word()) : place(e, fault.word());
      return told(fault.code(), place, fault.getPebbleMessage()).hint(fault.advice());
    }
    if (e instanceof UnknownName unknown) {
      Span place = place(e, unknown.getAttributeName());
      return told(Code.TEMPLATE_FAILED, place, e.getPebbleMessage()).hint(unknown.advice());
    }
    if (e instanceof AttributeNotFoundException missing) {
      return unknown(missing);
    }
    // Pebble wraps what goes wrong inside a condition, and only the inner place is exact
    if (e.getCause() instanceof PebbleException inner) {
      return of(inner);
    }
    String message = e.getPebbleMessage() == null ? "It fails here" : e.getPebbleMessage().strip();
    Source failed = e.getFileName() == null ? null : rendering.used().get(e.getFileName());
    if (failed != null && message.startsWith("Unexpected character")) {
      Optional<Span> open = Unclosed.in(failed);
      if (open.isPresent()) {
        String mark = open.get().text();
        return told(
                Code.TEMPLATE_FAILED,
                open.get(),
                "The " + mark + " that opens here is never closed.")
            .hint(
                "Close it with "
                    + (mark.equals("{{") ? "}}" : mark.equals("{%") ? "%}" : "#}")
                    + ".");
      }
    }
    Matcher end = NO_END.matcher(message);
    if (end.find()) {
      return told(Code.TEMPLATE_FAILED, place(e, ""), "This has no {% " + end.group(1) + " %}.")
          .hint("Add {% " + end.group(1) + " %} where it ends.");
    }
    if (message.startsWith("null value given to if")) {
      return told(Code.TEMPLATE_FAILED, place(e, "if"), "The condition has no value here.")
          .hint(
              "Ask whether there is one: {% if … is not null %}, or for lists {% if … is not empty %}.");
    }
    Matcher quoted = QUOTED.matcher(message);
    Span place = place(e, quoted.find() ? quoted.group(1) : "");
    return told(Code.TEMPLATE_FAILED, place, "The template fails: " + sentence(message));
  }

  Diagnostic endless(String template) {
    return told(Code.TEMPLATE_FAILED, start(template), "The template includes itself without end.");
  }

  Diagnostic inside(String template, RuntimeException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return told(Code.TEMPLATE_FAILED, start(template), "The template fails: " + sentence(reason));
  }

  private Diagnostic unknown(AttributeNotFoundException e) {
    String name = e.getAttributeName();
    Span place = place(e, name);
    if (e.getPebbleMessage().startsWith("Attempt") || rendering.context().containsKey(name)) {
      return told(
              Code.TEMPLATE_FAILED,
              place,
              "\"" + name + "\" is read where there is no value to read it from.")
          .hint("Ask first: {% if … is not null %}.");
    }
    return told(Code.TEMPLATE_FAILED, place, "There is no \"" + name + "\" here.")
        .hint(DidYouMean.hint(name, List.copyOf(rendering.context().keySet())));
  }

  private Diagnostic told(Code code, Span place, String message) {
    Diagnostic told = Diagnostic.of(code, place, message);
    return place.source().equals(rendering.caller().source())
        ? told
        : told.related("while rendering this page", rendering.caller());
  }

  /** Where a template names another one, or the page when no template does. */
  private Span mention(String name) {
    for (Source source : rendering.used().values()) {
      for (String quote : List.of("\"", "'")) {
        int at = source.text().indexOf(quote + name + quote);
        if (at >= 0) {
          return source.span(at + 1, at + 1 + name.length());
        }
      }
    }
    return rendering.caller();
  }

  /** The word on the line that Pebble names, else the first piece of template code there. */
  private Span place(PebbleException e, String word) {
    Source named = e.getFileName() == null ? null : rendering.used().get(e.getFileName());
    if (named == null || e.getLineNumber() == null) {
      return named == null ? mention(word) : named.start();
    }
    int line = Math.max(1, Math.min(e.getLineNumber(), named.lineCount()));
    var sources = new ArrayList<Source>();
    sources.add(named);
    // an inherited block is told with the name of the template that extends it
    sources.addAll(rendering.used().values());
    for (Source source : sources) {
      Optional<Span> found =
          line <= source.lineCount() ? word(source, line, word) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
    }
    Matcher code = CODE.matcher(named.lineText(line));
    int column = code.find() ? code.end() : indent(named.lineText(line));
    int at = named.lineStart(line) + column;
    return named.span(at, named.lineStart(line) + named.lineText(line).length());
  }

  private static Optional<Span> word(Source source, int line, String word) {
    if (word.isBlank()) {
      return Optional.empty();
    }
    String text = source.lineText(line);
    Matcher whole =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text);
    Matcher code = CODE.matcher(text);
    int from = code.find() ? code.end() : 0;
    if (!whole.find(from) && !whole.find(0)) {
      return Optional.empty();
    }
    int start = source.lineStart(line) + whole.start();
    return Optional.of(source.span(start, start + word.length()));
  }

  private Span start(String template) {
    Source source = rendering.used().get(template);
    return source == null ? rendering.caller() : source.start();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
