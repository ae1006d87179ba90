package io.waymark.render.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** The HTML that authors may write, and the cleaning of a body that holds some. */
final class AllowedHtml {
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");
  private static final Set<String> OPAQUE =
      Set.of(
          "applet",
          "embed",
          "frameset",
          "iframe",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "plaintext",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "xmp");
  private static final Set<String> EVERYWHERE = Set.of("class", "dir", "id", "lang", "title");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href")),
          Map.entry("img", Set.of("src", "alt", "width", "height")),
          Map.entry("td", Set.of("colspan", "rowspan", "headers")),
          Map.entry("th", Set.of("colspan", "rowspan", "headers", "scope", "abbr")),
          Map.entry("col", Set.of("span")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("ol", Set.of("start", "reversed", "type")),
          Map.entry("li", Set.of("value")),
          Map.entry("time", Set.of("datetime")),
          Map.entry("del", Set.of("datetime")),
          Map.entry("ins", Set.of("datetime")),
          Map.entry("details", Set.of("open")));

  private AllowedHtml() {}

  static boolean isTag(String name) {
    return TAGS.contains(name);
  }

  /** Whether what is inside the element is not text for readers either. */
  static boolean isOpaque(String name) {
    return OPAQUE.contains(name);
  }

  static boolean isAttribute(String tag, String name) {
    return EVERYWHERE.contains(name) || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(name);
  }

  /**
   * A body with every element closed and nothing that is neither allowed nor made by us. Tags were
   * checked one by one before; this is what makes them a tree that can't reach outside.
   */
  static String clean(String body) {
    var settings = new Document.OutputSettings().prettyPrint(false);
    return Jsoup.clean(body, "https://site.invalid/", everything(), settings);
  }

  private static Safelist everything() {
    Safelist list = Safelist.none().preserveRelativeLinks(true);
    list.addTags(TAGS.toArray(String[]::new));
    list.addTags("input");
    list.addAttributes(":all", EVERYWHERE.toArray(String[]::new));
    ATTRIBUTES.forEach((tag, names) -> list.addAttributes(tag, names.toArray(String[]::new)));
    list.addAttributes("a", "aria-label");
    list.addAttributes("input", "type", "checked", "disabled", "aria-label");
    for (String scrolls : List.of("div", "pre", "section")) {
      list.addAttributes(scrolls, "tabindex", "role", "aria-label");
    }
    list.addProtocols("a", "href", "https", "http", "mailto", "tel", "#");
    list.addProtocols("img", "src", "https", "http");
    return list;
  }
}
