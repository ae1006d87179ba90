package io.waymark.figure;

import io.waymark.language.Language;
import io.waymark.model.Dataset;
import io.waymark.model.Row;
import java.util.Collection;
import java.util.Optional;

/** A page's names, and {@code item}. */
record ItemScope(Scope page, Item about) implements Scope {
  @Override
  public Optional<Item> item() {
    return Optional.of(about);
  }

  @Override
  public Optional<Dataset> dataset(String name) {
    return page.dataset(name);
  }

  @Override
  public Collection<String> datasetNames() {
    return page.datasetNames();
  }

  @Override
  public Sought figure(String name) {
    return page.figure(name);
  }

  @Override
  public Sought figure(String id, String name) {
    return page.figure(id, name);
  }

  @Override
  public Collection<String> figureNames() {
    return page.figureNames();
  }

  @Override
  public Optional<Row> row() {
    return page.row();
  }

  @Override
  public Expressions expressions() {
    return page.expressions();
  }

  @Override
  public Language language() {
    return page.language();
  }
}
