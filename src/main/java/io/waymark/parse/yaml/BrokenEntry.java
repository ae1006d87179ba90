package io.waymark.parse.yaml;

import io.waymark.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a top-level key whose value is not YAML.
 *
 * @param key the key's name
 * @param start the offset of its first line in the text
 * @param keyStart the offset of its name
 * @param end the offset at which the next top-level key begins, or the text's end
 */
record BrokenEntry(String key, int start, int keyStart, int end) {
  private static final Pattern KEY =
      Pattern.compile("^( *)([\\p{L}_$][\\w$.-]*)[ \\t]*:", Pattern.MULTILINE);

  /** The entry that holds the char at {@code offset}; empty when no key can be made out. */
  static Optional<BrokenEntry> around(String text, int offset) {
    Matcher keys = KEY.matcher(text);
    BrokenEntry found = null;
    int indent = -1;
    while (keys.find()) {
      int width = keys.group(1).length();
      if (indent < 0) {
        indent = width;
      }
      if (width != indent) {
        continue;
      }
      if (keys.start() > offset) {
        return found == null
            ? Optional.empty()
            : Optional.of(new BrokenEntry(found.key, found.start, found.keyStart, keys.start()));
      }
      found = new BrokenEntry(keys.group(2), keys.start(), keys.start(2), text.length());
    }
    return Optional.ofNullable(found);
  }

  /** The same text with spaces in the entry's place, so that all other offsets stay true. */
  String blankedOut(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  YamlNode.Entry unreadable(Span slice) {
    Span name = slice.within(keyStart, keyStart + key.length());
    return new YamlNode.Entry(
        new YamlNode.Scalar(key, false, name), new YamlNode.Unreadable(slice.within(start, end)));
  }
}
