package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.waymark.diagnostic.Outcome;
import io.waymark.source.Source;
import io.waymark.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void decodesAndDropsTheByteOrderMark() {
    assertEquals(
        "Zoë 😀", decode("\uFEFFZoë 😀", StandardCharsets.UTF_8).value().orElseThrow().text());
  }

  @Test
  void tellsWhereTheFirstWrongByteIsAndWhatItLooksLike() {
    assertEquals(
        """
        2:4 file-encoding [\uFFFD] The byte 0xEB here isn't UTF-8. In Windows-1252, which this file \
        may be, it is "ë".
          Save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 a.md > converted""",
        Told.of(decode("one\nZo ë\n", Charset.forName("windows-1252"))));
  }

  @Test
  void tellsUtf16() {
    assertEquals(
        """
        1:1 file-encoding [] This file is UTF-16, not UTF-8.
          Save it again as UTF-8: most editors ask for the encoding in "Save as".""",
        Told.of(decode("x", StandardCharsets.UTF_16)));
  }

  @Test
  void tellsALetterCutOffAtTheEnd() {
    byte[] cut = {'a', (byte) 0xC3};
    assertEquals("1:2 file-encoding", Told.of(Utf8.decode("a.md", cut, 10)).substring(0, 17));
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenRead() {
    SourceFile large =
        new SourceFile() {
          @Override
          public String path() {
            return "content/data/big.csv";
          }

          @Override
          public long size() {
            return Utf8.TABLE_LIMIT + 1;
          }

          @Override
          public byte[] bytes() {
            return fail("was read");
          }
        };
    assertEquals(
        """
        1:1 file-too-large [] This file has 32.1 MiB; at most 32 are read.
          Split it, or keep only the rows and columns that the site shows.""",
        Told.of(Utf8.read(large, Utf8.TABLE_LIMIT)));
  }

  @Property
  void noInputThrows(@ForAll byte[] bytes) {
    Outcome<Source> outcome = Utf8.decode("a.md", bytes, 1000);
    assertTrue(outcome.value().isPresent() != outcome.hasErrors());
  }

  private static Outcome<Source> decode(String text, Charset charset) {
    return Utf8.decode("a.md", text.getBytes(charset), 1000);
  }
}
