package io.waymark.render.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.model.Html;
import io.waymark.parse.markdown.FigureNode;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.PlainWords;
import io.waymark.parse.markdown.Sections;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the HTML of parsed Markdown. */
public final class MarkdownRenderer {
  private final Language language;

  /**
   * @param language of the few words that Waymark adds to a text
   */
  public MarkdownRenderer(Language language) {
    this.language = language;
  }

  /** The body of a page from one document. */
  public Outcome<RenderedMarkdown> render(MarkdownDocument document, Inlays inlays) {
    return render(Sections.of(document), inlays);
  }

  /**
   * The body of a page: its sections, then its notes.
   *
   * @return the body, always; with UNSAFE_HTML and UNSAFE_URL where something was left out, and
   *     whatever {@code inlays} had to tell
   */
  public Outcome<RenderedMarkdown> render(Sections sections, Inlays inlays) {
    List<Diagnostic> problems = new ArrayList<>();
    var out = new Output(problems);
    var notes = new Notes();
    var anchors = new TreeSet<String>();
    List<RenderedMarkdown.Entry> contents = new ArrayList<>();
    Map<MarkdownDocument, BlockWriter> writers = new IdentityHashMap<>();
    Function<MarkdownDocument, BlockWriter> writer =
        d ->
            writers.computeIfAbsent(
                d, k -> new BlockWriter(k, inlays, out, notes, language, anchors));
    for (Sections.Section section : sections.sections()) {
      BlockWriter blocks = writer.apply(section.document());
      int before = blocks.contents().size();
      section.blocks().forEach(blocks::write);
      contents.addAll(blocks.contents().subList(before, blocks.contents().size()));
    }
    new NotesWriter(out, notes, language).write(writer);
    boolean raw = writers.values().stream().anyMatch(BlockWriter::hasRawHtml);
    String markup = raw ? AllowedHtml.clean(out.markup()) : out.markup();
    return Outcome.of(new RenderedMarkdown(out.complete(markup), contents), problems);
  }

  /**
   * A text of front matter or of a chart, without a paragraph around it. It has no place for notes:
   * the source of words fixed by hand is the title of their span.
   */
  public Outcome<Html> renderInline(MarkdownDocument text, Inlays inlays) {
    List<Diagnostic> problems = new ArrayList<>();
    var out = new Output(problems);
    var inline = new InlineWriter(text, inlays, out, Optional.empty(), language);
    for (Node paragraph : text.tree().getChildren()) {
      if (paragraph.getPrevious() != null) {
        out.raw(" ");
      }
      inline.children(paragraph);
    }
    String markup = inline.hasRawHtml() ? AllowedHtml.clean(out.markup()) : out.markup();
    return Outcome.of(out.complete(markup), problems);
  }

  /** All words on one line, figures in plain text: for titles, descriptions, feeds and the like. */
  public Outcome<String> plainText(MarkdownDocument document, Inlays inlays) {
    List<Diagnostic> problems = new ArrayList<>();
    Function<FigureNode, String> figures =
        node ->
            document
                .use(node)
                .flatMap(use -> inlays.figure(use).drainTo(problems))
                .map(Inlays.Printed::plain)
                .orElse(node.getChars().toString());
    return Outcome.of(PlainWords.of(document.tree(), figures), problems);
  }
}
