package io.waymark.parse.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads the words of one block out of its inline nodes. */
final class ProseReader {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private final Prose.Builder prose = new Prose.Builder();

  private ProseReader() {}

  static Prose.Builder read(Node block) {
    var reader = new ProseReader();
    reader.children(block);
    return reader.prose;
  }

  /** The words of raw HTML, without its tags. */
  static Prose.Builder readHtml(BasedSequence chars) {
    var reader = new ProseReader();
    boolean tag = false;
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      tag = tag ? c != '>' : c == '<';
      boolean ends = c == '>';
      reader.prose.add(tag || ends ? ' ' : c, chars.getIndexOffset(i));
    }
    return reader.prose;
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node);
    }
  }

  private void node(Node node) {
    if (node instanceof Text) {
      text(node.getChars());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      prose.add(' ', node.getStartOffset());
    } else if (node instanceof TypographicSmarts smarts) {
      prose.add(PlainWords.of(smarts).charAt(0), node.getStartOffset());
    } else if (node instanceof HtmlEntity) {
      String decoded = node.getChars().unescape();
      prose.add(decoded.isEmpty() ? ' ' : decoded.charAt(0), node.getStartOffset());
    } else if (isOpaque(node)) {
      prose.add(Prose.OPAQUE, node.getStartOffset());
    } else if (!isNothing(node)) {
      children(node);
    }
  }

  private static boolean isOpaque(Node node) {
    return node instanceof FigureNode
        || node instanceof UnreadNode
        || node instanceof Code
        || node instanceof AutoLink
        || node instanceof MailLink
        || node instanceof MarkedSpan span && (span.isClaim() || span.fixed().isPresent())
        || node instanceof TypographicQuotes quotes && quotes.getOpeningMarker().startsWith("\"");
  }

  /** Images are prose of their own: their words aren't part of the sentence they stand in. */
  private static boolean isNothing(Node node) {
    return node instanceof Footnote
        || node instanceof AttributesNode
        || node instanceof HtmlInlineBase
        || MarkdownDocument.isImage(node);
  }

  private void text(BasedSequence chars) {
    int from = chars.getStartOffset();
    int to = chars.getEndOffset();
    // Almost always the words stand in the source as they are said.
    if (chars.getBase() instanceof String source && to - from == chars.length()) {
      String words = source.substring(from, to);
      if (words.indexOf('\\') < 0) {
        prose.add(words, from);
        return;
      }
    }
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < chars.length() && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0;
      if (escapes) {
        i++;
      }
      prose.add(chars.charAt(i), chars.getIndexOffset(i));
    }
  }
}
