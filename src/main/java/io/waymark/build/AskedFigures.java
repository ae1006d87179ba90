package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.figure.Expressions;
import io.waymark.figure.FigureResolver;
import io.waymark.figure.Scope;
import io.waymark.language.Language;
import io.waymark.model.Dataset;
import io.waymark.model.Page;
import io.waymark.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A page's names, and a note of each figure that was asked for while the page was made. Belongs to
 * one page and one thread.
 */
final class AskedFigures implements Scope {
  /** What a figure may come to for one row and not for another. */
  private static final Set<Code> BY_ROW =
      EnumSet.of(Code.NO_MATCHING_ROW, Code.UNDECIDABLE, Code.FIGURE_TYPE, Code.PERIOD_MISMATCH);

  private final Page page;
  private final FigureResolver figures;
  private final Scope scope;
  private final SortedSet<String> own = new TreeSet<>();
  private final SortedSet<String> others = new TreeSet<>();

  AskedFigures(Page page, FigureResolver figures) {
    this.page = page;
    this.figures = figures;
    this.scope = figures.scope(page);
  }

  /**
   * The problems of the page's figures, once the page is made. A page made from a row shares its
   * figures with all the others: one that its row leaves without an answer is a problem only where
   * the page asks for it. Every other page answers for all the figures that it declares.
   */
  List<Diagnostic> problems() {
    boolean shared = page.row().isPresent();
    List<Diagnostic> all = new ArrayList<>();
    figures.problems(page).stream()
        .filter(problem -> !shared || !BY_ROW.contains(problem.code()))
        .forEach(all::add);
    own.forEach(name -> all.addAll(figures.problems(page.id(), name)));
    for (String address : others) {
      int hash = address.indexOf('#');
      all.addAll(figures.problems(address.substring(0, hash), address.substring(hash + 1)));
    }
    return all;
  }

  @Override
  public Sought figure(String name) {
    own.add(name);
    return scope.figure(name);
  }

  @Override
  public Sought figure(String id, String name) {
    others.add(id + "#" + name);
    return scope.figure(id, name);
  }

  @Override
  public Optional<Dataset> dataset(String name) {
    return scope.dataset(name);
  }

  @Override
  public Collection<String> datasetNames() {
    return scope.datasetNames();
  }

  @Override
  public Collection<String> figureNames() {
    return scope.figureNames();
  }

  @Override
  public Optional<Row> row() {
    return scope.row();
  }

  @Override
  public Expressions expressions() {
    return scope.expressions();
  }

  @Override
  public Language language() {
    return scope.language();
  }
}
