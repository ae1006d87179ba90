package io.waymark.render.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.waymark.language.Language;
import io.waymark.model.Html;
import io.waymark.parse.markdown.FigureNode;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.MarkedSpan;
import io.waymark.parse.markdown.PlainWords;
import io.waymark.parse.markdown.UnreadNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the words of one document: everything that stands inside a block. */
final class InlineWriter {
  private final MarkdownDocument document;
  private final Inlays inlays;
  private final Output out;
  private final Optional<Notes> notes;
  private final Language language;
  private final RawHtml rawHtml;
  private final LinkWriter links;
  private boolean hasRawHtml;
  private int silent;
  private boolean inLink;

  /**
   * @param notes where footnotes and sources are gathered; empty in texts that have no place for
   *     them
   */
  InlineWriter(
      MarkdownDocument document,
      Inlays inlays,
      Output out,
      Optional<Notes> notes,
      Language language) {
    this.document = document;
    this.inlays = inlays;
    this.out = out;
    this.notes = notes;
    this.language = language;
    this.rawHtml = new RawHtml(out, inlays);
    this.links = new LinkWriter(document, inlays, out, this);
  }

  /** Whether anything written was raw HTML, so that the whole has to be cleaned. */
  boolean hasRawHtml() {
    return hasRawHtml;
  }

  /** How many inlays had nothing to print so far. */
  int silent() {
    return silent;
  }

  /** Notes that an inlay had nothing to print. */
  void fellSilent() {
    silent++;
  }

  void rawHtml(Node node, String html) {
    hasRawHtml = true;
    rawHtml.write(html, document.place(node));
  }

  void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      write(node);
    }
  }

  /** The words of a link, in which a text that is printed there can't have links of its own. */
  void linked(Node parent) {
    boolean before = inLink;
    inLink = true;
    children(parent);
    inLink = before;
  }

  private static Html withoutLinks(Html html) {
    return Html.trusted(html.markup().replaceAll("</?a(?=[\\s>])[^>]*>", ""));
  }

  private void write(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      out.text(Escaping.normalizeEOL(node.getChars().unescape()));
    } else if (node instanceof FigureNode figure) {
      figure(figure);
    } else if (node instanceof MarkedSpan span) {
      span(span);
    } else if (node instanceof Emphasis) {
      element("em", node);
    } else if (node instanceof StrongEmphasis) {
      element("strong", node);
    } else if (node instanceof Strikethrough) {
      element("del", node);
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof SoftLineBreak) {
      out.raw("\n");
    } else if (node instanceof HardLineBreak) {
      out.raw("<br>\n");
    } else if (node instanceof TypographicSmarts smarts) {
      out.text(PlainWords.of(smarts));
    } else if (node instanceof TypographicQuotes quotes) {
      out.text(quotes.getTypographicOpening());
      children(node);
      out.text(quotes.getTypographicClosing());
    } else if (node instanceof Footnote footnote) {
      footnote(footnote);
    } else {
      rare(node);
    }
  }

  private void rare(Node node) {
    if (node instanceof HtmlInline) {
      rawHtml(node, node.getChars().normalizeEOL());
    } else if (node instanceof UnreadNode) {
      out.text(node.getChars());
    } else if (node instanceof AutoLink link) {
      links.automatic(link, link.getText().toString());
    } else if (node instanceof MailLink link) {
      links.mail(link);
    } else if (!links.write(node) && !isSilent(node)) {
      children(node);
    }
  }

  private static boolean isSilent(Node node) {
    return node instanceof AttributesNode || node instanceof HtmlInlineComment;
  }

  private void element(String tag, Node node) {
    unlessSilent(
        () -> out.raw("<" + tag).attributes(document.attributes(node)).raw(">"),
        () -> children(node),
        () -> out.raw("</" + tag + ">"));
  }

  /** Writes an element, but none around nothing when its words are texts that print nothing. */
  boolean unlessSilent(Runnable opening, Runnable inside, Runnable closing) {
    int before = silent;
    int start = out.length();
    opening.run();
    int opened = out.length();
    inside.run();
    if (silent > before && out.isBlankSince(opened)) {
      out.takeBack(start);
      return false;
    }
    closing.run();
    return true;
  }

  private void code(Code node) {
    String text = Escaping.normalizeEOL(node.getText().toString()).replace('\n', ' ');
    boolean padded =
        text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    out.raw("<code").attributes(document.attributes(node)).raw(">");
    out.text(padded ? text.substring(1, text.length() - 1) : text).raw("</code>");
  }

  private void figure(FigureNode node) {
    Optional<Html> printed =
        document.use(node).flatMap(use -> out.take(inlays.figure(use))).map(Inlays.Printed::html);
    if (printed.isEmpty()) {
      out.text(node.getChars());
    } else if (printed.get().markup().isEmpty()) {
      fellSilent();
    } else {
      out.inlay(inLink ? withoutLinks(printed.get()) : printed.get());
    }
  }

  /** What a figure is in plain text; what the author wrote when it can't be printed. */
  String plain(FigureNode node) {
    return document
        .use(node)
        .flatMap(use -> inlays.figure(use).value())
        .map(Inlays.Printed::plain)
        .orElse(node.getChars().toString());
  }

  private void span(MarkedSpan node) {
    Map<String, String> attributes = new LinkedHashMap<>(document.attributes(node));
    Optional<String> source = node.fixed();
    if (node.isClaim() || source.isPresent()) {
      String ours = node.isClaim() ? "claim" : "fixed";
      attributes.merge("class", ours, (theirs, added) -> added + " " + theirs);
    }
    source.filter(s -> !s.isEmpty()).ifPresent(s -> attributes.put("title", s));
    boolean said =
        unlessSilent(
            () -> out.raw("<span").attributes(attributes).raw(">"),
            () -> children(node),
            () -> out.raw("</span>"));
    if (said && notes.isPresent() && source.isPresent() && !source.get().isEmpty()) {
      reference(notes.get().refer(source.get()));
    }
  }

  private void footnote(Footnote node) {
    FootnoteBlock block = node.getReferenceNode(document.tree());
    if (block == null) {
      out.text(node.getChars());
    } else {
      notes.ifPresent(n -> reference(n.refer(document, block)));
    }
  }

  private void reference(Notes.Note note) {
    out.raw("<sup class=\"note-ref\"><a")
        .attribute("id", note.referenceId(note.references()))
        .attribute("href", "#" + note.id())
        .attribute("aria-label", language.say("notes.note", "number", note.number()))
        .raw(">" + note.number() + "</a></sup>");
  }
}
