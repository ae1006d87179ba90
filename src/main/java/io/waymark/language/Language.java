package io.waymark.language;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The language of a site: the words around its content, by key, and how it writes numbers.
 *
 * <p>Values are given by name, a name and its value in turn: {@code say("found.pages", "count",
 * 3)}. A whole number is written as the language writes it, all else as it stands.
 */
public final class Language {
  private final String tag;
  private final Map<String, String> texts;
  private final Conventions conventions;
  private final Numerals numerals;
  private final Map<String, Phrase> read = new ConcurrentHashMap<>();

  private Language(String tag, Map<String, String> texts) {
    this.tag = tag;
    this.conventions = conventions(tag);
    this.numerals = new Numerals(conventions);
    this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * A language with its words.
   *
   * @param tag its language tag, such as {@code en} or {@code pt-BR}
   * @param texts the words by key, as ICU writes messages; each is only read when it is asked for
   */
  public static Language of(String tag, Map<String, String> texts) {
    return new Language(tag, texts);
  }

  private static Conventions conventions(String tag) {
    return tag.equals("en") || tag.equals("en-US")
        ? new English()
        : Cldr.of(tag).orElseGet(English::new);
  }

  /** The language tag, for {@code lang}. */
  public String tag() {
    return tag;
  }

  /** The way it is written, for {@code dir}: {@code ltr} or {@code rtl}. */
  public String direction() {
    return conventions.isRightToLeft() ? "rtl" : "ltr";
  }

  /** How it writes numbers. */
  public Numerals numerals() {
    return numerals;
  }

  /** A day as prose writes it: {@code November 23, 2026}. */
  public String day(LocalDate day) {
    return conventions.day(day);
  }

  /** A day where there is little room: {@code Nov 23, 2026}. */
  public String briefDay(LocalDate day) {
    return conventions.briefDay(day);
  }

  /** Words in a row: {@code a, b and c}. */
  public String list(List<String> items) {
    return conventions.list(items);
  }

  /** The order in which it lists names. */
  public Comparator<String> alphabet() {
    return conventions.alphabet();
  }

  /** Every key there is, in order. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /**
   * The names of the values that a message has places for.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  public Set<String> places(String key) {
    return phrase(key).names();
  }

  /**
   * The words of a key.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  public String say(String key, Object... namesAndValues) {
    return write(key, named(namesAndValues), UnaryOperator.identity());
  }

  /**
   * As above, with the words and numbers changed on their way, such as escaped; other values come
   * through as they are.
   */
  public String write(String key, Map<String, ?> values, UnaryOperator<String> literal) {
    return phrase(key).write(values, conventions, literal);
  }

  /**
   * The messages of a subject by name, for scripts to fill in: words with places as {@code {name}},
   * or, where they depend on a number, a map of such words by plural form and {@code =0}.
   *
   * @return empty when there is no such subject
   */
  public Map<String, Object> ofSubject(String subject) {
    String start = subject + ".";
    Map<String, Object> messages = new LinkedHashMap<>();
    for (String key : texts.keySet()) {
      if (key.startsWith(start)) {
        messages.put(key.substring(start.length()), phrase(key).unfilled());
      }
    }
    return messages;
  }

  private Phrase phrase(String key) {
    Phrase known = read.get(key);
    if (known != null) {
      return known;
    }
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("There are no words for " + key);
    }
    Phrase made = PhraseReader.read(text);
    read.put(key, made);
    return made;
  }

  private static Map<String, Object> named(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  /**
   * The names of the values that a text has places for.
   *
   * @throws IllegalArgumentException when the text is no message; its message says why
   */
  public static Set<String> placesIn(String text) {
    return PhraseReader.read(text).names();
  }
}
