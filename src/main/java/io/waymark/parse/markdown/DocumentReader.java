package io.waymark.parse.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Claim;
import io.waymark.model.Expression;
import io.waymark.model.FigureUse;
import io.waymark.parse.markdown.MarkdownDocument.ChartBlock;
import io.waymark.parse.markdown.MarkdownDocument.Contents;
import io.waymark.parse.markdown.MarkdownDocument.Fixed;
import io.waymark.parse.markdown.MarkdownDocument.Heading;
import io.waymark.parse.markdown.MarkdownDocument.Link;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a parsed document once and notes what other stages have a say in. */
final class DocumentReader {
  private final Document tree;
  private final Placement placement;
  private final List<Diagnostic> problems;
  private final Anchors anchors = new Anchors();
  private final List<com.vladsch.flexmark.ast.Heading> headingNodes = new ArrayList<>();
  private final Contents found =
      new Contents(
          new ArrayList<>(),
          new IdentityHashMap<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new IdentityHashMap<>(),
          new TreeSet<>(),
          new ArrayList<>(),
          new ArrayList<>());

  DocumentReader(Document tree, Placement placement, List<Diagnostic> problems) {
    this.tree = tree;
    this.placement = placement;
    this.problems = problems;
  }

  Contents read() {
    children(tree, false);
    headingNodes.forEach(this::heading);
    return new Contents(
        List.copyOf(found.figures()),
        found.uses(),
        List.copyOf(found.claims()),
        List.copyOf(found.fixed()),
        List.copyOf(found.links()),
        List.copyOf(found.images()),
        List.copyOf(found.headings()),
        found.anchors(),
        Collections.unmodifiableSet(found.names()),
        List.copyOf(found.charts()),
        List.copyOf(found.prose()));
  }

  static Map<String, String> attributes(Document tree, Node node) {
    List<SafeAttributes.Written> written = new ArrayList<>();
    if (node instanceof MarkedSpan span) {
      written.addAll(SafeAttributes.of(span));
    }
    var repository = AttributesExtension.NODE_ATTRIBUTES.get(tree);
    if (repository.containsKey(node)) {
      repository.get(node).forEach(list -> written.addAll(SafeAttributes.of(list)));
    }
    return SafeAttributes.printable(written);
  }

