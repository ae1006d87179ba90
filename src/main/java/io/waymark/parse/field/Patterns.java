package io.waymark.parse.field;

import java.util.regex.Pattern;

/**
 * Matching with patterns that editors wrote: one that would backtrack for ages or too deep counts
 * as not matching, instead of stopping the build.
 */
public final class Patterns {
  /** Far more than a sensible pattern needs for a value of a few hundred chars. */
  private static final int MAX_STEPS = 1_000_000;

  private Patterns() {}

  public static boolean matches(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new int[1])).matches();
    } catch (TooManySteps | StackOverflowError e) {
      return false;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("too many steps", null, false, false);
    }
  }

  /** Counts how often the matcher looks at a char. */
  private record Counted(CharSequence text, int[] steps) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (++steps[0] > MAX_STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
