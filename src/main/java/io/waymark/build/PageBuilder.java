package io.waymark.build;

import io.waymark.check.Expectations;
import io.waymark.check.TextNames;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ContentType;
import io.waymark.model.Correction;
import io.waymark.model.Dataset;
import io.waymark.model.ForeignKey;
import io.waymark.model.Html;
import io.waymark.model.NamedText;
import io.waymark.model.Page;
import io.waymark.model.Row;
import io.waymark.model.Settings;
import io.waymark.render.card.SocialCard;
import io.waymark.render.chart.ChartRequest;
import io.waymark.render.chart.Palette;
import io.waymark.render.discovery.Entry;
import io.waymark.render.discovery.SiteNodes;
import io.waymark.render.markdown.RenderedMarkdown;
import io.waymark.source.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one page: from its Markdown and its data to the bytes that are published. */
final class PageBuilder {
  private final SiteParts parts;
  private final PageLists lists;
  private final Page page;
  private final PageNotes notes;
  private final PageFiles files;
  private final AskedFigures asked;
  private final PageTexts texts;
  private final PageInlays inlays;
  private final PageView views;
  private final PageCharts charts;
  private final PageTwin twin;

  PageBuilder(SiteParts parts, PageLists lists, Page page) {
    this.parts = parts;
    this.lists = lists;
    this.page = page;
    this.notes = new PageNotes(parts.site().settings().typedNumbers());
    this.files = new PageFiles(page, parts);
    this.asked = new AskedFigures(page, parts.figures());
    this.inlays =
        new PageInlays(
            page, asked, parts.site().language(), parts.links(), notes, this::text, this::charts);
    this.texts = new PageTexts(page, parts.texts(), asked, parts.site().language(), inlays, notes);
    this.views = new PageView(parts);
    this.twin = new PageTwin(parts, page);
    this.charts =
        new PageCharts(
            yaml -> parts.texts().chart(yaml, page),
            asked,
            parts.site().language(),
            texts,
            notes,
            parts.charts(),
            files,
            this::publication,
            Palette.of(parts.site().settings().tokens()),
            this::rowAddress);
  }

  /** What it read of other pages. */
  PageReads others() {
    return notes.others();
  }

  /** Makes and writes the page. Whatever is wrong with it is in the answer. */
  PageResult build() {
    notes.problems().addAll(TextNames.check(page));
    notes
        .problems()
        .addAll(Expectations.check(page, parts.site().types(), parts.figures().scope(page)));
    FieldViews fields = fields();
    Map<String, Object> view = views.fields(page, texts, fields);
    Optional<RenderedMarkdown> body = body().render();
    body.ifPresent(b -> notes.problems().addAll(charts.sameAsHeadings(PageBody.anchors(b))));
    view.put("corrections", views.corrections(page, texts));
    view.put("body", body.map(RenderedMarkdown::html).orElse(Html.EMPTY));
    view.put("contents", body.map(PageBody::contents).orElse(List.of()));
    view.put("charts", notes.charts());
    new PageWay(parts)
        .parent(page)
        .ifPresent(parent -> notes.others().note(PageReads.Kind.TITLE, parent.id()));
    List<SiteNodes.Step> way = new PageWay(parts).to(page, plain(view, "plain_title"));
    view.put("way", new PageWay(parts).view(way));
    view.put("markdown", twin.path().map(parts.addresses()::ofFile).orElse(null));
    if (page.type().card().orElse(null) instanceof ContentType.SharedCard shared) {
      notes.others().note(PageReads.Kind.PAGE, shared.of().page());
    }
    Optional<SocialCards.Published> card =
        parts.pictures().of(page, () -> ownCard(view), this::cardOf);
    view.put("card", card.map(this::card).orElse(null));
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("page", view);
    context.put("site", new SiteView(parts).from(page.route(), fields));
    List<Dataset> read;
    Outcome<String> html;
    do {
      read = notes.reads().datasets();
      html = shown(view, read, context);
      // What the template itself read belongs to the page's sources: shown again, they name it.
    } while (!read.equals(notes.reads().datasets()));
    files.writeDownloads(read);
    Optional<String> markup = html.drainTo(notes.problems());
    notes.problems().addAll(asked.problems());
    List<Map<String, String>> tags = markup.map(Tags::in).orElse(List.of());
    markup.ifPresent(text -> write(text, tags, view));
    return new PageResult(
        page,
        notes.problems().stream().distinct().toList(),
        markup.map(text -> PageLinks.of(tags, page, parts.addresses(), caller(), notes.links())),
        read.stream().map(dataset -> ShownDataset.of(dataset, parts.downloads())).toList(),
        entry(view, updated(read)),
        FoundPage.of(page, view, texts),
        notes.charts(),
        notes.fixed());
  }

