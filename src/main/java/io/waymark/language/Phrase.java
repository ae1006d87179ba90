package io.waymark.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Words with places for what is only known later, as in {@code {count, plural, one {# row} other {#
 * rows}}}. Read once, written by any number of threads.
 */
final class Phrase {
  /** A piece of a phrase. */
  sealed interface Piece {}

  /** Words as they stand. */
  record Words(String text) implements Piece {}

  /** A value's place. */
  record Place(String name) implements Piece {}

  /** The number that the plural around it counts. */
  record Count(String name) implements Piece {}

  /**
   * One of several wordings, by a number's plural form.
   *
   * @param exactly wordings of single numbers, before any form
   * @param ordinal whether the number is a place in an order
   */
  record Plural(
      String name,
      Map<String, List<Piece>> exactly,
      Map<String, List<Piece>> forms,
      boolean ordinal)
      implements Piece {}

  /** One of several wordings, by a value's name. */
  record Select(String name, Map<String, List<Piece>> cases) implements Piece {}

  private static final int MOST_DECIMALS = 6;

  static final String OTHER = "other";

  private final List<Piece> pieces;

  Phrase(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** The names of all values that have a place. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(pieces, names);
    return names;
  }

  private static void collect(List<Piece> pieces, Set<String> names) {
    for (Piece piece : pieces) {
      if (piece instanceof Place place) {
        names.add(place.name());
      } else if (piece instanceof Plural plural) {
        names.add(plural.name());
        plural.exactly().values().forEach(wording -> collect(wording, names));
        plural.forms().values().forEach(wording -> collect(wording, names));
      } else if (piece instanceof Select select) {
        names.add(select.name());
        select.cases().values().forEach(wording -> collect(wording, names));
      }
    }
  }

  /**
   * The words with {@code {name}} where a value goes; a map of them by plural form where they
   * depend on a number.
   */
  Object unfilled() {
    for (Piece piece : pieces) {
      if (piece instanceof Plural plural) {
        Map<String, String> forms = new LinkedHashMap<>();
        plural.exactly().forEach((number, wording) -> forms.put("=" + number, flat(wording)));
        plural.forms().forEach((form, wording) -> forms.put(form, flat(wording)));
        return forms;
      }
    }
    return unfilled(pieces, List.of());
  }

  /** The whole phrase with one wording of its plural. */
  private String flat(List<Piece> wording) {
    return unfilled(pieces, wording);
  }

  private static String unfilled(List<Piece> pieces, List<Piece> wording) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Words words) {
        out.append(words.text());
      } else if (piece instanceof Place place) {
        out.append('{').append(place.name()).append('}');
      } else if (piece instanceof Count count) {
        out.append('{').append(count.name()).append('}');
      } else if (piece instanceof Plural) {
        out.append(unfilled(wording, List.of()));
      }
    }
    return out.toString();
  }

  /**
   * The words with every value in its place.
   *
   * @param literal what becomes of the phrase's own words and of numbers, such as escaping
   */
  String write(Map<String, ?> values, Conventions conventions, UnaryOperator<String> literal) {
    StringBuilder out = new StringBuilder();
    new Writer(values, conventions, literal, out).write(pieces);
    return out.toString();
  }

  private record Writer(
      Map<String, ?> values,
      Conventions conventions,
      UnaryOperator<String> literal,
      StringBuilder out) {

    void write(List<Piece> pieces) {
      for (Piece piece : pieces) {
        if (piece instanceof Words words) {
          out.append(literal.apply(words.text()));
        } else if (piece instanceof Place place) {
          value(place.name());
        } else if (piece instanceof Count count) {
          value(count.name());
        } else if (piece instanceof Plural plural) {
          write(wording(plural));
        } else if (piece instanceof Select select) {
          String chosen = String.valueOf(values.get(select.name()));
          write(select.cases().getOrDefault(chosen, select.cases().get(OTHER)));
        }
      }
    }

    private void value(String name) {
      Object value = values.get(name);
      out.append(
          value instanceof Number number
              ? literal.apply(
                  new Numerals(conventions)
                      .upTo(new BigDecimal(number.toString()), MOST_DECIMALS, RoundingMode.HALF_UP))
              : String.valueOf(value));
    }

    private List<Piece> wording(Plural plural) {
      if (!(values.get(plural.name()) instanceof Number counted)) {
        return plural.forms().get(OTHER);
      }
      long number = counted.longValue();
      List<Piece> exact = plural.exactly().get(Long.toString(number));
      if (exact != null) {
        return exact;
      }
      String form = conventions.form(number, plural.ordinal());
      return plural.forms().getOrDefault(form, plural.forms().get(OTHER));
    }
  }
}
