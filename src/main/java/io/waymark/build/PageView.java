package io.waymark.build;

import io.waymark.model.Correction;
import io.waymark.model.Dataset;
import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import io.waymark.model.Page;
import io.waymark.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as templates see it: its core fields and those its type declares. The body and what is
 * only known once the body is made are put in by {@link PageBuilder}.
 */
final class PageView {
  private final SiteParts parts;

  PageView(SiteParts parts) {
    this.parts = parts;
  }

  /** The page's own fields and addresses. */
  Map<String, Object> fields(Page page, PageTexts texts, FieldViews fields) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.putAll(fields.of(page.type().fields(), page::field));
    Optional<PageTexts.Text> title = page.field("title").flatMap(texts::text);
    Optional<PageTexts.Text> summary =
        page.field("summary").flatMap(texts::text).filter(PageTexts.Text::isSaid);
    view.put("id", page.id());
    view.put("type", page.type().name());
    view.put("title", title.orElse(PageTexts.Text.EMPTY).html());
    view.put("plain_title", title.orElse(PageTexts.Text.EMPTY).plain());
    view.put("summary", summary.map(PageTexts.Text::html).orElse(null));
    view.put("plain_summary", summary.map(PageTexts.Text::plain).orElse(null));
    view.put("url", parts.addresses().of(page.route()));
    view.put("canonical", parts.addresses().canonical(page.route()).toString());
    view.put("draft", isDraft(page));
    view.put("reviewed", page.reviewed().orElse(null));
    return view;
  }

  /** What was put right on a page, newest first. */
  List<Map<String, Object>> corrections(Page page, PageTexts texts) {
    List<Map<String, Object>> view = new ArrayList<>();
    for (Correction correction : page.corrections()) {
      texts
          .text(correction.text())
          .ifPresent(text -> view.add(Map.of("date", correction.date(), "text", text.html())));
    }
    return view;
  }

  /**
   * Another page, as cards and lists show it. Its own problems are told where it is built itself.
   *
   * @param references whether the pages that it refers to are in it as well
   */
  Map<String, Object> card(Page page, References references) {
    PageTexts texts = PageTexts.unheard(page, parts);
    return fields(page, texts, new FieldViews(texts, reference -> referred(reference, references)));
  }

  /** Whether a card holds the cards of the pages it refers to, or none of them. */
  enum References {
    FOLLOWED,
    LEFT_OUT
  }

  /**
   * The page that a reference leads to; its own references are left out, for they may lead back.
   */
  Optional<Map<String, Object>> referred(FieldValue.Reference reference, References references) {
    return references == References.LEFT_OUT
        ? Optional.empty()
        : Optional.of(
            target(reference).map(this::referredCard).orElseGet(() -> unknown(reference)));
  }

  /** The card of a page that others refer to. */
  Map<String, Object> referredCard(Page page) {
    return parts.cards().card(page, p -> card(p, References.LEFT_OUT));
  }

  /** Stands in for a page that isn't there, which has been told where it is referred to. */
  private static Map<String, Object> unknown(FieldValue.Reference reference) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", reference.target());
    view.put("url", "");
    view.put("title", Html.text(reference.target()));
    view.put("plain_title", reference.target());
    view.put("summary", null);
    view.put("plain_summary", null);
    return view;
  }

  /** The page that a reference leads to. */
  Optional<Page> target(FieldValue.Reference reference) {
    return Optional.ofNullable(parts.site().types().get(reference.type()))
        .flatMap(type -> parts.site().page(type.folder() + "/" + reference.target()));
  }

  /** The datasets that a page read, as its list of sources tells them. */
  List<Map<String, Object>> datasets(PageFiles files, List<Dataset> read) {
    return read.stream().map(dataset -> dataset(files, dataset)).toList();
  }

  private static Map<String, Object> dataset(PageFiles files, Dataset dataset) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", dataset.name());
    view.put("title", dataset.title());
    view.put("url", files.download(dataset));
    view.put("path", dataset.path());
    view.put("rows", dataset.rows().size());
    view.put("records", new DatasetRecords(dataset));
    view.put("sources", dataset.sources().stream().map(PageView::source).toList());
    return view;
  }

  private static Map<String, Object> source(Provenance source) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("publisher", source.publisher());
    view.put("title", source.title());
    view.put("release", source.release());
    view.put("released", source.released().orElse(null));
    view.put("retrieved", source.retrieved().orElse(null));
    view.put("url", source.url().orElse(null));
    view.put("licence", source.licence().orElse(null));
    view.put("note", source.note().orElse(null));
    return view;
  }

  private static boolean isDraft(Page page) {
    return page.field("draft").map(d -> d instanceof FieldValue.Bool b && b.value()).orElse(false);
  }
}
