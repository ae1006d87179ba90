package io.waymark.build;

import io.waymark.render.template.TemplateFunctions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one page's template asks of the site, with a note of the data that it read. */
record NotedFunctions(PageLists lists, ReadLog reads, PageReads others)
    implements TemplateFunctions {
  @Override
  public Optional<String> asset(String name) {
    return lists.asset(name);
  }

  @Override
  public Optional<List<Map<String, Object>>> pages(String type) {
    Optional<List<Map<String, Object>>> cards = lists.pages(type);
    cards.ifPresent(all -> others.noteList(type, all.stream().map(NotedFunctions::id).toList()));
    return cards.map(all -> all.stream().map(card -> noted(card, type)).toList());
  }

  private Map<String, Object> noted(Map<String, Object> card, String type) {
    return new NotedCard(card, field -> others.noteField(type, id(card), field));
  }

  private static String id(Map<String, Object> card) {
    return String.valueOf(card.get("id"));
  }

  @Override
  public Optional<List<Map<String, Object>>> rows(String dataset) {
    lists.dataset(dataset).ifPresent(reads::add);
    return lists.rows(dataset);
  }

  @Override
  public String home() {
    return lists.home();
  }
}
