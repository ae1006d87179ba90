package io.waymark.render.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.PlainWords;
import io.waymark.source.Span;
import java.util.Optional;

/** Writes links and images, whose addresses are checked and resolved on the way. */
final class LinkWriter {
  private final MarkdownDocument document;
  private final Inlays inlays;
  private final Output out;
  private final InlineWriter inline;

  LinkWriter(MarkdownDocument document, Inlays inlays, Output out, InlineWriter inline) {
    this.document = document;
    this.inlays = inlays;
    this.out = out;
    this.inline = inline;
  }

  /** Writes a link or an image, by address or by reference; false when the node is neither. */
  boolean write(Node node) {
    if (node instanceof Link link) {
      link(node, link.getUrl().unescape(), link.getTitle(), place(node, link.getUrl()));
    } else if (node instanceof Image image) {
      image(node, image.getUrl().unescape(), image.getTitle(), place(node, image.getUrl()));
    } else if (node instanceof LinkRef || node instanceof ImageRef) {
      reference((RefNode) node);
    } else {
      return false;
    }
    return true;
  }

  private void reference(RefNode node) {
    Reference definition = node.isDefined() ? node.getReferenceNode(document.tree()) : null;
    if (definition == null) {
      undefined(node);
      return;
    }
    String target = definition.getUrl().unescape();
    if (node instanceof ImageRef) {
      image(node, target, definition.getTitle(), document.place(node));
    } else {
      link(node, target, definition.getTitle(), document.place(node));
    }
  }

  /** Brackets that turned out to be words. */
  private void undefined(RefNode node) {
    if (!node.hasChildren()) {
      out.text(node.getChars().unescape());
      return;
    }
    BasedSequence words = node.getChildChars();
    out.text(node.getChars().prefixOf(words).unescape());
    inline.children(node);
    out.text(node.getChars().suffixOf(words).unescape());
  }

  private Span place(Node node, BasedSequence url) {
    boolean empty = url.isNull() || url.isEmpty();
    return empty ? document.place(node) : document.place(url.getStartOffset(), url.getEndOffset());
  }

  private void link(Node node, String target, BasedSequence title, Span span) {
    open(node, target, title, span);
    inline.linked(node);
    out.raw("</a>");
  }

  private void open(Node node, String target, BasedSequence title, Span span) {
    out.raw("<a");
    Optional<Diagnostic> unsafe = SafeUrl.problem(target, false, span);
    unsafe.ifPresent(out::report);
    if (unsafe.isEmpty()) {
      out.attribute("href", SafeUrl.encode(out.take(inlays.link(target, span)).orElse(target)));
    }
    title(title);
    out.attributes(document.attributes(node)).raw(">");
  }

  private void title(BasedSequence title) {
    if (title.isNotNull()) {
      out.attribute("title", title.unescape());
    }
  }

  void automatic(AutoLink node, String text) {
    String target = text.startsWith("www.") ? "https://" + text : text;
    open(node, target, BasedSequence.NULL, place(node, node.getText()));
    out.text(text).raw("</a>");
  }

  void mail(MailLink node) {
    String text = node.getText().toString();
    open(node, "mailto:" + text, BasedSequence.NULL, place(node, node.getText()));
    out.text(text).raw("</a>");
  }

  private void image(Node node, String target, BasedSequence title, Span span) {
    String alternative = PlainWords.of(node, inline::plain);
    Optional<Diagnostic> unsafe = SafeUrl.problem(target, true, span);
    if (unsafe.isPresent()) {
      out.report(unsafe.get());
      out.text(alternative);
      return;
    }
    String address = out.take(inlays.image(target, span)).orElse(target);
    out.raw("<img").attribute("src", SafeUrl.encode(address)).attribute("alt", alternative);
    title(title);
    out.attributes(document.attributes(node)).raw(">");
  }
}
