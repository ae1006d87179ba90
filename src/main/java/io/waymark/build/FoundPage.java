package io.waymark.build;

import io.waymark.model.FieldValue;
import io.waymark.model.Page;
import io.waymark.render.discovery.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How readers find a page in the site's search: by its title and what else it is called. */
final class FoundPage {
  private FoundPage() {}

  /** Empty where the page's type isn't searched. */
  static Optional<SearchIndex.Found> of(Page page, Map<String, Object> view, PageTexts texts) {
    return page.type()
        .search()
        .map(
            kind ->
                new SearchIndex.Found(
                    kind,
                    String.valueOf(view.get("plain_title")),
                    String.valueOf(view.get("url")),
                    alsoCalled(page, texts)));
  }

  private static String alsoCalled(Page page, PageTexts texts) {
    return page
        .field("also_called")
        .map(names -> names instanceof FieldValue.Items items ? items.items() : List.of(names))
        .orElse(List.of())
        .stream()
        .flatMap(name -> texts.text(name).stream())
        .map(PageTexts.Text::plain)
        .filter(name -> !name.isBlank())
        .collect(Collectors.joining(", "));
  }
}
