package io.waymark.parse.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.waymark.parse.markdown.MarkdownDocument.Heading;
import io.waymark.parse.markdown.Sections.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes the sections of some headings out of a text. */
final class SectionFilter {
  private final List<Section> sections;
  private final Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());

  SectionFilter(List<Section> sections) {
    this.sections = sections;
  }

  List<Section> kept(Predicate<Heading> shown) {
    if (choose(shown)) {
      return sections;
    }
    footnotes();
    return sections.stream().flatMap(section -> parts(section).stream()).toList();
  }

  /** Notes which blocks stay, and answers whether all of them do. */
  private boolean choose(Predicate<Heading> shown) {
    boolean all = true;
    int away = 0; // the level of the heading whose section is away
    for (Section section : sections) {
      away = section.heading().isEmpty() ? 0 : away;
      for (Node node : section.blocks()) {
        if (node instanceof com.vladsch.flexmark.ast.Heading heading
            && (away == 0 || heading.getLevel() <= away)) {
          boolean stays = heading(section, node).map(shown::test).orElse(true);
          away = stays ? 0 : heading.getLevel();
        }
        all &= away == 0;
        if (away == 0) {
          kept.add(node);
        }
      }
    }
    return all;
  }

  private static Optional<Heading> heading(Section section, Node node) {
    int start = section.document().place(node).start();
    return section.document().headings().stream()
        .filter(heading -> heading.span().start() == start)
        .findFirst();
  }

  /** A footnote belongs to the words that refer to it, wherever its own words stand. */
  private void footnotes() {
    kept.removeIf(FootnoteBlock.class::isInstance);
    Set<Node> referred = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Section section : sections) {
      section.blocks().stream().filter(kept::contains).forEach(b -> refer(section, b, referred));
    }
    kept.addAll(referred);
  }

  private static void refer(Section section, Node node, Set<Node> referred) {
    if (node instanceof Footnote footnote) {
      FootnoteBlock block = footnote.getReferenceNode(section.document().tree());
      if (block != null && referred.add(block)) {
        block.getChildren().forEach(child -> refer(section, child, referred));
      }
    }
    node.getChildren().forEach(child -> refer(section, child, referred));
  }

  /** The runs of blocks that stay. */
  private List<Section> parts(Section section) {
    List<Section> parts = new ArrayList<>();
    List<Node> blocks = section.blocks();
    int from = -1;
    for (Node block : blocks) {
      boolean stays = kept.contains(block);
      if (stays && from < 0) {
        from = block.getStartOffset();
      } else if (!stays && from >= 0) {
        parts.add(section.part(from, block.getStartOffset()));
        from = -1;
      }
    }
    if (from >= 0) {
      parts.add(section.part(from, section.to()));
    }
    return parts;
  }
}
