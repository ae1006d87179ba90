package io.waymark.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the syntax of ICU's messages, as far as interface words need it: {@code {name}}, {@code
 * plural}, {@code selectordinal} and {@code select}.
 */
final class PhraseReader {
  private final MessagePattern pattern;
  private final String text;
  private int at;

  private PhraseReader(String text) {
    this.text = text;
    this.pattern = new MessagePattern(text);
  }

  /**
   * @throws IllegalArgumentException when the text is no message; its message says why
   */
  static Phrase read(String text) {
    // Most words have no places, and needn't be looked at.
    return text.indexOf('{') < 0 && text.indexOf('}') < 0 && text.indexOf('\'') < 0
        ? new Phrase(List.of(new Phrase.Words(text)))
        : new Phrase(new PhraseReader(text).message(""));
  }

  /** Reads from a message's start, where {@code at} is, to its end. */
  private List<Phrase.Piece> message(String counted) {
    List<Phrase.Piece> pieces = new ArrayList<>();
    int from = pattern.getPart(at).getLimit();
    for (at++; ; at++) {
      Part part = pattern.getPart(at);
      words(text.substring(from, part.getIndex()), pieces);
      from = part.getLimit();
      switch (part.getType()) {
        case MSG_LIMIT -> {
          return pieces;
        }
        case REPLACE_NUMBER -> pieces.add(new Phrase.Count(counted));
        case ARG_START -> {
          int limit = pattern.getLimitPartIndex(at);
          pieces.add(argument(part.getArgType(), limit));
          at = limit;
          from = pattern.getPart(limit).getLimit();
        }
        default -> {
          // Syntax that leaves no words, such as the apostrophes around a literal brace.
        }
      }
    }
  }

  private static void words(String words, List<Phrase.Piece> pieces) {
    if (!words.isEmpty()) {
      pieces.add(new Phrase.Words(words));
    }
  }

  private Phrase.Piece argument(ArgType type, int limit) {
    String name = pattern.getSubstring(pattern.getPart(++at));
    return switch (type) {
      case NONE -> new Phrase.Place(name);
      case PLURAL, SELECTORDINAL -> plural(name, type == ArgType.SELECTORDINAL, limit);
      case SELECT -> new Phrase.Select(name, cases("", new LinkedHashMap<>(), limit));
      default ->
          throw new IllegalArgumentException(
              "a place is {" + name + "}, or has plural, selectordinal or select after a comma");
    };
  }

  private Phrase.Piece plural(String name, boolean ordinal, int limit) {
    if (pattern.getPart(at + 1).getType().hasNumericValue()) {
      throw new IllegalArgumentException("a plural can't have an offset");
    }
    Map<String, List<Phrase.Piece>> exactly = new LinkedHashMap<>();
    return new Phrase.Plural(name, exactly, cases(name, exactly, limit), ordinal);
  }

  /** Wordings up to the end of an argument; those of single numbers go to {@code exactly}. */
  private Map<String, List<Phrase.Piece>> cases(
      String counted, Map<String, List<Phrase.Piece>> exactly, int limit) {
    Map<String, List<Phrase.Piece>> cases = new LinkedHashMap<>();
    while (++at < limit) {
      String selector = pattern.getSubstring(pattern.getPart(at++));
      if (pattern.getPart(at).getType().hasNumericValue()) {
        long number = (long) pattern.getNumericValue(pattern.getPart(at++));
        exactly.put(Long.toString(number), message(counted));
      } else {
        cases.put(selector, message(counted));
      }
    }
    return cases;
  }
}
