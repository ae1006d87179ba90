package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.waymark.model.FigureUse;

/** A figure in the tree; its use is placed by the {@link MarkdownDocument} it belongs to. */
public final class FigureNode extends Node implements DoNotDecorate {
  private final String content;

  FigureNode(BasedSequence chars, String content) {
    super(chars);
    this.content = content;
  }

  /** What stands between the braces. */
  String content() {
    return content;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** The use's words as an editor wrote them, for messages. */
  static String written(FigureUse use) {
    return use.page().map(p -> p + "#").orElse("") + use.name();
  }
}
