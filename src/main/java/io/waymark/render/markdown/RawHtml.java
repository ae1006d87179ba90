package io.waymark.render.markdown;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Raw HTML of an author, tag by tag: what is on the list is written anew, the rest is left out and
 * reported. Only whole tags are tags; anything else is text.
 */
final class RawHtml {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9-]*+)"
              + "(?<attributes>(?:\\s++[A-Za-z_:@][\\w:.@-]*+"
              + "(?:\\s*+=\\s*+(?:[^\\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+)\\s*+/?>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s++(?<name>[A-Za-z_:@][\\w:.@-]*+)"
              + "(?:\\s*+=\\s*+(?:'(?<single>[^']*+)'|\"(?<double>[^\"]*+)\""
              + "|(?<bare>[^\\s\"'=<>`]++)))?+");

  private final Output out;
  private final Inlays inlays;

  RawHtml(Output out, Inlays inlays) {
    this.out = out;
    this.inlays = inlays;
  }

  /** Writes what may be written of {@code html}, which stands at {@code span}. */
  void write(String html, Span span) {
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      text(html.substring(at, open));
      if (html.startsWith("<!--", open)) {
        int end = html.indexOf("-->", open + 2);
        at = end < 0 ? html.length() : end + 3;
      } else if (tag.region(open, html.length()).lookingAt()) {
        at = tag(tag, html, place(span, html, open, tag.end()));
      } else {
        at = strange(html, open, span);
      }
    }
    text(html.substring(at));
  }

  private static Span place(Span span, String html, int from, int to) {
    boolean asWritten = span.text().startsWith(html.stripTrailing());
    return asWritten ? span.within(from, Math.min(to, span.text().length())) : span;
  }

  private void text(String html) {
    out.text(Parser.unescapeEntities(html, false));
  }

  /** A declaration, an instruction or a tag that isn't one. */
  private int strange(String html, int open, Span span) {
    String start = html.substring(open, Math.min(html.length(), open + 2));
    boolean harmless = start.length() < 2 || !start.substring(1).matches("[A-Za-z/!?]");
    if (harmless) {
      out.text("<");
      return open + 1;
    }
    int end = html.indexOf('>', open);
    end = end < 0 ? html.length() : end + 1;
    refuse("\"" + start + "…\" isn't a tag that can be published.", place(span, html, open, end));
    return end;
  }

  /** Writes one tag; answers where reading goes on. */
  private int tag(Matcher tag, String html, Span span) {
    String name = tag.group("name").toLowerCase(Locale.ROOT);
    boolean closes = !tag.group("close").isEmpty();
    if (!AllowedHtml.isTag(name)) {
      if (!closes) {
        refuse("The element <" + name + "> isn't allowed in Markdown.", span);
      }
      return closes ? tag.end() : afterContent(html, name, tag.end());
    }
    if (closes) {
      out.raw("</" + name + ">");
      return tag.end();
    }
    out.raw("<" + name);
    Matcher attribute = ATTRIBUTE.matcher(tag.group("attributes"));
    while (attribute.find()) {
      attribute(name, attribute, span);
    }
    out.raw(">");
    return tag.end();
  }

  /** Scripts and the like are left out with all that is in them. */
  private static int afterContent(String html, String name, int from) {
    if (!AllowedHtml.isOpaque(name)) {
      return from;
    }
    int close = html.toLowerCase(Locale.ROOT).indexOf("</" + name, from);
    int end = close < 0 ? -1 : html.indexOf('>', close);
    return end < 0 ? html.length() : end + 1;
  }

  private void attribute(String tag, Matcher written, Span span) {
    String name = written.group("name").toLowerCase(Locale.ROOT);
    String raw =
        Optional.ofNullable(written.group("single"))
            .or(() -> Optional.ofNullable(written.group("double")))
            .or(() -> Optional.ofNullable(written.group("bare")))
            .orElse("");
    String value = Parser.unescapeEntities(raw, true);
    if (!AllowedHtml.isAttribute(tag, name)) {
      refuse("The attribute \"" + name + "\" of <" + tag + "> isn't allowed in Markdown.", span);
      return;
    }
    boolean image = name.equals("src");
    if (!image && !name.equals("href")) {
      out.attribute(name, value);
      return;
    }
    Optional<Diagnostic> unsafe = SafeUrl.problem(value, image, span);
    if (unsafe.isPresent()) {
      out.report(unsafe.get());
      return;
    }
    var resolved = image ? inlays.image(value, span) : inlays.link(value, span);
    out.attribute(name, SafeUrl.encode(out.take(resolved).orElse(value)));
  }

  private void refuse(String message, Span span) {
    out.report(
        Diagnostic.of(Code.UNSAFE_HTML, span, message)
            .hint("Write it in Markdown, or put what it does into a template."));
  }
}
