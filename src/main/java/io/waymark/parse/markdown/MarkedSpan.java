package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Words in brackets with attributes: {@code [words]{claim="…"}}. Its children are the words. */
public final class MarkedSpan extends Node {
  private final AttributeList attributes;
  private final BasedSequence words;

  MarkedSpan(BasedSequence chars, BasedSequence words, AttributeList attributes) {
    super(chars);
    this.words = words;
    this.attributes = attributes;
  }

  AttributeList attributes() {
    return attributes;
  }

  BasedSequence words() {
    return words;
  }

  public boolean isClaim() {
    return attributes.get("claim").isPresent();
  }

  /** The source of words fixed by hand, when that is what they are. */
  public Optional<String> fixed() {
    return attributes.get("fixed").map(AttributeList.Attribute::value).map(String::strip);
  }

  /** The value of an attribute such as {@code lang}. */
  public Optional<String> attribute(String name) {
    return attributes.get(name).map(AttributeList.Attribute::value);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
