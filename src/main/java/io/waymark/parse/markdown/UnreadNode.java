package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Something that begins like our syntax and isn't: printed as it stands, and reported. */
public final class UnreadNode extends Node implements DoNotDecorate {
  private final String message;
  private final String hint;

  UnreadNode(BasedSequence chars, String message, String hint) {
    super(chars);
    this.message = message;
    this.hint = hint;
  }

  String message() {
    return message;
  }

  String hint() {
    return hint;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
