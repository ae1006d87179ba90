package io.waymark.render.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import io.waymark.parse.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The notes of a page in the order in which its text calls for them. */
final class Notes {
  private final List<Note> notes = new ArrayList<>();
  private final Map<FootnoteBlock, Note> footnotes = new IdentityHashMap<>();

  /** What a note says, and how often the text leads to it. */
  static final class Note {
    private final int number;
    private final Content content;
    private int references;

    Note(int number, Content content) {
      this.number = number;
      this.content = content;
    }

    int number() {
      return number;
    }

    Content content() {
      return content;
    }

    int references() {
      return references;
    }

    String id() {
      return "fn-" + number;
    }

    /** The id of the place that leads here for the {@code nth} time, counted from 1. */
    String referenceId(int nth) {
      return "fnref-" + number + (nth == 1 ? "" : "-" + nth);
    }
  }

  /** What a note says. */
  sealed interface Content {}

  /** A footnote of the author's. */
  record Footnote(MarkdownDocument document, FootnoteBlock block) implements Content {}

  /** The source of words fixed by hand. */
  record FixedSource(String source) implements Content {}

  Note refer(MarkdownDocument document, FootnoteBlock block) {
    Note note = footnotes.get(block);
    if (note == null) {
      note = add(new Footnote(document, block));
      footnotes.put(block, note);
    }
    note.references++;
    return note;
  }

  Note refer(String source) {
    Note note = add(new FixedSource(source));
    note.references++;
    return note;
  }

  private Note add(Content content) {
    var note = new Note(notes.size() + 1, content);
    notes.add(note);
    return note;
  }

  /** Grows while footnotes that refer to others are written. */
  int count() {
    return notes.size();
  }

  Note get(int index) {
    return notes.get(index);
  }
}
