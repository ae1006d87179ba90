package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources of one title, as they stand beside a table made from several releases. */
class SourceEntryTest {
  @Test
  void releasesOfOneTitleAreOneEntryThatSaysEachCautionOnce() {
    List<SourceEntry> combined =
        SourceEntry.combine(
            List.of(
                source("May 2024", "Jobs only. By sector."),
                source("May 2025", "Jobs only. Codes changed in 2019.")));
    assertEquals(1, combined.size());
    assertEquals("May 2024 to May 2025", combined.get(0).release());
    assertEquals("Jobs only. By sector. Codes changed in 2019.", combined.get(0).note());
    assertEquals("Public domain", combined.get(0).licence());
    assertEquals("", combined.get(0).sha256());
  }

  @Test
  void oneReleaseStaysAsItIs() {
    SourceEntry only = source("May 2025", "Jobs only. Jobs only.");
    assertEquals(List.of(only), SourceEntry.combine(List.of(only, only)));
  }

  private static SourceEntry source(String release, String note) {
    return new SourceEntry(
        "Wages", "Bureau", "https://a.example", release, "", "", release, "Public domain", note);
  }
}
