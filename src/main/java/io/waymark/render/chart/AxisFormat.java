package io.waymark.render.chart;

import io.waymark.language.Language;
import io.waymark.language.Numerals;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Short forms of numbers for axes and direct labels, as the site's language has them: {@code $50K},
 * {@code 1.2M}, {@code 14%}.
 */
record AxisFormat(Language language) {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal NEARLY_A_MILLION = BigDecimal.valueOf(999_500);
  private static final int LABEL = 3;

  /** A round value on an axis, with every digit it needs. */
  String tick(double value, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(10)).stripTrailingZeros();
    return write(exact, unit, 10);
  }

  /**
   * A quantity beside its mark: whole thousands or three digits, and a plus sign where it is that
   * much or more.
   */
  String label(Quantity quantity) {
    if (quantity.amount().isEmpty()) {
      return notReleased();
    }
    String text = write(quantity.amount().get(), quantity.unit(), LABEL);
    return switch (quantity.state()) {
      case AT_LEAST -> language.say("quantity.label_at_least", "amount", text);
      case AT_MOST -> language.say("quantity.label_at_most", "amount", text);
      default -> text;
    };
  }

  /** Any value in few words. */
  String words(Value value) {
    if (value instanceof Quantity quantity) {
      return label(quantity);
    }
    return value instanceof Value.Day day ? language.briefDay(day.date()) : value.plain();
  }

  String notReleased() {
    return language.say("quantity.not_released");
  }

  private String write(BigDecimal value, Unit unit, int digits) {
    Numerals numerals = language.numerals();
    if (unit.symbol().equals("year")) {
      return numerals.digits(value.setScale(0, RoundingMode.HALF_UP));
    }
    if (unit.isFraction()) {
      BigDecimal percent = value.movePointRight(2);
      boolean little = percent.abs().compareTo(BigDecimal.TEN) < 0;
      String text = numerals.percent(rounded(percent, little ? 2 : digits));
      return unit.equals(Unit.CHANGE) && value.signum() > 0 ? numerals.grown(text) : text;
    }
    if (unit.symbol().equals("%")) {
      return numerals.percent(rounded(value, digits));
    }
    String text = shortened(value, digits);
    return unit.isMoney() ? numerals.dollars(text) : text;
  }

  private String shortened(BigDecimal value, int digits) {
    BigDecimal size = value.abs();
    boolean thousands = size.compareTo(TEN_THOUSAND) >= 0 && size.compareTo(NEARLY_A_MILLION) < 0;
    if (digits == LABEL && thousands) {
      // As prose says it, so that a label and a sentence never differ by a digit.
      BigDecimal whole = value.setScale(-3, RoundingMode.HALF_UP).setScale(0);
      return language.numerals().brief(whole, whole.precision());
    }
    return language.numerals().brief(value, digits == LABEL ? digitsOfLabel(size) : digits);
  }

  /** Of millions and more two digits, and three where the first three are whole ones. */
  private static int digitsOfLabel(BigDecimal size) {
    BigDecimal rounded = size.round(new MathContext(LABEL, RoundingMode.HALF_UP));
    int zeros = rounded.precision() - rounded.scale() - 1;
    return zeros >= 6 && zeros % 3 == 0 ? 2 : LABEL;
  }

  private String rounded(BigDecimal value, int digits) {
    return language.numerals().digits(value.round(new MathContext(digits, RoundingMode.HALF_UP)));
  }
}
