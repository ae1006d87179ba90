package io.waymark.parse.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Reads code spans as CommonMark has them. Flexmark does too, but copies the whole paragraph for
 * every run of backticks that it looks at, so that a page of them takes minutes.
 */
final class CodeSyntax implements InlineParserExtension {
  private BasedSequence input;
  private CodeSpans spans;

  @Override
  public boolean parse(LightInlineParser parser) {
    if (parser.getInput() != input) {
      input = parser.getInput();
      spans = new CodeSpans(input.toString());
    }
    int at = parser.getIndex();
    int run = spans.run(at);
    int end = spans.endOf(at);
    if (end < 0) {
      parser.appendText(input, at, at + run);
      parser.setIndex(at + run);
      return true;
    }
    parser.flushTextNode();
    parser
        .getBlock()
        .appendChild(
            new Code(
                input.subSequence(at, at + run),
                input.subSequence(at + run, end - run),
                input.subSequence(end - run, end)));
    parser.setIndex(end);
    return true;
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {}

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    input = null;
  }

  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "`";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new CodeSyntax();
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
