package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.language.Language;
import io.waymark.parse.BuiltInMessages;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Editors are told of quantities in the words that English readers meet. */
class ForEditorsTest {
  @Test
  void saysWhatTheBuiltInEnglishDoes() {
    Language readers = BuiltInMessages.language();
    for (String key : ForEditors.LANGUAGE.keys()) {
      IntStream.rangeClosed(0, 123)
          .forEach(
              n ->
                  assertEquals(
                      readers.say(key, values(n)), ForEditors.LANGUAGE.say(key, values(n))));
    }
  }

  private static Object[] values(int n) {
    return new Object[] {"amount", "$5", "ratio", "2", "place", n, "number", n};
  }
}
