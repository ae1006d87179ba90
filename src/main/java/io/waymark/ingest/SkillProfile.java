package io.waymark.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How important each skill is over a page's occupations, weighted by their jobs. */
final class SkillProfile {
  private final Map<String, Amount> importance = new TreeMap<>();

  SkillProfile(PageSpec page, Nation nation) {
    var years = nation.years(SharedTables.NATIONAL);
    if (years.isEmpty()) {
      return;
    }
    Map<String, List<Amount.Weighted>> rated = new HashMap<>();
    for (PageSpec.Role role : page.roles()) {
      Amount jobs = nation.jobs(role.code().soc(), years.last());
      nation
          .data()
          .by(SharedTables.ONET_SKILLS, "soc")
          .getOrDefault(role.code().soc(), List.of())
          .forEach(
              line ->
                  rated
                      .computeIfAbsent(line.get("element"), e -> new ArrayList<>())
                      .add(new Amount.Weighted(Amount.parse(line.get("importance")), jobs)));
    }
    rated.forEach((element, pairs) -> importance.put(element, Amount.mean(pairs)));
  }

  /**
   * The skill that lies furthest above the average of occupations, to hundredths; the first by name
   * among equals, and nothing when none lies above.
   */
  Optional<String> furthestAbove(Map<String, Amount> averages) {
    Optional<String> furthest = Optional.empty();
    BigDecimal most = BigDecimal.ZERO;
    for (var skill : importance.entrySet()) {
      Optional<BigDecimal> here = skill.getValue().number();
      Optional<BigDecimal> average = averages.getOrDefault(skill.getKey(), Amount.UNKNOWN).number();
      if (here.isPresent() && average.isPresent()) {
        BigDecimal lead = here.get().subtract(average.get()).setScale(2, RoundingMode.HALF_UP);
        if (lead.compareTo(most) > 0) {
          most = lead;
          furthest = Optional.of(skill.getKey());
        }
      }
    }
    return furthest;
  }

  /**
   * The root mean square difference over the skills that both know, in points of the scale from 1
   * to 5; nothing when there are none.
   */
  Optional<BigDecimal> distance(SkillProfile other) {
    BigDecimal squares = BigDecimal.ZERO;
    int count = 0;
    for (var skill : importance.entrySet()) {
      Optional<BigDecimal> here = skill.getValue().number();
      Optional<BigDecimal> there =
          other.importance.getOrDefault(skill.getKey(), Amount.UNKNOWN).number();
      if (here.isPresent() && there.isPresent()) {
        squares = squares.add(here.get().subtract(there.get()).pow(2));
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            squares
                .divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .setScale(3, RoundingMode.HALF_UP));
  }
}
