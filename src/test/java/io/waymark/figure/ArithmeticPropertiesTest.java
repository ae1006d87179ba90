package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Quantity;
import io.waymark.model.Quantity.State;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever the truth behind the states is, what is answered must hold of it. */
class ArithmeticPropertiesTest {
  private static final Unit UNIT = new Unit("jobs");
  private static final BigDecimal TOLERANCE = new BigDecimal("1E-20");

  /** A quantity as released, and the truth behind it. */
  record Known(Quantity told, BigDecimal truth) {}

  @Provide
  Arbitrary<Known> known() {
    return quantities(-1000);
  }

  @Provide
  Arbitrary<Known> counts() {
    return quantities(0);
  }

  private static Arbitrary<Known> quantities(int least) {
    Arbitrary<BigDecimal> truths = decimals(least, 1000);
    return Combinators.combine(
            truths,
            decimals(0, 50),
            Arbitraries.of(State.values()).filter(s -> s != State.ESTIMATE))
        .as(
            (truth, gap, state) -> {
              Optional<BigDecimal> amount =
                  switch (state) {
                    case AT_LEAST -> Optional.of(truth.subtract(gap));
                    case AT_MOST -> Optional.of(truth.add(gap));
                    case SUPPRESSED -> Optional.empty();
                    default -> Optional.of(truth);
                  };
              return new Known(new Quantity(amount, UNIT, Optional.empty(), state), truth);
            });
  }

  private static Arbitrary<BigDecimal> decimals(int least, int most) {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
        .ofScale(1);
  }

  @Property
  void pairsAreSound(@ForAll("known") Known a, @ForAll("known") Known b) {
    Known factor = new Known(unitless(b.told()), b.truth());
    sound(a, b, Arithmetic::add, BigDecimal::add);
    sound(a, b, Arithmetic::subtract, BigDecimal::subtract);
    sound(a, factor, Arithmetic::multiply, BigDecimal::multiply);
    if (b.truth().signum() != 0) {
      sound(a, b, Arithmetic::divide, (x, y) -> x.divide(y, MathContext.DECIMAL128));
      sound(a, b, Arithmetic::ratio, (x, y) -> x.divide(y, MathContext.DECIMAL128));
      sound(
          b,
          a,
          Arithmetic::growth,
          (from, to) -> to.divide(from, MathContext.DECIMAL128).subtract(BigDecimal.ONE));
    }
  }

  @Property
  void singlesAreSound(@ForAll("known") Known a) {
    holds(Arithmetic.abs(a.told()), a.truth().abs());
    holds(Arithmetic.negate(a.told()), a.truth().negate());
    if (a.told().state() != State.EXACT) {
      holds(Arithmetic.round(a.told(), 0), a.truth());
    }
  }

  @Property
  void aggregatesAreSound(
      @ForAll @Size(min = 1, max = 6) List<@net.jqwik.api.From("counts") Known> all) {
    List<Quantity> told = all.stream().map(Known::told).toList();
    List<BigDecimal> truths = all.stream().map(Known::truth).toList();
    BigDecimal sum = truths.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(all.size());
    holds(Aggregates.sum(told, true), sum);
    holds(Aggregates.sum(told, false), sum);
    holds(Aggregates.min(told), truths.stream().min(Comparator.naturalOrder()).orElseThrow());
    holds(Aggregates.max(told), truths.stream().max(Comparator.naturalOrder()).orElseThrow());
    holds(Aggregates.mean(told), sum.divide(count, MathContext.DECIMAL128));
    holds(Aggregates.median(told), median(truths));
  }

  @Property
  void comparisonsAreSound(@ForAll("known") Known a, @ForAll("known") Known b) {
    int order = a.truth().compareTo(b.truth());
    decides("<", a, b, order < 0);
    decides("<=", a, b, order <= 0);
    decides(">", a, b, order > 0);
    decides(">=", a, b, order >= 0);
    decides("==", a, b, order == 0);
    decides("!=", a, b, order != 0);
  }

  @Property
  void exactDataGiveExactSums(@ForAll @Size(min = 1, max = 20) List<Integer> cents) {
    List<Quantity> told =
        cents.stream().map(c -> Quantity.exact(BigDecimal.valueOf(c, 2), UNIT)).toList();
    BigDecimal sum =
        cents.stream().map(c -> BigDecimal.valueOf(c, 2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    Quantity made = quantity(Aggregates.sum(told, true)).orElseThrow();
    assertEquals(0, sum.compareTo(made.amount().orElseThrow()));
    assertEquals(State.EXACT, made.state());
  }

  @Property
  void printedBoundsHold(@ForAll("counts") Known a) {
    String text = QuantityFormat.PEOPLE.print(a.told());
    if (a.told().state() == State.AT_LEAST) {
      String digits = text.replace("at least ", "").replace(",", "").replace("\u2212", "-");
      assertTrue(new BigDecimal(digits).compareTo(a.truth()) <= 0, text);
    }
  }

  private static void decides(String operator, Known a, Known b, boolean truth) {
    if (Comparison.compare(operator, a.told(), b.told()) instanceof Answer.One one) {
      assertEquals(truth, Operators.isTrue(one), () -> a + " " + operator + " " + b);
    }
  }

  private static void sound(
      Known a,
      Known b,
      BiFunction<Quantity, Quantity, Step> told,
      BiFunction<BigDecimal, BigDecimal, BigDecimal> truth) {
    holds(told.apply(a.told(), b.told()), truth.apply(a.truth(), b.truth()));
  }

  private static void holds(Step step, BigDecimal truth) {
    quantity(step)
        .ifPresent(
            q -> {
              BigDecimal amount = q.amount().orElse(truth);
              int order = amount.compareTo(truth);
              boolean near = amount.subtract(truth).abs().compareTo(TOLERANCE) < 0;
              boolean holds =
                  switch (q.state()) {
                    case AT_LEAST -> order <= 0;
                    case AT_MOST -> order >= 0;
                    case SUPPRESSED -> true;
                    default -> order == 0;
                  };
              assertTrue(holds || near, () -> q + " is told of " + truth);
            });
  }

  private static Optional<Quantity> quantity(Step step) {
    return Optional.of(step)
        .filter(Answer.One.class::isInstance)
        .map(s -> ((Answer.One) s).value())
        .filter(Quantity.class::isInstance)
        .map((Function<Value, Quantity>) Quantity.class::cast);
  }

  private static Quantity unitless(Quantity q) {
    return new Quantity(q.amount(), Unit.NONE, q.period(), q.state());
  }

  private static BigDecimal median(List<BigDecimal> truths) {
    List<BigDecimal> sorted = truths.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
  }
}
