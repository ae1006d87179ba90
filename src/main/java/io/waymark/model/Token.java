package io.waymark.model;

import io.waymark.source.Span;
import java.util.List;
import java.util.Optional;

/** One value of a site's look, which style sheets and drawings know by name. */
public sealed interface Token {
  /** Where its author wrote the value. */
  Span span();

  /** The two appearances that a reader's device asks for. */
  enum Theme {
    LIGHT,
    DARK
  }

  /** A token that is a colour in each theme. */
  sealed interface Tint extends Token {
    Demands demands();
  }

  /**
   * What a colour must be good for.
   *
   * @param textOn colours on which words are set in it
   * @param markOn colours on which marks of charts and edges of controls are drawn in it
   * @param apart the group of colours that readers must tell from each other, if it is of one
   */
  record Demands(List<String> textOn, List<String> markOn, Optional<String> apart) {
    public static final Demands NONE = new Demands(List.of(), List.of(), Optional.empty());

    public Demands {
      textOn = List.copyOf(textOn);
      markOn = List.copyOf(markOn);
    }
  }

  /** A colour as written. */
  record Colour(Rgb light, Rgb dark, Demands demands, Span span) implements Tint {
    public Rgb in(Theme theme) {
      return theme == Theme.LIGHT ? light : dark;
    }
  }

  /**
   * A colour made of others, so that it follows when they change.
   *
   * @param of the name of the one it is made of
   * @param toward the name of another that is mixed in; the first itself when there is none
   * @param by how much of the other, from 0 to 1
   */
  record Mixed(String of, Optional<String> toward, double by, Demands demands, Span span)
      implements Tint {}

  /** A colour for words on another: whichever of ink and paper is read better there. */
  record Legible(String on, Span span) implements Tint {
    @Override
    public Demands demands() {
      return new Demands(List.of(on), List.of(), Optional.empty());
    }
  }

  /** A length, in a form that {@code TokensParser} has checked. */
  record Length(String css, Span span) implements Token {}

  /** Families of type, the first choice first. */
  record Typeface(List<String> families, Span span) implements Token {
    public Typeface {
      families = List.copyOf(families);
    }
  }
}
