package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNamesTest {
  private final PlainNames names = new PlainNames(List.of("English", "Postal Service"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Software developers | software developers
          Postal Service clerks | Postal Service clerks
          HVAC mechanics | HVAC mechanics
          Engineers, all other | engineers not counted elsewhere
          Law teachers, postsecondary | postsecondary law teachers
          English teachers, postsecondary | postsecondary English teachers
          Helpers—roofers | helpers of roofers
          Actuaries, auditors, and clerks | actuaries, auditors, and clerks
          Floor layers, except carpet, wood, and tiles | floor layers (except carpet, wood, and tiles)
          Drafters, except electrical, all other | drafters (except electrical) not counted elsewhere
          Pourers and casters, metal | pourers and casters (metal)
          """)
  void aNameMidSentenceHasNoCommasOfItsOwnButThoseOfAList(String name, String mention) {
    assertEquals(mention, names.mention(name));
  }
}
