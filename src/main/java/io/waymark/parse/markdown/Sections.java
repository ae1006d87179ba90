package io.waymark.parse.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.waymark.model.Claim;
import io.waymark.model.FigureUse;
import io.waymark.parse.markdown.MarkdownDocument.ChartBlock;
import io.waymark.parse.markdown.MarkdownDocument.Fixed;
import io.waymark.parse.markdown.MarkdownDocument.Heading;
import io.waymark.parse.markdown.MarkdownDocument.Link;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The text of a page, section by section; from one document, or from two of which the second adds
 * to and replaces named sections of the first.
 */
public record Sections(List<Section> sections) {
  public Sections {
    sections = List.copyOf(sections);
  }

  /**
   * A heading of level 2 (or 1) and what follows it; or what stands before the first of them.
   *
   * @param heading empty for what stands before the first heading
   * @param from offset of its first char
   * @param to offset after its last char
   */
  public record Section(MarkdownDocument document, Optional<Heading> heading, int from, int to) {

    /** Its blocks in the document's tree. */
    public List<Node> blocks() {
      List<Node> blocks = new ArrayList<>();
      Document tree = document.tree();
      for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
        if (node.getStartOffset() >= from && node.getStartOffset() < to) {
          blocks.add(node);
        }
      }
      return blocks;
    }

    /** The part from one of its blocks to another. */
    Section part(int start, int end) {
      return new Section(document, heading, start, end);
    }

    boolean holds(Span span) {
      return span.start() >= from && span.start() < to;
    }

    private String name() {
      return heading.map(Heading::anchor).orElse("");
    }
  }

  /** All of one document. */
  public static Sections of(MarkdownDocument document) {
    List<Section> sections = new ArrayList<>();
    Optional<Heading> heading = Optional.empty();
    int from = 0;
    int next = 0;
    for (Node node = document.tree().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading h) {
        Heading told = document.headings().get(indexOf(document, document.anchor(h), next));
        next = document.headings().indexOf(told) + 1;
        if (h.getLevel() <= 2) {
          sections.add(new Section(document, heading, from, h.getStartOffset()));
          heading = Optional.of(told);
          from = h.getStartOffset();
        }
      }
    }
    sections.add(new Section(document, heading, from, Integer.MAX_VALUE));
    return new Sections(sections);
  }

  private static int indexOf(MarkdownDocument document, String anchor, int from) {
    for (int i = from; i < document.headings().size(); i++) {
      if (document.headings().get(i).anchor().equals(anchor)) {
        return i;
      }
    }
    return from;
  }

  /**
   * {@code base} with the sections of {@code addition}: one of the same name replaces, others
   * follow at the end, and what stands before its first heading follows what does so in the base.
   */
  public static Sections merge(MarkdownDocument base, MarkdownDocument addition) {
    List<Section> merged = new ArrayList<>();
    List<Section> added = new ArrayList<>(of(addition).sections);
    Section opening = added.remove(0);
    for (Section section : of(base).sections) {
      Optional<Section> instead =
          added.stream().filter(a -> a.name().equals(section.name())).findFirst();
      merged.add(instead.orElse(section));
      instead.ifPresent(added::remove);
      if (section.heading.isEmpty()) {
        merged.add(opening);
      }
    }
    merged.addAll(added);
    return new Sections(merged);
  }

  /**
   * What is left when the sections of the headings that {@code shown} refuses are away, each up to
   * the next heading of its level or a higher one. Headings inside them aren't asked. A footnote is
   * there when what is left refers to it.
   */
  public Sections kept(Predicate<Heading> shown) {
    return new Sections(new SectionFilter(sections).kept(shown));
  }

  public List<FigureUse> figures() {
    return all(MarkdownDocument::figures, FigureUse::span);
  }

  public List<Claim> claims() {
    return all(MarkdownDocument::claims, Claim::span);
  }

  public List<Fixed> fixed() {
    return all(MarkdownDocument::fixed, Fixed::span);
  }

  public List<Link> links() {
    return all(MarkdownDocument::links, Link::span);
  }

  public List<Link> images() {
    return all(MarkdownDocument::images, Link::span);
  }

  public List<Heading> headings() {
    return all(MarkdownDocument::headings, Heading::span);
  }

  public List<ChartBlock> charts() {
    return all(MarkdownDocument::charts, ChartBlock::span);
  }

  public List<Prose> prose() {
    return all(MarkdownDocument::prose, prose -> prose.span(0, Math.max(1, prose.text().length())));
  }

  private <T> List<T> all(Function<MarkdownDocument, List<T>> what, Function<T, Span> place) {
    return sections.stream().flatMap(s -> held(s, what.apply(s.document).stream(), place)).toList();
  }

  private static <T> Stream<T> held(Section section, Stream<T> all, Function<T, Span> place) {
    return all.filter(each -> section.holds(place.apply(each)));
  }
}
