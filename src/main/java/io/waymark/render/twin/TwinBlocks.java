package io.waymark.render.twin;

import io.waymark.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes what stands below one another: headings, paragraphs, lists, tables, charts. */
final class TwinBlocks {
  /** Words at a line's beginning that would make it a heading, a list or a rule. */
  private static final Pattern OPENING = Pattern.compile("^(?:([#+=~-])|(\\d+)([.)]))(?=\\s|$)");

  private static final Pattern LEADING = Pattern.compile("^[: ]+");
  private static final Set<String> BLOCKS = Set.of("details", "summary", "figure", "table", "svg");
  private static final Set<String> LISTS = Set.of("ul", "ol");

  private final TwinInline inline;
  private final Language language;

  TwinBlocks(TwinInline inline, Language language) {
    this.inline = inline;
    this.language = language;
  }

  String write(Element parent) {
    List<String> blocks = new ArrayList<>();
    children(parent, blocks);
    return String.join("\n\n", blocks) + "\n";
  }

  private void children(Element parent, List<String> blocks) {
    StringBuilder line = new StringBuilder();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        end(line, blocks);
        block(element, blocks);
      } else {
        inline.write(node, line);
      }
    }
    end(line, blocks);
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || BLOCKS.contains(element.tagName());
  }

  private static void end(StringBuilder line, List<String> blocks) {
    if (!line.isEmpty()) {
      add(TwinInline.inOneLine(line), blocks);
    }
    line.setLength(0);
  }

  private static void add(String words, List<String> blocks) {
    if (!words.isEmpty()) {
      blocks.add(OPENING.matcher(words).replaceFirst("$2\\\\$1$3"));
    }
  }

  private void block(Element element, List<String> blocks) {
    if (TwinInline.isLeftOut(element)) {
      return;
    }
    switch (element.tagName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
      case "p", "summary" -> add(inline.of(element), blocks);
      case "ul", "ol" -> blocks.add(String.join("\n", list(element, "")));
      case "dl" -> blocks.add(String.join("\n", terms(element)));
      case "hr" -> blocks.add("---");
      case "pre" -> blocks.add("```\n" + element.wholeText().stripTrailing() + "\n```");
      case "blockquote" -> blocks.add(write(element).strip().replaceAll("(?m)^", "> "));
      case "table" -> blocks.addAll(new TwinTable(inline).of(element));
      case "figure" ->
          new TwinFigure(inline, language)
              .of(element)
              .ifPresentOrElse(blocks::addAll, () -> children(element, blocks));
      default -> children(element, blocks);
    }
  }

  private void heading(Element element, List<String> blocks) {
    String words = inline.of(element);
    if (!words.isEmpty()) {
      blocks.add("#".repeat(element.tagName().charAt(1) - '0') + " " + words);
    }
  }

  private List<String> list(Element list, String indent) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (Element item : list.children()) {
      String mark = list.tagName().equals("ol") ? number++ + ". " : "- ";
      StringBuilder words = new StringBuilder();
      List<String> below = new ArrayList<>();
      for (Node node : item.childNodes()) {
        if (node instanceof Element inner && LISTS.contains(inner.tagName())) {
          below.addAll(list(inner, indent + " ".repeat(mark.length())));
        } else if (node instanceof Element inner && isBlock(inner)) {
          words.append(": ").append(inline.of(inner));
        } else {
          inline.write(node, words);
        }
      }
      String said = LEADING.matcher(TwinInline.inOneLine(words)).replaceFirst("").strip();
      if (!said.isEmpty() || !below.isEmpty()) {
        lines.add(indent + mark + said.replace(" : ", ": "));
        lines.addAll(below);
      }
    }
    return lines;
  }

  private List<String> terms(Element list) {
    List<String> lines = new ArrayList<>();
    for (Element term : list.select("dt")) {
      Element said = term.nextElementSibling();
      lines.add("- " + inline.of(term) + (said == null ? "" : ": " + inline.of(said)));
    }
    return lines;
  }
}
