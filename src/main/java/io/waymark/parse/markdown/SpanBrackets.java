package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pairs of brackets in a block's text that are followed by attributes; found in one pass. */
final class SpanBrackets {
  private final Map<Integer, Pair> pairs = new HashMap<>();

  /** Where a pair closes, and the attributes that follow. */
  record Pair(int close, AttributeList attributes) {}

  private SpanBrackets() {}

  Pair openedAt(int index) {
    return pairs.get(index);
  }

  static SpanBrackets of(BasedSequence input) {
    var found = new SpanBrackets();
    String text = input.toString();
    if (text.contains("]{")) {
      found.scan(input, text);
    }
    return found;
  }

  private void scan(BasedSequence input, String text) {
    Deque<Integer> opened = new ArrayDeque<>();
    var codeSpans = new CodeSpans(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
        continue;
      }
      if (c == '`') {
        at = Math.max(codeSpans.endOf(at), at + codeSpans.run(at));
        continue;
      }
      if (c == '[') {
        opened.push(at);
      } else if (c == ']' && !opened.isEmpty()) {
        int from = opened.pop();
        boolean footnote = from + 1 < text.length() && text.charAt(from + 1) == '^';
        boolean braces = at + 1 < text.length() && text.charAt(at + 1) == '{';
        Optional<AttributeList> list =
            braces && !footnote ? AttributeList.read(input, at + 1) : Optional.empty();
        if (list.isPresent()) {
          pairs.put(from, new Pair(at, list.get()));
          at = list.get().end();
          continue;
        }
      }
      at++;
    }
  }
}
