package io.waymark.render.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import io.waymark.language.Language;
import io.waymark.parse.markdown.MarkdownDocument;
import java.util.function.Function;

/** Writes the notes at the end of a page, each with a way back to where it is called for. */
final class NotesWriter {
  private final Output out;
  private final Notes notes;
  private final Language language;

  NotesWriter(Output out, Notes notes, Language language) {
    this.out = out;
    this.notes = notes;
    this.language = language;
  }

  void write(Function<MarkdownDocument, BlockWriter> writers) {
    if (notes.count() == 0) {
      return;
    }
    out.line()
        .raw("<section class=\"notes\" role=\"doc-endnotes\"")
        .attribute("aria-label", language.say("notes.title"))
        .raw(">\n<ol>\n");
    for (int i = 0; i < notes.count(); i++) {
      Notes.Note note = notes.get(i);
      out.raw("<li").attribute("id", note.id()).raw(">");
      if (note.content() instanceof Notes.FixedSource fixed) {
        out.text(fixed.source());
      } else if (note.content() instanceof Notes.Footnote footnote) {
        footnote(footnote, writers.apply(footnote.document()));
      }
      wayBack(note);
      out.raw("</li>\n");
    }
    out.raw("</ol>\n</section>\n");
  }

  /** A note of one paragraph stands on the line of its number. */
  private static void footnote(Notes.Footnote footnote, BlockWriter blocks) {
    Node only = footnote.block().getFirstChild();
    if (only instanceof Paragraph && only.getNext() == null) {
      blocks.words(only);
    } else {
      blocks.children(footnote.block());
    }
  }

  private void wayBack(Notes.Note note) {
    for (int nth = 1; nth <= note.references(); nth++) {
      out.raw(" <a class=\"note-back\"")
          .attribute("href", "#" + note.referenceId(nth))
          .attribute("aria-label", language.say("notes.back", "number", note.number()))
          .raw(">↩\uFE0E</a>");
    }
  }
}