  private void children(Node parent, boolean quoted) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node, quoted || node instanceof BlockQuote);
    }
  }

  private void node(Node node, boolean quoted) {
    boolean words =
        node instanceof Paragraph
            || node instanceof com.vladsch.flexmark.ast.Heading
            || node instanceof TableCell
            || MarkdownDocument.isImage(node);
    if (words && !quoted) {
      prose(ProseReader.read(node));
    }
    if (node instanceof FigureNode figure) {
      figure(figure);
    } else if (node instanceof UnreadNode unread) {
      problems.add(
          Diagnostic.of(Code.EXPRESSION_SYNTAX, place(node.getChars()), unread.message())
              .hint(unread.hint()));
    } else if (node instanceof MarkedSpan span) {
      span(span);
    } else if (node instanceof AttributesNode attributes) {
      Set<String> ours = isOfSection(attributes) ? SafeAttributes.OF_SECTIONS : Set.of();
      SafeAttributes.of(attributes).forEach(a -> attribute(a, ours));
    } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      headingNodes.add(heading);
    } else if (node instanceof FencedCodeBlock fence && isChart(fence)) {
      chart(fence);
    } else if (node instanceof HtmlBlock html && !quoted) {
      prose(ProseReader.readHtml(html.getContentChars()));
    } else {
      link(node);
    }
    children(node, quoted);
  }

  private void prose(Prose.Builder words) {
    if (!words.isEmpty()) {
      found.prose().add(words.build(placement));
    }
  }

  private Span place(BasedSequence chars) {
    return placement.place(chars.getStartOffset(), chars.getEndOffset());
  }

  private void figure(FigureNode node) {
    Span span = place(node.getChars());
    Optional<FigureUse> use = FigureSyntax.read(node.content(), span);
    if (use.isPresent()) {
      found.figures().add(use.get());
      found.uses().put(node, use.get());
    } else {
      problems.add(FigureSyntax.problem(node.content(), span));
    }
  }

  private void span(MarkedSpan node) {
    Span span = place(node.getChars());
    SafeAttributes.of(node).forEach(a -> attribute(a, SafeAttributes.OF_WORDS));
    String words = PlainWords.of(node, f -> f.getChars().toString());
    for (AttributeList.Attribute a : node.attributes().attributes()) {
      if (a.name().equals("claim")) {
        var condition = new Expression(a.value(), place(a.valueChars()));
        found.claims().add(new Claim(words, condition, span));
      } else if (a.name().equals("fixed")) {
        found.fixed().add(new Fixed(words, a.value().strip(), span));
      }
    }
  }

  private void attribute(SafeAttributes.Written written, Set<String> ours) {
    SafeAttributes.problem(written, ours, placement).ifPresent(problems::add);
    if (written.name().equals("id")) {
      anchors.reserve(written.value());
      found.names().add(written.value());
    }
  }

  /** Headings come after everything else, when all names that authors chose are known. */
  private void heading(com.vladsch.flexmark.ast.Heading node) {
    String words = PlainWords.of(node, f -> "");
    String chosen = attributes(tree, node).get("id");
    String anchor = chosen == null ? anchors.name(words) : chosen;
    found.anchors().put(node, anchor);
    found.names().add(anchor);
    found
        .headings()
        .add(new Heading(node.getLevel(), anchor, words, when(node), place(node.getChars())));
  }

  /** Whether attributes stand on a heading that opens a section: not in a list or a quotation. */
  private static boolean isOfSection(AttributesNode attributes) {
    return attributes.getParent() instanceof com.vladsch.flexmark.ast.Heading heading
        && heading.getParent() instanceof Document;
  }

  private Optional<Expression> when(com.vladsch.flexmark.ast.Heading node) {
    for (Node child : node.getChildren()) {
      if (child instanceof AttributesNode attributes && isOfSection(attributes)) {
        for (SafeAttributes.Written a : SafeAttributes.of(attributes)) {
          if (SafeAttributes.OF_SECTIONS.contains(a.name())) {
            String text = AttributeList.unescape(a.value());
            return Optional.of(new Expression(text, place(a.valueChars())));
          }
        }
      }
    }
    return Optional.empty();
  }

  static boolean isChart(FencedCodeBlock fence) {
    return fence.getInfo().toString().strip().equals("chart");
  }

  private void chart(FencedCodeBlock fence) {
    found.charts().add(chartBlock(fence, placement));
  }

  static ChartBlock chartBlock(FencedCodeBlock fence, Placement placement) {
    Span whole = placement.place(fence.getStartOffset(), fence.getEndOffset());
    BasedSequence content = fence.getContentChars();
    if (content.isEmpty()) {
      return new ChartBlock(placement.place(whole.end(), whole.end()), whole);
    }
    int from = content.getStartOffset();
    // In a list the first line's indent belongs to the YAML as that of the others does.
    while (from > whole.start() && whole.source().text().charAt(from - 1) == ' ') {
      from--;
    }
    return new ChartBlock(placement.place(from, content.getEndOffset()), whole);
  }

  private void link(Node node) {
    if (node instanceof Reference) {
      return;
    }
    if (node instanceof RefNode ref) {
      reference(ref);
    } else if (node instanceof LinkNodeBase link) {
      String target =
          node instanceof AutoLink || node instanceof MailLink
              ? link.getUrl().toString()
              : link.getUrl().unescape();
      var at = link.getUrl().isNull() ? link.getChars() : link.getUrl();
      (MarkdownDocument.isImage(node) ? found.images() : found.links())
          .add(new Link(target, place(at)));
    } else if (node instanceof Footnote note && note.getReferenceNode(tree) == null) {
      problems.add(
          Diagnostic.of(
                  Code.BROKEN_ANCHOR,
                  place(note.getChars()),
                  "There is no footnote \"" + note.getText() + "\".")
              .hint("Write it in a paragraph of its own: [^" + note.getText() + "]: …"));
    }
  }

  private void reference(RefNode ref) {
    Reference definition = ref.getReferenceNode(tree);
    if (definition != null && ref.isDefined()) {
      boolean link = ref instanceof LinkRef;
      (link ? found.links() : found.images())
          .add(new Link(definition.getUrl().unescape(), place(ref.getChars())));
    } else if (!ref.isReferenceTextCombined() && !ref.getReference().isBlank()) {
      problems.add(
          Diagnostic.of(
                  Code.BROKEN_LINK,
                  place(ref.getChars()),
                  "No link is defined as \"" + ref.getReference() + "\".")
              .hint("Define it, as in [" + ref.getReference() + "]: page.md, or write \\[."));
    }
  }
}
