package io.waymark.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in digits, save for those that count nothing. */
final class Digits {
  private static final String SPACE = "[ \\u00A0\\u202F]?";
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String YEAR = "(?:19|20)\\d\\d";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<before>(?:[+−-]|[A-Z]{1,3})?[$€£¥]"
              + SPACE
              + "|(?<![\\p{L}+])[+−](?=\\d)|#(?=\\d))?"
              + "(?<digits>\\d++(?:[.,:/]\\d++)*+)"
              + "(?<after>"
              + SPACE
              + "(?:%|‰|percent\\b|percentage points?\\b|per cent\\b)"
              + "|"
              + SPACE
              + "(?:hundred|thousand|million|billion|trillion|dozen)s?\\b"
              + "|(?:[KMBkx×]|bn|mn|st|nd|rd|th|s)(?![\\p{L}\\p{N}])|"
              + SPACE
              + "times\\b)?"
              + "|[¼-¾⅐-⅞]");

  /** What has digits and is no quantity: dates, years and their ranges, terms. */
  private static final Pattern LET_BE =
      Pattern.compile(
          "\\b\\d{4}-\\d{2}-\\d{2}\\b"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)?"
              + SPACE
              + MONTH
              + "(?:,?"
              + SPACE
              + YEAR
              + ")?\\b"
              + "|\\b"
              + MONTH
              + SPACE
              + "\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,]\\d|"
              + SPACE
              + "(?:%|percent|million|thousand))(?:,?"
              + SPACE
              + YEAR
              + ")?"
              + "|(?<![\\d$€£¥.,])"
              + YEAR
              + "(?:s\\b|[–/-](?:"
              + YEAR
              + "|\\d\\d)\\b)?"
              + "(?![\\d%]|[.,]\\d|"
              + SPACE
              + "(?:%|percent|times|hundred|thousand|million))"
              + "|\\b24/7\\b|\\b9-to-5\\b|\\b401\\(?k\\)?|\\b911\\b|\\b360-degree\\b"
              + "|\\b802\\.\\d+\\w*|\\b\\d+(?:D|G|FA)\\b|\\b\\d{1,2}:\\d\\d\\b"
              + "|\\b\\d+(?:st|nd|rd|th)\\b");

  private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*\\d{1,3}[.)](?=\\s)");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)*");
  private static final Pattern NAME_BEFORE =
      Pattern.compile("(?<name>\\p{Lu}[\\p{L}\\p{N}.+#&'’-]*)[ \\u00A0]$");

  /** Words with a capital that name nothing when a number follows. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)a|about|above|across|after|all|almost|already|among|an|and|another|any|are|around|as"
              + "|at|average|before|below|best|between|both|but|by|down|during|each|employs?|even"
              + "|every|exactly|few|fewer|first|for|from|had|has|have|he|his|if|in|into|is|it|its"
              + "|jobs|just|last|less|like|many|median|more|most|nearly|next|no|not|of|on|only|or"
              + "|other|our|over|past|pay|per|roughly|she|since|so|some|still|than|that|the|their"
              + "|then|there|these|they|this|those|to|top|total|under|until|up|was|we|were|when|with"
              + "|within|work|workers|years?|you|your");

  private static final Pattern COUNTED =
      Pattern.compile(
          "^[ \\u00A0-](?:people|women|men|children|in \\d|out of|\\p{Ll}{3,}(?<![sui])s\\b).*",
          Pattern.DOTALL);

  private Digits() {}

  static List<Passage> in(String text) {
    if (!hasAny(text)) {
      return List.of();
    }
    List<Passage> letBe = new ArrayList<>();
    for (Matcher m = LET_BE.matcher(text); m.find(); ) {
      letBe.add(new Passage(m.start(), m.end()));
    }
    for (Matcher m = LIST_NUMBER.matcher(text); m.find(); ) {
      letBe.add(new Passage(m.start(), m.end()));
    }
    List<Passage> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      var passage = new Passage(number.start(), number.end());
      boolean excused =
          letBe.stream().anyMatch(l -> l.from() <= number.start() && number.end() <= l.to());
      if (!excused && !isPartOfName(text, number)) {
        found.add(passage);
      }
    }
    return found;
  }

  /** Patterns cost much, and most sentences have no digit at all. */
  private static boolean hasAny(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c >= '¼' && c <= '¾' || c >= '⅐' && c <= '⅞') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOfName(String text, Matcher number) {
    if (number.group("digits") == null) {
      return false;
    }
    boolean bare = number.group("before") == null && number.group("after") == null;
    int start = number.start("digits");
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    boolean attached = Character.isLetterOrDigit(before) || "_+#@".indexOf(before) >= 0;
    if (attached && number.start() == start) {
      return true;
    }
    if (!bare) {
      return false;
    }
    // K-12, F-35, COVID-19
    boolean hyphened = before == '-' && start > 1 && Character.isUpperCase(text.charAt(start - 2));
    char after = number.end() < text.length() ? text.charAt(number.end()) : ' ';
    boolean code = Character.isUpperCase(after);
    return hyphened || code || isNamed(text, number, start);
  }

  /** Whether a capitalised word stands directly before a plain number: "Section 508", "Web 2.0". */
  private static boolean isNamed(String text, Matcher number, int start) {
    Matcher name = NAME_BEFORE.matcher(text).region(Math.max(0, start - 40), start);
    if (!PLAIN.matcher(number.group("digits")).matches() || !name.find()) {
      return false;
    }
    boolean wholeWord =
        name.start() == 0 || !Character.isLetterOrDigit(text.charAt(name.start() - 1));
    boolean opensSentence = text.substring(0, name.start()).matches("(?s)(?:.*[.!?:])?[\\s“(]*");
    String rest = text.substring(number.end());
    return wholeWord
        && !NO_NAME.matcher(name.group("name")).matches()
        && !(opensSentence && COUNTED.matcher(rest).matches());
  }
}
