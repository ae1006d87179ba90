package io.waymark.build;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one page read of other pages while it was made, beside the figures of theirs that it asked
 * for. Filled by the reading itself. Belongs to one page and one thread.
 */
final class PageReads {
  private final SortedSet<Read> reads = new TreeSet<>();
  private final TreeMap<String, Fields> lists = new TreeMap<>();

  /** What can be read of other pages. */
  enum Kind {
    /** A page as cards show it, by its id. */
    CARD,
    /** A field of the cards of all pages of a type, by the names of both. */
    CARDS,
    /** A field of the card of one page in the lists of its type, by its id and the field's name. */
    FIELD,
    /** The card of one page in the lists of its type, field by field, by its id. */
    LISTED,
    /** What a page is called on the way to another, by its id. */
    TITLE,
    /** A page with all of its sources, by its id. */
    PAGE
  }

  /** Something that was read; {@code name} says of what. */
  record Read(Kind kind, String name) implements Comparable<Read> {
    /** A field of a card, or of all cards of a type. */
    static Read of(Kind kind, String whose, String field) {
      return new Read(kind, whose + " " + field);
    }

    /** Whose field it is. */
    String whose() {
      return name.substring(0, name.indexOf(' '));
    }

    /** The field's name. */
    String field() {
      return name.substring(name.indexOf(' ') + 1);
    }

    @Override
    public int compareTo(Read other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }
  }

  /**
   * The fields that were read of the cards of a type.
   *
   * @param pages all pages of the type
   * @param read by the field's name, the pages whose field it was
   */
  private record Fields(Collection<String> pages, TreeMap<String, SortedSet<String>> read) {}

  void note(Kind kind, String name) {
    reads.add(new Read(kind, name));
  }

  /**
   * Notes that the cards of a type were asked for, in their order.
   *
   * @param pages their ids
   */
  void noteList(String type, Collection<String> pages) {
    lists.computeIfAbsent(type, t -> new Fields(pages, new TreeMap<>()));
    pages.forEach(id -> noteField(type, id, CardHashes.ORDER));
  }

  /** Notes a field of the card of a page in such a list. */
  void noteField(String type, String id, String field) {
    lists.get(type).read().computeIfAbsent(field, f -> new TreeSet<>()).add(id);
  }

  /** All reads; a field that was read of every card of a type is one. */
  SortedSet<Read> all() {
    SortedSet<Read> all = new TreeSet<>(reads);
    lists.forEach(
        (type, fields) ->
            fields
                .read()
                .forEach(
                    (field, ids) -> {
                      if (ids.size() == fields.pages().size()) {
                        all.add(Read.of(Kind.CARDS, type, field));
                      } else {
                        ids.forEach(id -> all.add(Read.of(Kind.FIELD, id, field)));
                      }
                    }));
    return all;
  }
}
