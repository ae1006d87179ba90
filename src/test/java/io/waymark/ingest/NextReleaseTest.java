package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "Occupational Employment and Wage Statistics, May 2025, 2027-04",
    "Occupational Employment and Wage Statistics, May 2013 to May 2025, 2027-04",
    "Employment Projections, 2024–34, 2026-09",
    "'Consumer Price Index for All Urban Consumers, all items', Annual averages to 2025, 2027-01",
    "Regional Price Parities by metropolitan area, 2024, 2026-12",
    "Gazetteer Files: core based statistical areas, 2024, 2025-10",
    "O*NET Database, 30.0, 2025-11",
    "O*NET Database, 29.1, 2025-02",
    "O*NET Database, 29.2, 2025-05",
    "O*NET Database, 29.3, 2025-08",
    "O*NET Database, 30.x, ''",
    "Something else, 2024, ''",
    "Occupational Employment and Wage Statistics, '', ''"
  })
  void isExpectedInItsMonth(String title, String release, String month) {
    assertEquals(month, NextRelease.after(title, release).map(Object::toString).orElse(""));
  }
}
