package io.waymark.render.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.model.Period;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
  @ParameterizedTest
  @CsvSource({
    "May 2025, 2025-05",
    "May 2025;May 2013;May 2019, 2013-05/2025-05",
    "2024–34, 2024/2034",
    "1999–2003, 1999/2003",
    "2024, 2024",
    "May 2025;2024–34, 2024/2034",
    "O*NET 29.3;May 2025, 2025-05",
    "O*NET 29.3, ",
    "Mai 2025, ",
  })
  void writesPeriodsAsTheStandardDoes(String labels, String expected) {
    var periods = Stream.of(labels.split(";")).map(Period::new).toList();
    assertEquals(Optional.ofNullable(expected), Coverage.of(periods));
  }
}
