package io.waymark.check;

/**
 * Part of a text, by chars.
 *
 * @param from offset of the first char
 * @param to offset after the last char
 */
record Passage(int from, int to) {
  boolean touches(Passage other) {
    return from <= other.to && other.from <= to;
  }

  Passage with(Passage other) {
    return new Passage(Math.min(from, other.from), Math.max(to, other.to));
  }
}
