package io.waymark.parse.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.waymark.model.Claim;
import io.waymark.model.Expression;
import io.waymark.model.FigureUse;
import io.waymark.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parsed Markdown, and everything in it that other stages have a say in, in document order.
 *
 * <p>Immutable once made. {@link #tree} is for the renderer only.
 */
public final class MarkdownDocument {
  private final Document tree;
  private final Placement placement;
  private final Contents contents;

  /** What a document holds, as {@link DocumentReader} found it. */
  record Contents(
      List<FigureUse> figures,
      Map<FigureNode, FigureUse> uses,
      List<Claim> claims,
      List<Fixed> fixed,
      List<Link> links,
      List<Link> images,
      List<Heading> headings,
      Map<Node, String> anchors,
      Set<String> names,
      List<ChartBlock> charts,
      List<Prose> prose) {}

  /**
   * Words whose truth rests on a source that the author names.
   *
   * @param words what readers see
   * @param source what readers are told of where it comes from; empty is an error
   * @param span the whole construct
   */
  public record Fixed(String words, String source, Span span) {}

  /**
   * A link or an image.
   *
   * @param target its address as written, with escapes resolved
   * @param span where the address stands; all of a link whose address is defined elsewhere
   */
  public record Link(String target, Span span) {}

  /**
   * A heading.
   *
   * @param level 1 to 6, as written
   * @param anchor its name on the page: of its words without figures, or the one in {@code {#…}}
   * @param words its words without figures
   * @param when the condition under which its section is there at all
   * @param span the whole heading
   */
  public record Heading(
      int level, String anchor, String words, Optional<Expression> when, Span span) {}

  /**
   * A fenced block of type {@code chart}.
   *
   * @param yaml what it declares
   * @param span the whole block, fences included
   */
  public record ChartBlock(Span yaml, Span span) {}

  MarkdownDocument(Document tree, Placement placement, Contents contents) {
    this.tree = tree;
    this.placement = placement;
    this.contents = contents;
  }

  /** Every figure that its text prints. */
  public List<FigureUse> figures() {
    return contents.figures;
  }

  public List<Claim> claims() {
    return contents.claims;
  }

  public List<Fixed> fixed() {
    return contents.fixed;
  }

  /** Links written in Markdown, with automatic ones; those of raw HTML aren't among them. */
  public List<Link> links() {
    return contents.links;
  }

  public List<Link> images() {
    return contents.images;
  }

  public List<Heading> headings() {
    return contents.headings;
  }

  /** Every name that a link could lead to: headings' and those of {@code {#…}}. */
  public Set<String> anchors() {
    return contents.names;
  }

  public List<ChartBlock> charts() {
    return contents.charts;
  }

  /** The words for readers, block by block, without quotations and code. */
  public List<Prose> prose() {
    return contents.prose;
  }

  /** Flexmark's tree. */
  public Document tree() {
    return tree;
  }

  /** The use that a figure of the tree stands for; empty when it can't be read. */
  public Optional<FigureUse> use(FigureNode node) {
    return Optional.ofNullable(contents.uses.get(node));
  }

  /** The anchor of a heading of the tree. */
  public String anchor(com.vladsch.flexmark.ast.Heading node) {
    return contents.anchors.getOrDefault(node, "");
  }

  /** The chart that a fenced block of the tree declares, if it is one. */
  public Optional<ChartBlock> chart(FencedCodeBlock node) {
    return DocumentReader.isChart(node)
        ? Optional.of(DocumentReader.chartBlock(node, placement))
        : Optional.empty();
  }

  /** Where a node of the tree stands. */
  public Span place(Node node) {
    return placement.place(node.getStartOffset(), node.getEndOffset());
  }

  /** A place by the tree's own offsets. */
  public Span place(int from, int to) {
    return placement.place(from, to);
  }

  /** The attributes of a node that may be printed: {@code id}, {@code class} and {@code lang}. */
  public Map<String, String> attributes(Node node) {
    return DocumentReader.attributes(tree, node);
  }

  /** Whether a node is an image rather than words that surround it. */
  static boolean isImage(Node node) {
    return node instanceof Image || node instanceof ImageRef ref && ref.isDefined();
  }
}
