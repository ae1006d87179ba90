package io.waymark.figure;

import io.waymark.language.Language;
import io.waymark.model.Quantity;
import io.waymark.model.Value;
import java.util.List;

/**
 * Prints the values of a column under each other: every digit, and as many decimals as the longest
 * of them has, so that points stand in line.
 */
public final class ColumnFormat {
  private final Language language;
  private final int decimals;

  private ColumnFormat(Language language, int decimals) {
    this.language = language;
    this.decimals = decimals;
  }

  /**
   * @param values the column's values, of one unit
   */
  public static ColumnFormat of(List<Value> values, Language language) {
    int decimals = 0;
    for (Value value : values) {
      if (value instanceof Quantity quantity && quantity.amount().isPresent()) {
        decimals = Math.max(decimals, Amounts.decimals(quantity.amount().get(), quantity.unit()));
      }
    }
    return new ColumnFormat(language, decimals);
  }

  /** The value in words and digits for readers. */
  public String print(Value value) {
    return QuantityFormat.EXACT.print(value, language, decimals);
  }
}
