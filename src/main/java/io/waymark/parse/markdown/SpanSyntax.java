package io.waymark.parse.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads {@code [words]{attributes}}: claims, words fixed by hand, and words with a class, id or
 * language.
 *
 * <p>A bracket is ours when the bracket that closes it is followed at once by attributes; that is
 * known before any of the words are parsed, so that they are parsed like all others.
 */
final class SpanSyntax implements InlineParserExtension {
  private BasedSequence input;
  private SpanBrackets brackets;
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(
      OpenBracket node, int at, SpanBrackets.Pair pair, Delimiter delimiter, Bracket bracket) {}

  /** Holds the place of an opening bracket until it is known whether it is ever closed. */
  private static final class OpenBracket extends Node {
    OpenBracket(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public boolean parse(LightInlineParser light) {
    if (!(light instanceof InlineParser parser)) {
      return false;
    }
    begin(parser.getInput());
    int at = parser.getIndex();
    return parser.peek() == '[' ? opens(parser, at) : closes(parser, at);
  }

  private void begin(BasedSequence current) {
    if (current != input) {
      input = current;
      brackets = SpanBrackets.of(current);
      open.clear();
    }
  }

  private boolean opens(InlineParser parser, int at) {
    SpanBrackets.Pair pair = brackets.openedAt(at);
    if (pair == null || isReference(parser, at, pair)) {
      return false;
    }
    parser.flushTextNode();
    var node = new OpenBracket(input.subSequence(at, at + 1));
    parser.getBlock().appendChild(node);
    open.push(new Open(node, at, pair, parser.getLastDelimiter(), parser.getLastBracket()));
    parser.setIndex(at + 1);
    return true;
  }

  /** A link by reference that has attributes, which aren't ours. */
  private boolean isReference(InlineParser parser, int at, SpanBrackets.Pair pair) {
    if (pair.attributes().get("claim").isPresent() || pair.attributes().get("fixed").isPresent()) {
      return false;
    }
    var references = Parser.REFERENCES.get(parser.getDocument());
    String label = references.normalizeKey(input.subSequence(at + 1, pair.close()));
    return references.containsKey(label);
  }

  private boolean closes(InlineParser parser, int at) {
    while (!open.isEmpty() && open.peek().pair.close() < at) {
      open.pop();
    }
    if (open.isEmpty() || open.peek().pair.close() != at) {
      return false;
    }
    Open opened = open.pop();
    if (parser.getLastBracket() != opened.bracket) {
      return false;
    }
    parser.flushTextNode();
    parser.processDelimiters(opened.delimiter);
    AttributeList attributes = opened.pair.attributes();
    var span =
        new MarkedSpan(
            input.subSequence(opened.at, attributes.end()),
            input.subSequence(opened.at + 1, at),
            attributes);
    while (opened.node.getNext() != null) {
      span.appendChild(opened.node.getNext());
    }
    parser.mergeTextNodes(span.getFirstChild(), span.getLastChild());
    opened.node.insertAfter(span);
    opened.node.unlink();
    parser.setIndex(attributes.end());
    return true;
  }

  @Override
  public void finalizeBlock(InlineParser parser) {
    letGo(parser.getBlock());
    input = null;
  }

  /** Turns what was never closed back into text. */
  private static void letGo(Node parent) {
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof OpenBracket) {
        node.insertBefore(new Text(node.getChars()));
        node.unlink();
      } else if (node.hasChildren()) {
        letGo(node);
      }
      node = next;
    }
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {}

  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "[]";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new SpanSyntax();
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
