package io.waymark.build;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A page's card, with a note of each field that is read: who prints titles rests on no summary. */
final class NotedCard extends AbstractMap<String, Object> {
  /** Stands for all fields at once; no field has such a name. */
  static final String WHOLE = "*";

  private final Map<String, Object> card;
  private final Consumer<String> read;

  /**
   * @param read hears of each field by its name
   */
  NotedCard(Map<String, Object> card, Consumer<String> read) {
    this.card = card;
    this.read = read;
  }

  @Override
  public Object get(Object field) {
    read.accept(String.valueOf(field));
    return card.get(field);
  }

  @Override
  public boolean containsKey(Object field) {
    read.accept(String.valueOf(field));
    return card.containsKey(field);
  }

  /** All pages of a type have as many fields. */
  @Override
  public int size() {
    return card.size();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    read.accept(WHOLE);
    return card.entrySet();
  }
}
