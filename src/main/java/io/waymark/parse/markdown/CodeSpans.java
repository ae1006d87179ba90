package io.waymark.parse.markdown;

import java.util.HashMap;
import java.util.Map;

/** Finds where code spans of a block's text end; a run of backticks that nothing closes is text. */
final class CodeSpans {
  private final String text;
  private final Map<Integer, Integer> unclosedFrom = new HashMap<>();

  CodeSpans(String text) {
    this.text = text;
  }

  /** The index after the run that closes the one at {@code start}, or -1. */
  int endOf(int start) {
    int length = run(start);
    int at = start + length;
    if (unclosedFrom.getOrDefault(length, Integer.MAX_VALUE) <= at) {
      return -1;
    }
    int next = text.indexOf('`', at);
    while (next >= 0) {
      int found = run(next);
      if (found == length) {
        return next + found;
      }
      next = text.indexOf('`', next + found);
    }
    unclosedFrom.put(length, at);
    return -1;
  }

  /** How many backticks stand at {@code start}. */
  int run(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }
}
