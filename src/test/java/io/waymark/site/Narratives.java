package io.waymark.site;

import io.waymark.site.Narrative.Section;
import io.waymark.site.Narrative.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of narratives that stand side by side; each rule answers with what breaks it. */
final class Narratives {
  /** So many words in the same order are one narrative's; from here on they are a copy. */
  static final int RUN = 8;

  static final int FEWEST_WORDS = 600;
  static final int MOST_WORDS = 1400;

  private record Place(int narrative, int word) {}

  private final List<Narrative> narratives;

  Narratives(List<Narrative> narratives) {
    this.narratives = List.copyOf(narratives);
  }

  /** Each run of words that two narratives share, at its full length, once. */
  List<String> sharedRuns() {
    Map<String, List<Place>> known = new HashMap<>();
    Set<String> told = new LinkedHashSet<>();
    for (int n = 0; n < narratives.size(); n++) {
      Map<String, List<Place>> own = new HashMap<>();
      List<Word> words = narratives.get(n).words();
      for (int at = 0; at + RUN <= words.size(); at++) {
        List<Word> run = words.subList(at, at + RUN);
        if (run.stream().anyMatch(Word::isBreak)) {
          continue;
        }
        String key = text(run);
        own.computeIfAbsent(key, k -> new ArrayList<>()).add(new Place(n, at));
        for (Place other : known.getOrDefault(key, List.of())) {
          if (!continues(other, words, at)) {
            told.add(shared(other, n, at));
          }
        }
      }
      own.forEach(
          (key, places) -> known.computeIfAbsent(key, k -> new ArrayList<>()).addAll(places));
    }
    return List.copyOf(told);
  }

  /** Whether the words before are the same too, so that the run was told from there. */
  private boolean continues(Place other, List<Word> words, int at) {
    List<Word> others = narratives.get(other.narrative()).words();
    return at > 0 && other.word() > 0 && same(others.get(other.word() - 1), words.get(at - 1));
  }

  private String shared(Place other, int narrative, int at) {
    Narrative one = narratives.get(other.narrative());
    Narrative two = narratives.get(narrative);
    int length = 0;
    while (at + length < two.words().size()
        && other.word() + length < one.words().size()
        && same(one.words().get(other.word() + length), two.words().get(at + length))) {
      length++;
    }
    return "%s:%d and %s:%d share %d words: \"%s\". Write one of them anew."
        .formatted(
            one.path(),
            one.words().get(other.word()).line(),
            two.path(),
            two.words().get(at).line(),
            length,
            text(two.words().subList(at, at + length)));
  }

  private static boolean same(Word one, Word two) {
    return !one.isBreak() && one.text().equals(two.text());
  }

  private static String text(List<Word> run) {
    return run.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Each section whose prose neither prints a figure of its own page nor makes a claim. */
  List<String> sectionsWithoutFigures() {
    List<String> without = new ArrayList<>();
    for (Narrative narrative : narratives) {
      for (Section section : narrative.sections()) {
        if (!narrative.hasFigureOrClaim(section.prose())) {
          without.add(
              "%s:%d: the text of \"%s\" has no figure and no claim of its own page. Say something there that only this page's data can say."
                  .formatted(narrative.path(), section.line(), section.heading()));
        }
      }
    }
    return without;
  }

  /**
   * @param longer pages that may be longer, by path
   */
  List<String> ofUnfairLength(Set<String> longer) {
    List<String> unfair = new ArrayList<>();
    bodyWords()
        .forEach(
            (path, words) -> {
              if (words < FEWEST_WORDS || words > MOST_WORDS && !longer.contains(path)) {
                unfair.add(
                    "%s has %,d words; write %d to %,d."
                        .formatted(path, words, FEWEST_WORDS, MOST_WORDS));
              }
            });
    return unfair;
  }

  /** Words of each body, by path. */
  Map<String, Integer> bodyWords() {
    Map<String, Integer> words = new LinkedHashMap<>();
    narratives.forEach(narrative -> words.put(narrative.path(), narrative.bodyWords()));
    return words;
  }
}
