package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Rgb;
import io.waymark.model.Token;
import io.waymark.model.Token.Theme;
import io.waymark.model.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a site's colours must be good for, in light and in dark: words are read on what they stand
 * on, marks are seen there (WCAG 2.2, 1.4.3 and 1.4.11), and colours of one group are told apart,
 * also by readers who lack a kind of cones.
 */
public final class LookRules {
  private static final double WORDS = 4.5;
  private static final double MARKS = 3;

  /** Oklab's distance in hundredths: about five times the least difference that can be seen. */
  private static final double APART = 10;

  /** How finely shades are tried, from black (0) to white (1). */
  private static final double STEP = 0.004;

  private final Tokens tokens;

  private LookRules(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The worst fault of each kind, theme and colour to change. */
  public static List<Diagnostic> check(Tokens tokens) {
    LookRules rules = new LookRules(tokens);
    Map<String, List<LookFault>> byCulprit = new TreeMap<>();
    for (Theme theme : Theme.values()) {
      for (LookFault fault : rules.faults(theme)) {
        String key = fault.culprit(tokens) + " " + theme + " " + fault.code();
        byCulprit.computeIfAbsent(key, k -> new ArrayList<>()).add(fault);
      }
    }
    return byCulprit.values().stream().map(rules::told).sorted(Diagnostic.ORDER).toList();
  }

  private Diagnostic told(List<LookFault> faults) {
    LookFault worst = faults.stream().min(Comparator.comparing(LookFault::share)).orElseThrow();
    String culprit = worst.culprit(tokens);
    int more = faults.size() - 1;
    String others =
        more == 0 ? "" : more == 1 ? " So does another pair." : " So do " + more + " other pairs.";
    return Diagnostic.of(
            worst.code(), tokens.named().get(culprit).span(), worst.message(tokens) + others)
        .hint(remedy(culprit, worst.theme()));
  }

  private String remedy(String culprit, Theme theme) {
    String key = theme == Theme.LIGHT ? "light" : "dark";
    return shade(culprit, theme)
        .map(
            shade ->
                "The nearest shade of \"%s\" that does: %s: \"%s\""
                    .formatted(culprit, key, shade.css()))
        .orElse(
            "No other shade of \"%s\" does either. Choose another hue for %s."
                .formatted(culprit, key));
  }

  /** The shade nearest to a colour with which nothing is wrong that is its fault. */
  private Optional<Rgb> shade(String name, Theme theme) {
    Oklab now = Oklab.of(tokens.colour(name, theme).orElseThrow());
    for (double away = STEP; away < 1; away += STEP) {
      for (double lightness : List.of(now.lightness() - away, now.lightness() + away)) {
        if (lightness >= 0 && lightness <= 1) {
          Rgb shade = now.shade(lightness);
          if (isFaultless(name, shade, theme)) {
            return Optional.of(shade);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFaultless(String name, Rgb shade, Theme theme) {
    Token.Tint tint = (Token.Tint) tokens.named().get(name);
    Tokens changed = tokens.with(name, new Token.Colour(shade, shade, tint.demands(), tint.span()));
    return new LookRules(changed)
        .faults(theme).stream().noneMatch(fault -> fault.culprit(changed).equals(name));
  }

  private List<LookFault> faults(Theme theme) {
    List<LookFault> faults = new ArrayList<>();
    List<String> grouped = new ArrayList<>();
    tokens
        .named()
        .forEach(
            (name, token) -> {
              if (token instanceof Token.Tint tint) {
                tint.demands().textOn().forEach(on -> contrast(name, on, theme, WORDS, faults));
                tint.demands().markOn().forEach(on -> contrast(name, on, theme, MARKS, faults));
                if (tint.demands().apart().isPresent()) {
                  grouped.forEach(other -> apart(other, name, theme, faults));
                  grouped.add(name);
                }
              }
            });
    return faults;
  }

  private void contrast(
      String name, String ground, Theme theme, double needed, List<LookFault> faults) {
    double measured = colour(name, theme).contrast(colour(ground, theme));
    if (measured < needed) {
      String what = needed == WORDS ? "text" : "a mark";
      faults.add(new LookFault(Code.LOW_CONTRAST, name, ground, theme, measured, needed, what));
    }
  }

  private void apart(String one, String other, Theme theme, List<LookFault> faults) {
    if (!group(one).equals(group(other)) || one.equals(other)) {
      return;
    }
    Eyes worst =
        Arrays.stream(Eyes.values())
            .min(Comparator.comparing(eyes -> distance(eyes, one, other, theme)))
            .orElseThrow();
    double measured = distance(worst, one, other, theme);
    if (measured < APART) {
      faults.add(
          new LookFault(Code.COLORS_ALIKE, one, other, theme, measured, APART, worst.whose()));
    }
  }

  private double distance(Eyes eyes, String one, String other, Theme theme) {
    return eyes.distance(colour(one, theme), colour(other, theme));
  }

  private Optional<String> group(String name) {
    return ((Token.Tint) tokens.named().get(name)).demands().apart();
  }

  private Rgb colour(String name, Theme theme) {
    return tokens.colour(name, theme).orElseThrow();
  }
}
