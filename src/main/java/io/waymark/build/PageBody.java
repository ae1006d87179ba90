package io.waymark.build;

import io.waymark.model.Page;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.Sections;
import io.waymark.render.markdown.MarkdownRenderer;
import io.waymark.render.markdown.RenderedMarkdown;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The body of one page: what its type says of it and what an editor added, as one text. */
final class PageBody {
  private final SiteParts parts;
  private final Page page;
  private final PageTexts texts;
  private final PageInlays inlays;
  private final PageNotes notes;

  PageBody(SiteParts parts, Page page, PageTexts texts, PageInlays inlays, PageNotes notes) {
    this.parts = parts;
    this.page = page;
    this.texts = texts;
    this.inlays = inlays;
    this.notes = notes;
  }

  /** The body as markup; empty when it can't be read, which is noted. */
  Optional<RenderedMarkdown> render() {
    Optional<MarkdownDocument> own = parse(page.document().body());
    Optional<MarkdownDocument> added = page.addition().flatMap(d -> parse(d.body()));
    Optional<Sections> sections =
        own.map(base -> added.map(a -> Sections.merge(base, a)).orElse(Sections.of(base)));
    return sections.flatMap(
        written -> {
          Sections all = written.kept(h -> h.when().map(texts::holds).orElse(true));
          texts.check(all.claims());
          notes.read(all);
          return new MarkdownRenderer(parts.site().language())
              .render(all, inlays)
              .drainTo(notes.problems());
        });
  }

  private Optional<MarkdownDocument> parse(Span body) {
    return parts.texts().body(body, page).drainTo(notes.problems());
  }

  /** Where its headings can be reached. */
  static Set<String> anchors(RenderedMarkdown body) {
    return body.contents().stream().map(RenderedMarkdown.Entry::anchor).collect(Collectors.toSet());
  }

  /** Its headings as templates see them. */
  static List<Map<String, Object>> contents(RenderedMarkdown body) {
    List<Map<String, Object>> view = new ArrayList<>();
    for (RenderedMarkdown.Entry entry : body.contents()) {
      view.add(Map.of("anchor", entry.anchor(), "title", entry.title(), "level", entry.level()));
    }
    return view;
  }
}