  /** The page's markup, with what is known of the data that it read. */
  private Outcome<String> shown(
      Map<String, Object> view, List<Dataset> read, Map<String, Object> context) {
    view.put("datasets", views.datasets(files, read));
    view.put("sources", SourceViews.of(read));
    view.put("released", released(read).orElse(null));
    view.put("updated", updated(read).orElse(null));
    view.put("structured_data", structuredData(view, read, context));
    return parts
        .templates()
        .render(
            page.type().template(),
            context,
            caller(),
            parts.lookup(),
            new NotedFunctions(lists, notes.reads(), notes.others()));
  }

  private Html structuredData(
      Map<String, Object> view, List<Dataset> read, Map<String, Object> context) {
    Map<String, Object> seen = new LinkedHashMap<>(view);
    seen.put("site", context.get("site"));
    return PageGraph.of(
        parts, page, seen, new PageStructuredData(inlays, asked).of(page, seen), read);
  }

  /** The card of another page, which publishes it itself. */
  private Optional<SocialCards.Published> cardOf(String id) {
    SiteParts silent = parts.writingTo(new OutputTree((path, bytes) -> {}));
    return parts.site().page(id).flatMap(other -> new PageBuilder(silent, lists, other).card());
  }

  /** The page's own card alone. */
  private Optional<SocialCards.Published> card() {
    Map<String, Object> view = views.fields(page, texts, fields());
    body().render();
    return ownCard(view);
  }

  private Optional<SocialCards.Published> ownCard(Map<String, Object> view) {
    return parts.pictures().publish(socialCard(view), files, caller());
  }

  private PageBody body() {
    return new PageBody(parts, page, texts, inlays, notes);
  }

  private FieldViews fields() {
    return new FieldViews(
        texts,
        reference -> {
          views
              .target(reference)
              .ifPresent(to -> notes.others().note(PageReads.Kind.CARD, to.id()));
          return views.referred(reference, PageView.References.FOLLOWED);
        });
  }

  private SocialCard socialCard(Map<String, Object> view) {
    Settings settings = parts.site().settings();
    return new SocialCard(
        settings.name(),
        plain(view, "plain_title"),
        plain(view, "plain_summary"),
        settings.publisher().name(),
        parts.addresses().base().getHost(),
        charts.card(),
        parts.site().language());
  }

  private Map<String, Object> card(SocialCards.Published card) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("url", parts.addresses().base().resolve(card.address()).toString());
    view.put("width", SocialCard.WIDTH);
    view.put("height", SocialCard.HEIGHT);
    view.put("alt", card.alt());
    return view;
  }

  private static String plain(Map<String, Object> view, String name) {
    return view.get(name) instanceof String text ? text : "";
  }

  private Optional<LocalDate> updated(List<Dataset> read) {
    Optional<LocalDate> corrected = page.corrections().stream().map(Correction::date).findFirst();
    return Stream.of(page.reviewed(), released(read), corrected)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  private Optional<PageTexts.Text> text(NamedText text) {
    return texts.named(text);
  }

  /** A chart is dated by its own data, and so never by what else the page shows. */
  private ChartRequest.Publication publication(Dataset dataset) {
    return new ChartRequest.Publication(
        parts.site().settings().name(),
        parts.addresses().canonical(page.route()),
        updated(List.of(dataset)).map(LocalDate::getYear));
  }

  private Outcome<Html> charts(List<Span> run) {
    return charts.charts(run);
  }

  /** Where the row that a table's row names has its own page; noted as a link of this page. */
  private Optional<String> rowAddress(Row row, ForeignKey key) {
    Optional<Page> target = parts.rows().page(row, key, page);
    target.ifPresent(to -> notes.link(to.route(), key.fields().get(0).span()));
    return target.map(to -> parts.addresses().of(to.route()));
  }

  private void write(String markup, List<Map<String, String>> tags, Map<String, Object> view) {
    byte[] html = markup.getBytes(StandardCharsets.UTF_8);
    parts.output().write(page.route().outputPath(), caller(), html);
    parts.budget().problem(page, html, tags, caller()).ifPresent(notes.problems()::add);
    twin.write(markup, Optional.ofNullable((LocalDate) view.get("updated")), caller());
  }

  /** Where problems of the page as a whole are told. */
  private Span caller() {
    return page.addition().orElse(page.document()).source().start();
  }

  /** The latest of the days on which its data were released. */
  private static Optional<LocalDate> released(List<Dataset> read) {
    return read.stream()
        .flatMap(dataset -> dataset.sources().stream())
        .flatMap(source -> source.released().stream())
        .max(LocalDate::compareTo);
  }

  private Entry entry(Map<String, Object> view, Optional<LocalDate> updated) {
    String summary = view.get("plain_summary") instanceof String text ? text : "";
    return new Entry(
        parts.addresses().canonical(page.route()),
        String.valueOf(view.get("plain_title")),
        summary,
        page.reviewed(),
        updated);
  }
}
