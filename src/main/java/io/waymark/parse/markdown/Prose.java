package io.waymark.parse.markdown;

import io.waymark.source.Span;
import java.util.Arrays;

/**
 * Words of one block as readers will read them, each with its place in the source.
 *
 * <p>What isn't the author's own statement (figures, claims, words fixed by hand, code, quoted
 * passages) is a single {@link #OPAQUE} char; markup is gone.
 */
public final class Prose {
  /** Stands for something that isn't words: the object replacement character. */
  public static final char OPAQUE = '\uFFFC';

  private final String text;
  private final int[] offsets;
  private final Placement placement;

  private Prose(String text, int[] offsets, Placement placement) {
    this.text = text;
    this.offsets = offsets;
    this.placement = placement;
  }

  public String text() {
    return text;
  }

  /** The place of the chars of {@link #text} from {@code from} to {@code to}, both inside it. */
  public Span span(int from, int to) {
    return placement.place(offsets[from], offsets[to - 1] + 1);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects chars and the offsets at which they were parsed. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    void add(char c, int offset) {
      makeRoom(1);
      offsets[text.length()] = offset;
      text.append(c);
    }

    /** Words that stand together in what was parsed. */
    void add(String words, int offset) {
      makeRoom(words.length());
      for (int i = 0; i < words.length(); i++) {
        offsets[text.length() + i] = offset + i;
      }
      text.append(words);
    }

    private void makeRoom(int chars) {
      int needed = text.length() + chars;
      if (needed > offsets.length) {
        offsets = Arrays.copyOf(offsets, Math.max(needed, offsets.length * 2));
      }
    }

    boolean isEmpty() {
      return text.length() == 0;
    }

    Prose build(Placement placement) {
      return new Prose(text.toString(), Arrays.copyOf(offsets, text.length()), placement);
    }
  }
}
