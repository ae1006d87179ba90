package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void foldsCaseAccentsAndPunctuation() {
    assertEquals("lac-leman", Slug.of(" Lac Léman! "));
    assertEquals("soro-aero", Slug.of("Sørø/Ærø"));
    assertEquals("strasse-15-1252", Slug.of("Straße 15-1252"));
    assertEquals("", Slug.of("湖"));
  }

  @Test
  void isTheSameInTurkey() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertEquals("iznik", Slug.of("IZNIK"));
      assertEquals("iznik", Slug.of("İznik"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
