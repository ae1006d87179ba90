package io.waymark.model;

import io.waymark.model.Token.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The design tokens of a site, by name, in the order in which they are declared: the built-in ones
 * with what {@code site.yaml} puts in their place.
 *
 * <p>A colour is made only of ones declared before it, so none is made of itself.
 *
 * @param named every token by its name
 * @param given the names of those that {@code site.yaml} gives a value
 */
public record Tokens(Map<String, Token> named, Set<String> given) {
  /** The tokens of a site that declares none. */
  public static final Tokens NONE = new Tokens(Map.of(), Set.of());

  /** The two colours that words on others are chosen from. */
  private static final List<String> FOR_WORDS = List.of("paper", "ink");

  /** WCAG 2.2's least contrast for words (1.4.3). */
  private static final double READABLE = 4.5;

  public Tokens {
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    given = Collections.unmodifiableSet(new TreeSet<>(given));
  }

  /** These tokens with another value given for one of them. */
  public Tokens with(String name, Token token) {
    Map<String, Token> all = new LinkedHashMap<>(named);
    all.put(name, token);
    Set<String> names = new TreeSet<>(given);
    names.add(name);
    return new Tokens(all, names);
  }

  /** The colour of that name in a theme; empty where there is none. */
  public Optional<Rgb> colour(String name, Theme theme) {
    Token token = named.get(name);
    if (token instanceof Token.Colour colour) {
      return Optional.of(colour.in(theme));
    }
    if (token instanceof Token.Mixed mixed) {
      Optional<Rgb> of = colour(mixed.of(), theme);
      Optional<Rgb> toward = mixed.toward().flatMap(other -> colour(other, theme));
      return of.map(o -> toward.map(t -> o.toward(t, mixed.by())).orElse(o));
    }
    return token instanceof Token.Legible legible
        ? colour(legible.on(), theme).map(ground -> legible(ground, theme))
        : Optional.empty();
  }

  /** Ink or paper; where neither is read well, black or white, one of which always is. */
  private Rgb legible(Rgb ground, Theme theme) {
    return FOR_WORDS.stream()
        .flatMap(name -> colour(name, theme).stream())
        .filter(colour -> colour.contrast(ground) >= READABLE)
        .max(Comparator.comparing(ground::contrast))
        .orElseGet(
            () -> ground.contrast(Rgb.BLACK) > ground.contrast(Rgb.WHITE) ? Rgb.BLACK : Rgb.WHITE);
  }

  /** A token and the colours that it is made of, itself first. */
  public List<String> lineage(String name) {
    List<String> lineage = new ArrayList<>(List.of(name));
    if (named.get(name) instanceof Token.Mixed mixed) {
      lineage.addAll(lineage(mixed.of()));
      mixed.toward().ifPresent(other -> lineage.addAll(lineage(other)));
    } else if (named.get(name) instanceof Token.Legible legible) {
      lineage.addAll(lineage(legible.on()));
    }
    return lineage;
  }
}
