package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 2.88 4.1|points|4.00 2.88 4.10",
        "90.364 96.24 100|index|90.364 96.240 100.000",
        "0.027 0.1244 1|share|2.70% 12.44% 100.00%",
        "0 -0.031 0.1|change|0.0% −3.1% +10.0%",
        "15 16.5|USD/hour|$15.00 $16.50",
        "109470 58000|USD/year|$109,470 $58,000",
        "2013 2025|year|2013 2025",
      })
  void pointsStandInLine(String amounts, String unit, String printed) {
    List<Value> values =
        Stream.of(amounts.split(" "))
            .<Value>map(amount -> Quantity.exact(new BigDecimal(amount), new Unit(unit)))
            .toList();
    ColumnFormat format = ColumnFormat.of(values, ForEditors.LANGUAGE);
    assertEquals(printed, String.join(" ", values.stream().map(format::print).toList()));
  }
}
