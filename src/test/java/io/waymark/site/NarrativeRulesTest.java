package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeRulesTest {
  private static final String COPIED = "Water finds its way into any house that stands too low";

  private static Narrative page(String name, String frontMatter, String body) {
    return Narrative.of(name, "---\n" + frontMatter + "\n---\n" + body);
  }

  private static List<String> shared(String frontMatter, String body) {
    Narrative one = page("one.md", "title: One", "\nSome other text.\n\n" + COPIED + ".\n");
    return new Narratives(List.of(one, page("two.md", frontMatter, body))).sharedRuns();
  }

  @Test
  void aSharedRunIsToldOnceAtFullLengthWithBothLines() {
    assertEquals(
        List.of(
            "one.md:7 and two.md:8 share 11 words: \"water finds its way into any house that stands"
                + " too low\". Write one of them anew."),
        shared(
            "title: Two",
            "\nOne.\n\nTwo and\nthen: water finds its way into any house that\nstands too low!\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Water finds {{its}} its way into {{share|percent}} any house that stands too low",
        "[Water finds its way]{claim=\"a > b and c < d\"} into any [house](../house.md) that stands",
        "*Water* finds its **way** into any house—that stands",
        "## Water finds its way into any house that {when=\"x > 1\"}",
        "```chart\nid: x\nheadline: '[Water finds its way]{claim=\"a\"} into any house that'\n```",
        "```chart\nid: x\nnote: >-\n  Water finds its way into\n  any house that\n```"
      })
  void figuresAndMarkupHideNoRun(String body) {
    assertEquals(1, shared("title: Two", body).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary: >-\n  Water finds its way into\n  any house that stands too low.",
        "cards:\n  - text: Water finds its way into any house that stands",
        "transfers_to:\n  - track: x\n    reason: Water finds its way into any house that stands",
        "texts:\n  opening:\n    - when: a > b\n      text: Water finds its way into any house that stands"
      })
  void frontMatterIsCompared(String frontMatter) {
    assertEquals(1, shared(frontMatter, "\nText.\n").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> Water finds its way into any house that stands too low",
        "They say “Water finds its way into any house that stands too low”.",
        "They say \"Water finds its way into any house that\nstands too low\".",
        "Water finds its way into any house.\n\nThat stands too low.",
        "Water finds its way into any house you want",
        "```chart\nid: x\nsubtitle: Water finds its way into any house that stands\n```"
      })
  void quotationsAndLabelsAreNotCompared(String body) {
    assertEquals(List.of(), shared("title: Two", body));
  }

  @Test
  void cardNotesAreLabels() {
    String cards = "cards:\n  - note: Water finds its way into any house that stands";
    assertEquals(List.of(), shared(cards, "\nText.\n"));
  }

  private static List<String> without(String section) {
    String front =
        "title: One\nfigures:\n  a: count(x)\ntexts:\n  words: No figure.\n  said: \"{{a}}\"";
    return new Narratives(List.of(page("one.md", front, "\n## Heading\n\n" + section + "\n")))
        .sectionsWithoutFigures();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No number.",
        "{{tracks/other#a}} is another's.",
        "[More]{claim=\"figure('tracks/other#a') > 1\"}",
        "{{words}}",
        "```chart\nid: x\nheadline: '[More]{claim=\"a > 1\"}'\n```"
      })
  void aSectionWithoutFigureOrClaimIsTold(String section) {
    List<String> told = without(section);
    assertEquals(1, told.size());
    assertTrue(told.get(0).startsWith("one.md:10: the text of \"Heading\""), told.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{a}}", "{{ a|exact }}", "[More]{claim=\"a > 1\"}", "{{said}}"})
  void aFigureOrClaimOfItsOwnIsEnough(String section) {
    assertEquals(List.of(), without(section));
  }

  private static List<String> unfair(int words, String... longer) {
    String body = "word ".repeat(words) + "{{a}}\n\n```chart\nid: " + "x ".repeat(500) + "\n```\n";
    return new Narratives(List.of(page("one.md", "title: One", body)))
        .ofUnfairLength(Set.of(longer));
  }

  @Test
  void lengthsAreHeldOnBothSides() {
    assertEquals(List.of("one.md has 599 words; write 600 to 1,400."), unfair(599));
    assertEquals(List.of(), unfair(600));
    assertEquals(List.of(), unfair(1400));
    assertEquals(List.of("one.md has 1,401 words; write 600 to 1,400."), unfair(1401));
    assertEquals(List.of(), unfair(1401, "one.md"));
    assertEquals(1, unfair(599, "one.md").size());
  }
}
