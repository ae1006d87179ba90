package io.waymark.parse.markdown;

import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;

/**
 * Reads every brace in running text: figures, their escape, and attributes.
 *
 * <p>Flexmark's own attribute parser never sees one, because it would take a figure for an
 * attribute; its post-processor still decides which node attributes belong to.
 */
final class BraceSyntax implements InlineParserExtension {
  private static final int LONGEST_FIGURE = 400;

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    if (input.charAt(at) == '\\') {
      if (!opensFigure(input, at + 1)) {
        return false;
      }
      // The text's own unescaping drops the backslash, and nobody reads the braces again.
      parser.appendText(input, at, at + 3);
      parser.setIndex(at + 3);
      return true;
    }
    if (opensFigure(input, at)) {
      figure(parser, input, at);
    } else {
      attributes(parser, input, at);
    }
    return true;
  }

  private static boolean opensFigure(BasedSequence input, int at) {
    return at + 1 < input.length() && input.charAt(at) == '{' && input.charAt(at + 1) == '{';
  }

  private static void figure(LightInlineParser parser, BasedSequence input, int at) {
    int close = input.indexOf("}}", at + 2, Math.min(input.length(), at + LONGEST_FIGURE));
    // The braces that close the next figure don't close this one.
    boolean anotherFirst = close >= 0 && input.indexOf("{{", at + 2, close) >= 0;
    parser.flushTextNode();
    if (close < 0 || anotherFirst) {
      parser
          .getBlock()
          .appendChild(
              new UnreadNode(
                  input.subSequence(at, at + 2),
                  "\"{{\" opens a figure that no \"}}\" closes.",
                  "Close it, as in {{name}}, or write \\{{ for the braces themselves."));
      parser.setIndex(at + 2);
      return;
    }
    BasedSequence content = input.subSequence(at + 2, close);
    parser
        .getBlock()
        .appendChild(new FigureNode(input.subSequence(at, close + 2), content.toString().strip()));
    parser.setIndex(close + 2);
  }

  private static void attributes(LightInlineParser parser, BasedSequence input, int at) {
    Optional<AttributeList> list = AttributeList.read(input, at);
    if (list.isEmpty()) {
      parser.appendText(input, at, at + 1);
      parser.setIndex(at + 1);
      return;
    }
    parser.flushTextNode();
    int end = list.get().end();
    var node =
        new AttributesNode(
            input.subSequence(at, at + 1),
            input.subSequence(at + 1, end - 1),
            input.subSequence(end - 1, end));
    node.setCharsFromContent();
    for (AttributeList.Attribute attribute : list.get().attributes()) {
      node.appendChild(
          new AttributeNode(
              attribute.nameChars(),
              BasedSequence.NULL,
              BasedSequence.NULL,
              attribute.valueChars(),
              BasedSequence.NULL));
    }
    parser.getBlock().appendChild(node);
    parser.setIndex(end);
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {}

  @Override
  public void finalizeBlock(InlineParser inlineParser) {}

  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "{\\";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new BraceSyntax();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
