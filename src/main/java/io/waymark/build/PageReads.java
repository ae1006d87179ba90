package io.waymark.build;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one page read of other pages while it was made, beside the figures of theirs that it asked
 * for. Filled by the reading itself. Belongs to one page and one thread.
 */
final class PageReads {
  private final SortedSet<Read> reads = new TreeSet<>();

  /** What can be read of other pages. */
  enum Kind {
    /** A page as cards show it, by its id. */
    CARD,
    /** A field of the cards of all pages of a type, by the names of both. */
    CARDS,
    /** The card of one page in the lists of its type, field by field, by its id. */
    LISTED,
    /** What a page is called on the way to another, by its id. */
    TITLE,
    /** A page with all of its sources, by its id. */
    PAGE
  }

  /** Something that was read; {@code name} says of what. */
  record Read(Kind kind, String name) implements Comparable<Read> {
    @Override
    public int compareTo(Read other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }
  }

  void note(Kind kind, String name) {
    reads.add(new Read(kind, name));
  }

  /** Notes a field of the cards of all pages of a type. */
  void noteField(String type, String field) {
    note(Kind.CARDS, type + " " + field);
  }

  SortedSet<Read> all() {
    return Collections.unmodifiableSortedSet(reads);
  }
}
