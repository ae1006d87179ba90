package io.waymark.parse.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Words without any markup, as titles, descriptions, feeds and alternative texts need them. */
public final class PlainWords {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Function<FigureNode, String> figures;
  private final StringBuilder out = new StringBuilder();

  private PlainWords(Function<FigureNode, String> figures) {
    this.figures = figures;
  }

  /** The words inside {@code node}, each figure as {@code figures} prints it, on one line. */
  public static String of(Node node, Function<FigureNode, String> figures) {
    var words = new PlainWords(figures);
    words.children(node);
    return SPACES.matcher(words.out).replaceAll(" ").strip();
  }

  /** A dash, an ellipsis or an apostrophe; Flexmark tells some of them as entities. */
  public static String of(TypographicSmarts smarts) {
    return Escaping.unescapeHtml(smarts.getTypographicText());
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node);
      if (node instanceof Block) {
        out.append('\n');
      }
    }
  }

  private void node(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      out.append(node.getChars().unescape());
    } else if (node instanceof Code code) {
      out.append(code.getText());
    } else if (node instanceof FigureNode figure) {
      out.append(figures.apply(figure));
    } else if (node instanceof UnreadNode) {
      out.append(node.getChars());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    } else if (node instanceof TypographicSmarts smarts) {
      out.append(of(smarts));
    } else if (node instanceof TypographicQuotes quotes) {
      out.append(quotes.getTypographicOpening());
      children(node);
      out.append(quotes.getTypographicClosing());
    } else if (node instanceof AutoLink link) {
      out.append(link.getText());
    } else if (node instanceof MailLink link) {
      out.append(link.getText());
    } else if (node instanceof LinkRef link && !link.isDefined()) {
      out.append('[');
      children(node);
      out.append(']');
    } else if (!isSilent(node)) {
      children(node);
    }
  }

  private static boolean isSilent(Node node) {
    return node instanceof Footnote
        || node instanceof AttributesNode
        || node instanceof HtmlInlineBase
        || node instanceof HtmlBlockBase
        || node instanceof Reference;
  }
}
