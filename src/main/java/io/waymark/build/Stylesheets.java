package io.waymark.build;

import io.waymark.build.Assets.Asset;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.Tokens;
import io.waymark.render.style.TokenSheet;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stylesheets of a site as they are published: one file each, with what it imports inside it
 * and the published addresses of what it shows, without comments.
 *
 * <p>{@code @import "page.css";} puts another stylesheet there, and {@code @import "tokens.yaml";}
 * the design tokens. A stylesheet that another one imports, or that lies in {@code parts/}, isn't
 * published by itself; one that is imported twice stands where it was first.
 */
final class Stylesheets {
  /** The file of the tokens, in {@code static/}. */
  static final String TOKENS = "tokens.yaml";

  private static final String PARTS = "parts/";

  private static final Pattern IMPORT =
      Pattern.compile("@import\\s+[\"']([^\"']+)[\"']([^;]*);\\n?");

  /** Words or a comment; one that begins with {@code !} is for those who copy the file. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')|/\\*(?!!).*?\\*/\\s*",
          Pattern.DOTALL);

  private static final Pattern URL = Pattern.compile("url\\(\\s*([\"']?)([^\"')]+?)\\1\\s*\\)");
  private static final Pattern USED = Pattern.compile("var\\(\\s*--([\\w-]+)\\s*\\)");
  private static final Pattern DEFINED = Pattern.compile("--([\\w-]+)\\s*:");

  private final SortedMap<String, Source> sheets;
  private final Tokens tokens;
  private final Map<String, Asset> files;
  private final Set<Diagnostic> problems = new LinkedHashSet<>();

  /** The names of those that are published, by themselves or inside another. */
  private final Set<String> read = new TreeSet<>();

  /**
   * @param sheets the stylesheets by their paths in {@code static/}
   * @param files what they may show, likewise
   */
  Stylesheets(SortedMap<String, Source> sheets, Tokens tokens, Map<String, Asset> files) {
    this.sheets = sheets;
    this.tokens = tokens;
    this.files = files;
  }

  /** Those to publish: their CSS by name. */
  SortedMap<String, String> published() {
    Set<String> parts = parts();
    SortedMap<String, String> published = new TreeMap<>();
    for (String name : sheets.keySet()) {
      if (!parts.contains(name) && !name.startsWith(PARTS)) {
        Set<String> inside = new HashSet<>();
        published.put(name, COMMENT.matcher(whole(name, name, inside)).replaceAll("$1"));
        read.addAll(inside);
      }
    }
    tokensUsed();
    return published;
  }

  /** What is wrong with them, once they are made. */
  Set<Diagnostic> problems() {
    return problems;
  }

  private Set<String> parts() {
    Set<String> parts = new HashSet<>();
    sheets.forEach(
        (name, source) ->
            IMPORT
                .matcher(source.text())
                .results()
                .forEach(found -> parts.add(resolve(name, found.group(1)))));
    return parts;
  }

  /** A stylesheet with its parts, as it reads inside {@code root}. */
  private String whole(String name, String root, Set<String> inside) {
    if (!inside.add(name)) {
      return "";
    }
    Source source = sheets.get(name);
    Matcher imports = IMPORT.matcher(source.text());
    StringBuilder out = new StringBuilder();
    int end = 0;
    while (imports.find()) {
      out.append(addressed(source, end, imports.start(), name, root));
      out.append(imported(source, imports, name, root, inside));
      end = imports.end();
    }
    return out.append(addressed(source, end, source.text().length(), name, root)).toString();
  }

  private String imported(
      Source source, Matcher found, String name, String root, Set<String> inside) {
    String part = resolve(name, found.group(1));
    if (!found.group(2).isBlank()) {
      problems.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  source.span(found.start(2), found.end(2)),
                  "An import can't have conditions: it becomes part of the stylesheet.")
              .hint("Put the rules of " + part + " into @media there."));
      return "";
    }
    if (part.equals(TOKENS)) {
      return TokenSheet.of(tokens);
    }
    if (!sheets.containsKey(part)) {
      Set<String> known = new TreeSet<>(sheets.keySet());
      known.add(TOKENS);
      missing(source.span(found.start(1), found.end(1)), found.group(1), part, known);
      return "";
    }
    return whole(part, root, inside);
  }

  /** A stretch of a stylesheet with the published addresses of the files that it names. */
  private String addressed(Source source, int from, int to, String name, String root) {
    Matcher url = URL.matcher(source.text()).region(from, to);
    StringBuilder out = new StringBuilder();
    int end = from;
    while (url.find()) {
      String target = url.group(2);
      Asset file = files.get(resolve(name, target));
      if (target.startsWith("data:") || target.startsWith("#")) {
        continue;
      }
      if (file == null) {
        Span place = source.span(url.start(2), url.end(2));
        missing(place, target, resolve(name, target), files.keySet());
        continue;
      }
      String up = "../".repeat((int) root.chars().filter(c -> c == '/').count());
      String address = up + file.path().substring("assets/".length());
      out.append(source.text(), end, url.start()).append("url(\"").append(address).append("\")");
      end = url.end();
    }
    return out.append(source.text(), end, to).toString();
  }

  private void missing(Span place, String written, String name, Set<String> known) {
    problems.add(
        Diagnostic.of(
                Code.MISSING_ASSET,
                place,
                "The stylesheet refers to \"" + written + "\", which isn't in static/.")
            .hint(DidYouMean.hint(name, known)));
  }

  /** A custom property that is used must be a token, or defined in a stylesheet; told once. */
  private void tokensUsed() {
    Set<String> known = new TreeSet<>(tokens.named().keySet());
    Set<String> told = new HashSet<>();
    each(DEFINED, (source, found) -> known.add(found.group(1)));
    each(
        USED,
        (source, found) -> {
          if (!known.contains(found.group(1)) && told.add(found.group(1))) {
            problems.add(
                Diagnostic.of(
                        Code.UNKNOWN_TOKEN,
                        source.span(found.start(1), found.end(1)),
                        "There is no design token \"" + found.group(1) + "\".")
                    .hint(DidYouMean.hint(found.group(1), known)));
          }
        });
  }

  private void each(Pattern pattern, BiConsumer<Source, Matcher> visit) {
    for (String name : read) {
      Source source = sheets.get(name);
      Matcher matcher = pattern.matcher(source.text());
      while (matcher.find()) {
        visit.accept(source, matcher);
      }
    }
  }

  /** The path in {@code static/} of what a stylesheet there refers to. */
  private static String resolve(String sheet, String target) {
    Deque<String> path = new ArrayDeque<>();
    String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
    for (String step : (folder + target).split("/")) {
      if (step.equals("..") && !path.isEmpty()) {
        path.removeLast();
      } else if (!step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }
}
