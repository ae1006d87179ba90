package io.waymark.render.twin;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what stands inside a line. */
final class TwinInline {
  /** What is there for eyes alone, or for hands, or for those who can't see the rest. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "template",
          "form",
          "fieldset",
          "label",
          "nav",
          "button",
          "input",
          "select",
          "textarea");

  private static final String MARKUP = "\\`*_[]<>|";

  private static final Set<String> STRONG = Set.of("strong", "b");
  private static final Set<String> EMPHASIS = Set.of("em", "i", "cite");

  private final URI address;

  TwinInline(URI address) {
    this.address = address;
  }

  static boolean isLeftOut(Element element) {
    return LEFT_OUT.contains(element.tagName())
        || element.attributesSize() > 0
            && (element.hasAttr("hidden")
                || element.attr("aria-hidden").strip().equalsIgnoreCase("true")
                || element.hasClass("visually-hidden")
                || element.hasClass("unseen"));
  }

  /** All of an element in one line. */
  String of(Element element) {
    StringBuilder out = new StringBuilder();
    element.childNodes().forEach(node -> write(node, out));
    return inOneLine(out);
  }

  /** Words with a single space wherever there is any. */
  static String inOneLine(CharSequence words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean apart = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        apart = true;
        continue;
      }
      if (apart && !line.isEmpty()) {
        line.append(' ');
      }
      apart = false;
      line.append(c);
    }
    return line.toString().strip();
  }

  void write(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      out.append(escaped(text.getWholeText()));
    } else if (node instanceof Element element && !isLeftOut(element)) {
      element(element, out);
    }
  }

  private void element(Element element, StringBuilder out) {
    String name = element.tagName();
    if (name.equals("a") && element.hasAttr("href")) {
      out.append(link(element));
    } else if (name.equals("img")) {
      complete(element.attr("src"))
          .ifPresent(to -> out.append("![" + escaped(element.attr("alt")) + "](" + to + ")"));
    } else if (name.equals("br")) {
      out.append(' ');
    } else if (name.equals("code")) {
      out.append('`').append(element.text().replace("`", "'")).append('`');
    } else if (STRONG.contains(name)) {
      marked(element, "**", out);
    } else if (EMPHASIS.contains(name)) {
      marked(element, "*", out);
    } else {
      String inside = of(element);
      out.append(element.isBlock() ? " " + inside + " " : spaced(element, inside));
    }
  }

  /** Whether a space stood at an end matters to the words beside it. */
  private static String spaced(Element element, String inside) {
    String whole = element.wholeText();
    String before = whole.startsWith(" ") || whole.startsWith("\n") ? " " : "";
    String after = whole.endsWith(" ") || whole.endsWith("\n") ? " " : "";
    return before + inside + after;
  }

  private void marked(Element element, String mark, StringBuilder out) {
    String inside = of(element);
    out.append(inside.isEmpty() ? "" : mark + inside + mark);
  }

  private String link(Element link) {
    String words = of(link);
    return complete(link.attr("href"))
        .filter(to -> !words.isEmpty())
        .map(to -> "[" + words + "](" + to + ")")
        .orElse(words);
  }

  /** An address that holds outside the page, with nothing in it that would end a link. */
  Optional<String> complete(String target) {
    try {
      String whole = address.resolve(target).toString();
      return Optional.of(whole.replace("(", "%28").replace(")", "%29"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Words with nothing in them that Markdown would read as markup. */
  static String escaped(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '|' && MARKUP.indexOf(c) >= 0) {
        out = out == null ? new StringBuilder(text).delete(i, text.length()) : out;
        out.append('\\');
      }
      if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }
}
