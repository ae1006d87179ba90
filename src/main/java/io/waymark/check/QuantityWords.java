package io.waymark.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which sorts of words for quantities a text has at all. Patterns cost much and most sentences have
 * none of them: a look at how words begin tells which patterns can match.
 */
enum QuantityWords {
  CARDINAL(
      "two three four five six seven eight nine ten eleven twelve thirteen fift twenty thirty forty"
          + " sixt eighty ninety"),
  PART("third quarter fifth sixth seventh eighth ninth tenth hundredth"),
  MAGNITUDE("hundred thousand million billion trillion dozen"),
  HALF("half halve halving"),
  MULTIPLE("twice thrice doubl tripl quadrupl"),
  MAJORITY("majority"),
  MOST("most");

  private record Stem(String letters, QuantityWords sort) {}

  /** By their first letter, counted from {@code a}. */
  private static final List<List<Stem>> STEMS = stems();

  private final String words;

  QuantityWords(String words) {
    this.words = words;
  }

  private static List<List<Stem>> stems() {
    List<List<Stem>> stems = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      List<Stem> same = new ArrayList<>();
      for (QuantityWords sort : values()) {
        for (String stem : sort.words.split(" ")) {
          if (stem.charAt(0) == letter) {
            same.add(new Stem(stem, sort));
          }
        }
      }
      stems.add(List.copyOf(same));
    }
    return List.copyOf(stems);
  }

  /** The sorts of which some word of the text may be. */
  static Set<QuantityWords> in(String text) {
    Set<QuantityWords> found = EnumSet.noneOf(QuantityWords.class);
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && !inside) {
        if (c > 127) {
          return EnumSet.allOf(QuantityWords.class); // may be a letter that folds to one of ours
        }
        note(text, i, (c | 32) - 'a', found);
      }
      inside = letter;
    }
    return found;
  }

  private static void note(String text, int at, int letter, Set<QuantityWords> found) {
    if (letter < 0 || letter >= STEMS.size()) {
      return;
    }
    for (Stem stem : STEMS.get(letter)) {
      if (text.regionMatches(true, at, stem.letters(), 0, stem.letters().length())) {
        found.add(stem.sort());
      }
    }
  }
}
