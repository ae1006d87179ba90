package io.waymark.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities in words: "half", "twice", "most people", "two thirds", "six in ten", "a dozen". */
final class SpelledQuantities {
  private static final String SMALL =
      "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
  private static final String CARDINAL =
      "(?:"
          + SMALL
          + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
          + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
          + "(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)";
  private static final String PART =
      "(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)";
  private static final String SPACE = "[ \\u00A0-]";

  /** Words after which a share is a share: "a third of", "a tenth higher". */
  private static final String SHARE_ENDS =
      "(?=[ \\u00A0](?:of|more|less|fewer|higher|lower|above|below|as|than|are|were|is|was|have|had"
          + "|work|earn|live|say|in|to|over)\\b|[.,;:!?)\\uFFFC]|$)";

  /** Words after a cardinal that make it a pronoun or something else than a count of things. */
  private static final String NOT_COUNTED =
      "(?:and|or|of|is|are|was|were|to|in|on|at|who|that|which|have|has|had|can|could|do|does|will"
          + "|would|may|might|together|by|for|with|as|but|from|than|so|if|when|meet|meets|way|ways"
          + "|factor|dimensional|fold)\\b";

  /** A pattern, and sorts of words of which it needs one. */
  private record Quantity(Set<QuantityWords> needs, Pattern pattern) {}

  private static final List<Quantity> QUANTITIES =
      List.of(
          words(
              Set.of(QuantityWords.CARDINAL),
              "(?:one|" + CARDINAL + ")(?: in | out of | of (?:every )?)(?:every )?" + CARDINAL),
          words(
              Set.of(QuantityWords.HALF, QuantityWords.PART),
              "(?:one|" + CARDINAL + ")" + SPACE + "(?:half|halves|" + PART + "s?)"),
          words(Set.of(QuantityWords.PART), "an? (?:" + PART + ")" + SHARE_ENDS),
          words(Set.of(QuantityWords.PART), "a quarter"),
          words(
              Set.of(QuantityWords.MAGNITUDE),
              "(?:one|a|several|a few|"
                  + CARDINAL
                  + ")"
                  + SPACE
                  + "(?:hundred|thousand|million|billion|trillion|dozen)s?"),
          words(
              Set.of(QuantityWords.MAGNITUDE),
              "(?:hundred|thousand|million|billion|trillion|dozen)s?"),
          words(
              Set.of(QuantityWords.CARDINAL),
              CARDINAL + "(?=" + SPACE + "(?!" + NOT_COUNTED + ")[\\p{L}\\uFFFC])"),
          words(
              Set.of(QuantityWords.CARDINAL),
              "(?<!-)\\b(?:two|three|four|five|six|seven|eight|nine|ten)fold"),
          words(
              Set.of(QuantityWords.HALF),
              "(?<!first |second |latter |other |better )(?:half|halves)(?![-’'](?:life|hearted|s))"),
          words(
              Set.of(QuantityWords.HALF, QuantityWords.MULTIPLE),
              "halve[sd]?|halving|twice|thrice"),
          words(
              Set.of(QuantityWords.MULTIPLE),
              "(?:double|triple|quadruple)[sd]?(?![ -](?:check|click|down|edged|sided|major"
                  + "|barrel|booking|standard)\\w*)|(?:doubl|tripl|quadrupl)ing"),
          words(
              Set.of(QuantityWords.MAJORITY),
              "(?:(?:the )?(?:vast|great|large|overwhelming|slim|small) )?majority"));

  private static final Pattern MOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!(?i:the|at|what|matters?|our|its|their|my|your|his|her|almost) )"
              + "(?i:most)(?=(?<next>[ \\u00A0](?:of\\b|(?<word>\\p{L}+)"
              + "(?:[ \\u00A0](?<second>\\p{L}+))?)))");

  /** Adjectives that "most" compares rather than counts. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)\\p{L}+ly|\\p{L}{3,}(?:ful|ous|able|ible|ive|ant|ent)|common|crowded|complex|exposed"
              + "|recent|often|in|to|at|on|from|when|and|by|for|as|like|sought|used|needed|valued"
              + "|wanted|senior|junior|popular|of|is|are");

  private static final Pattern PLURAL =
      Pattern.compile("people|women|men|work|pay|\\p{L}{2,}[^s\\P{L}]s");

  private SpelledQuantities() {}

  private static Quantity words(Set<QuantityWords> needs, String regex) {
    return new Quantity(
        needs,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  static List<Passage> in(String text) {
    List<Passage> found = new ArrayList<>();
    Set<QuantityWords> there = QuantityWords.in(text);
    for (Quantity quantity : QUANTITIES) {
      if (Collections.disjoint(quantity.needs(), there)) {
        continue;
      }
      for (Matcher m = quantity.pattern().matcher(text); m.find(); ) {
        if (!isName(text, m.start())) {
          found.add(new Passage(m.start(), m.end()));
        }
      }
    }
    for (Matcher m = MOST.matcher(text); there.contains(QuantityWords.MOST) && m.find(); ) {
      if (counts(text, m)) {
        found.add(new Passage(m.start(), m.end()));
      }
    }
    return found;
  }

  /** A capital inside a sentence makes a name: "the Big Four firms". */
  private static boolean isName(String text, int start) {
    return Character.isUpperCase(text.charAt(start)) && !opensSentence(text, start);
  }

  private static boolean opensSentence(String text, int start) {
    return text.substring(0, start).matches("(?s)(?:.*[.!?:])?[\\s“‘(]*");
  }

  private static boolean counts(String text, Matcher most) {
    String word = most.group("word");
    if (word == null) {
      return true;
    }
    if (COMPARED.matcher(word).matches()) {
      return false;
    }
    String second = most.group("second");
    return opensSentence(text, most.start())
        || PLURAL.matcher(word).matches()
        || second != null && PLURAL.matcher(second).matches();
  }
}
