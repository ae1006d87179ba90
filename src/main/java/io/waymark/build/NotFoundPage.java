package io.waymark.build;

import io.waymark.model.ContentType;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.model.Narrative;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Site;
import io.waymark.source.Source;
import java.util.Map;
import java.util.Optional;

/**
 * The page that hosts show for addresses that lead nowhere. It has a template and no Markdown, and
 * is made like every other page.
 */
final class NotFoundPage {
  private static final String NAME = "404";

  private NotFoundPage() {}

  static Page of(Site site) {
    Source template = new Source("templates/" + NAME + ".peb", "");
    FieldValue title =
        new FieldValue.Words(site.language().say("not_found.title"), template.start());
    ContentType type =
        new ContentType(
            NAME,
            site.language().say("not_found.title"),
            NAME,
            "/404.html",
            NAME,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            site.settings().span());
    Document document =
        new Document(
            template,
            new FieldValue.Fields(Map.of("title", title), template.start()),
            Map.of(),
            Map.of(),
            0);
    return Page.of(NAME, type, NAME, new Route("/404.html"), Narrative.of(document));
  }
}
