package io.waymark.figure;

import io.waymark.language.Language;
import io.waymark.model.Dataset;
import io.waymark.model.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The names that mean something to an expression. */
public interface Scope {

  Optional<Dataset> dataset(String name);

  /** Every name that {@link #dataset} answers, for hints. */
  Collection<String> datasetNames();

  /** A figure of the page itself. */
  Sought figure(String name);

  /** A figure of another page, such as {@code tracks/technology} and {@code jobs}. */
  Sought figure(String page, String name);

  /** Every figure of the page itself, for hints. */
  Collection<String> figureNames();

  /** The row that the page is made from, if it is. */
  Optional<Row> row();

  /** Reads expressions; a scope of many pages reads the same text once. */
  default Expressions expressions() {
    return new Expressions();
  }

  /** The language in which words are joined; English unless a site has another. */
  default Language language() {
    return ForEditors.LANGUAGE;
  }

  /** The value of a field that the expression is about, if it is about one. */
  default Optional<Item> item() {
    return Optional.empty();
  }

  /** What became of a name that was looked up. */
  sealed interface Sought {
    record Found(Computed computed) implements Sought {}

    /** It exists and has a problem of its own, which is told where it is declared. */
    record Failed() implements Sought {}

    /** It doesn't exist; {@code known} are the names that do. */
    record Unknown(List<String> known) implements Sought {}

    /** The page doesn't exist; {@code known} are the pages that do. */
    record UnknownPage(List<String> known) implements Sought {}
  }
}
