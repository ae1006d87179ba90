package io.waymark.check;

import java.util.EnumSet;
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

  private final String[] stems;

  QuantityWords(String stems) {
    this.stems = stems.split(" ");
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
        if ("tfsenhqmdb".indexOf(c | 32) >= 0) {
          note(text, i, found);
        }
      }
      inside = letter;
    }
    return found;
  }

  private static void note(String text, int at, Set<QuantityWords> found) {
    for (QuantityWords sort : values()) {
      for (String stem : sort.stems) {
        if (text.regionMatches(true, at, stem, 0, stem.length())) {
          found.add(sort);
          break;
        }
      }
    }
  }
}
