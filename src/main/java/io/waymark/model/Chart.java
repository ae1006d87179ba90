package io.waymark.model;

import io.waymark.source.Span;
import java.util.List;
import java.util.Optional;

/** A chart as its block in the narrative declares it: what to show of which rows, and how. */
public sealed interface Chart {
  /** What charts of every type have. */
  Frame frame();

  /**
   * What charts of every type have.
   *
   * @param id its name on the page and in the addresses of its files
   * @param data the dataset whose rows it shows
   * @param when the condition under which it is there at all
   * @param where which rows to keep: an expression with the columns' names in scope
   * @param sort the order of the rows; the dataset's own when empty
   * @param limit how many rows to keep after sorting
   * @param highlight the rows to draw in the accent colour: an expression like {@code where}
   * @param headline the sentence that the chart says; this and the other texts are {@code Words} or
   *     {@code Variants}
   * @param subtitle what is measured, where and when
   * @param note how to read it, where that isn't plain, or a caution
   * @param description the editor's long description, instead of the generated one
   * @param alternative what readers choose it by, where it is one of several for the same place
   * @param options raw ECharts options, data only, merged over Waymark's
   * @param card whether it is for the page's social card
   * @param span the whole block
   */
  record Frame(
      String id,
      Reference data,
      Optional<Expression> when,
      Optional<Expression> where,
      Optional<Sort> sort,
      Optional<Integer> limit,
      Optional<Expression> highlight,
      FieldValue headline,
      FieldValue subtitle,
      Optional<FieldValue> note,
      Optional<FieldValue> description,
      Optional<Alternative> alternative,
      Optional<FieldValue.Fields> options,
      Card card,
      Span span) {}

  /** What a chart has to do with the page's social card. */
  enum Card {
    /** It is on the card when no other is chosen and it comes first. */
    PERHAPS,
    /** It is the one on the card. */
    TRUE,
    /** It is on the card and nowhere else. */
    ONLY
  }

  /**
   * What makes a chart one of several that readers choose between.
   *
   * @param of what is chosen; the same words in each of them
   * @param label what this one is called there: {@code Words} or {@code Variants}
   */
  record Alternative(Reference of, FieldValue label) {}

  /** The name of a dataset or of a column, and where it is written. */
  record Reference(String name, Span span) {}

  /** An order of rows by a column; suppressed values come last either way. */
  record Sort(Reference column, boolean descending) {}

  /** Words at a place of a line chart's x axis, such as a break in the series. */
  record Annotation(String at, String text, boolean breaksLine, Span span) {}

  /**
   * The percentiles that a range shows.
   *
   * @param p10 the left end; {@code p25}, {@code p75} and {@code p90} likewise, {@code median} the
   *     dot
   */
  record Percentiles(
      Reference p10, Reference p25, Reference median, Reference p75, Reference p90) {}

  /** Change over time: a line for each of {@code y}, or for each value of {@code series}. */
  record Line(
      Frame frame,
      Reference x,
      List<Reference> y,
      Optional<Reference> series,
      List<Annotation> annotations)
      implements Chart {}

  /** Amounts side by side. */
  record Bar(
      Frame frame,
      Reference category,
      List<Reference> values,
      Optional<Reference> series,
      Layout layout)
      implements Chart {
    /** How bars lie. {@code SHARE} stacks them to a whole. */
    public enum Layout {
      HORIZONTAL,
      VERTICAL,
      SHARE
    }
  }

  /** The spread of a distribution for each category. */
  record Range(Frame frame, Reference category, Percentiles percentiles) implements Chart {}

  /** Two amounts for each category and the way between them, such as nominal and adjusted pay. */
  record Dumbbell(Frame frame, Reference category, Reference from, Reference to) implements Chart {}

  /** Two amounts against each other, with a third as the area of a bubble. */
  record Scatter(Frame frame, Reference x, Reference y, Optional<Reference> size, Reference label)
      implements Chart {}

  /** Amounts at places of the United States, as areas of bubbles on an Albers map. */
  record BubbleMap(
      Frame frame,
      Reference place,
      Reference latitude,
      Reference longitude,
      Reference size,
      Optional<Reference> detail)
      implements Chart {}

  /** Steps of a career from the first to the last, each with its range. */
  record Ladder(Frame frame, Reference step, Reference category, Percentiles percentiles)
      implements Chart {}

  /**
   * Rows as a table that stands in the text.
   *
   * @param bars the columns whose cells show how they compare, as bars from zero
   */
  record Table(Frame frame, List<Reference> columns, List<Reference> bars) implements Chart {}
}
