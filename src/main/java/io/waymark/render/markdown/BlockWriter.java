package io.waymark.render.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import io.waymark.language.Language;
import io.waymark.model.Html;
import io.waymark.parse.markdown.MarkdownDocument;
import io.waymark.parse.markdown.PlainWords;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes the blocks of one document. */
final class BlockWriter {
  private final MarkdownDocument document;
  private final Inlays inlays;
  private final Output out;
  private final Language language;
  private final InlineWriter inline;
  private final TableWriter tables;
  private final ListOptions lists;
  private final Set<String> anchors;
  private final List<RenderedMarkdown.Entry> contents = new ArrayList<>();

  /**
   * @param anchors the names given on the page so far; a heading from another document that has one
   *     of them gets a number
   */
  BlockWriter(
      MarkdownDocument document,
      Inlays inlays,
      Output out,
      Notes notes,
      Language language,
      Set<String> anchors) {
    this.document = document;
    this.inlays = inlays;
    this.out = out;
    this.language = language;
    this.anchors = anchors;
    this.inline = new InlineWriter(document, inlays, out, Optional.of(notes), language);
    this.tables = new TableWriter(document, out, inline, language);
    this.lists = ListOptions.get(document.tree());
  }

  boolean hasRawHtml() {
    return inline.hasRawHtml();
  }

  /** The headings written so far. */
  List<RenderedMarkdown.Entry> contents() {
    return contents;
  }

  void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      write(node);
    }
  }

  /** The words of a block, without the block around them. */
  void words(Node block) {
    inline.children(block);
  }

  void write(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof BulletList) {
      element("ul", Map.of(), node);
    } else if (node instanceof OrderedList list) {
      boolean counted = list.getStartNumber() != 1;
      String start = Integer.toString(list.getStartNumber());
      element("ol", counted ? Map.of("start", start) : Map.of(), node);
    } else if (node instanceof TaskListItem item) {
      task(item);
    } else if (node instanceof DefinitionTerm term) {
      item("dt", term);
    } else if (node instanceof DefinitionItem item) {
      item("dd", item);
    } else if (node instanceof ListItem item) {
      item("li", item);
    } else if (node instanceof BlockQuote) {
      element("blockquote", Map.of(), node);
    } else if (node instanceof FencedCodeBlock fence) {
      fence(fence);
    } else if (node instanceof IndentedCodeBlock code) {
      code(node, "", code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
    } else {
      rare(node);
    }
  }

  private void rare(Node node) {
    if (node instanceof TableBlock table) {
      tables.write(table);
    } else if (node instanceof ThematicBreak) {
      out.line().raw("<hr").attributes(document.attributes(node)).raw(">\n");
    } else if (node instanceof HtmlBlock html) {
      out.line();
      inline.rawHtml(node, html.getContentChars().normalizeEOL());
      out.line();
    } else if (node instanceof DefinitionList) {
      element("dl", Map.of(), node);
    } else if (!isSilent(node)) {
      inline.children(node);
    }
  }

  /** Definitions are printed where the text refers to them, and comments aren't for readers. */
  private static boolean isSilent(Node node) {
    return node instanceof Reference
        || node instanceof FootnoteBlock
        || node instanceof BlankLine
        || node instanceof HtmlBlockBase;
  }

  private void element(String tag, Map<String, String> attributes, Node node) {
    inline.unlessSilent(
        () -> {
          out.line().raw("<" + tag).attributes(attributes).attributes(document.attributes(node));
          out.raw(">\n");
        },
        () -> children(node),
        () -> out.line().raw("</" + tag + ">\n"));
  }

  private void paragraph(Paragraph node) {
    boolean tight =
        node.getParent() instanceof ParagraphItemContainer container
            && !(container instanceof FootnoteBlock)
            && container.isParagraphWrappingDisabled(node, lists, document.tree());
    if (tight) {
      inline.children(node);
      if (node.getNext() != null) {
        out.raw("\n");
      }
    } else if (node.hasChildren() && hasWords(node)) {
      inline.unlessSilent(
          () -> out.line().raw("<p").attributes(document.attributes(node)).raw(">"),
          () -> inline.children(node),
          () -> out.raw("</p>\n"));
    }
  }

  /** Attributes alone in a paragraph belong to the block before it. */
  private static boolean hasWords(Paragraph node) {
    return node.getFirstChildAnyNot(NonRenderingInline.class) != null;
  }

  private void heading(Heading node) {
    int level = Math.max(2, node.getLevel());
    String wanted = document.anchor(node);
    String anchor = wanted;
    for (int count = 2; !anchors.add(anchor); count++) {
      anchor = wanted + "-" + count;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", anchor);
    document.attributes(node).forEach(attributes::putIfAbsent);
    boolean said =
        inline.unlessSilent(
            () -> out.line().raw("<h" + level).attributes(attributes).raw(">"),
            () -> inline.children(node),
            () -> out.raw("</h" + level + ">\n"));
    if (said) {
      contents.add(new RenderedMarkdown.Entry(anchor, PlainWords.of(node, inline::plain), level));
    }
  }

  private void item(String tag, ListItem node) {
    inline.unlessSilent(
        () -> {
          out.line().raw("<" + tag).attributes(document.attributes(node)).raw(">");
          out.text(node.getMarkerSuffix().unescape());
        },
        () -> children(node),
        () -> out.raw("</" + tag + ">\n"));
  }

  private void task(TaskListItem node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "task");
    document
        .attributes(node)
        .forEach((name, value) -> attributes.merge(name, value, (a, b) -> a + " " + b));
    boolean done = node.isItemDoneMarker();
    inline.unlessSilent(
        () -> {
          out.line().raw("<li").attributes(attributes).raw(">");
          out.raw("<input type=\"checkbox\" disabled" + (done ? " checked" : ""))
              .attribute("aria-label", language.say(done ? "tasks.done" : "tasks.open"))
              .raw("> ");
        },
        () -> children(node),
        () -> out.raw("</li>\n"));
  }

  private void fence(FencedCodeBlock node) {
    if (document.chart(node).isPresent()) {
      if (chartBeside(node, Node::getPrevious).isEmpty()) {
        charts(node);
      }
      return;
    }
    String info = node.getInfo().unescape().strip();
    String language = info.isEmpty() ? "" : info.split("\\s", 2)[0];
    code(node, language, node.getContentChars().normalizeEOL());
  }

  /** A chart and those that follow it, which may be its alternatives. */
  private void charts(FencedCodeBlock first) {
    List<Span> run = new ArrayList<>();
    for (Optional<FencedCodeBlock> next = Optional.of(first);
        next.isPresent();
        next = next.flatMap(node -> chartBeside(node, Node::getNext))) {
      document.chart(next.get()).ifPresent(block -> run.add(block.yaml()));
    }
    Optional<Html> drawn = out.take(inlays.charts(run));
    if (drawn.isPresent() && drawn.get().markup().isEmpty()) {
      inline.fellSilent();
    } else {
      drawn.ifPresent(html -> out.line().inlay(html).raw("\n"));
    }
  }

  /** The chart block next to one, nothing but blank lines between. */
  private Optional<FencedCodeBlock> chartBeside(Node node, UnaryOperator<Node> side) {
    Node beside = side.apply(node);
    while (beside instanceof BlankLine) {
      beside = side.apply(beside);
    }
    return beside instanceof FencedCodeBlock fence && document.chart(fence).isPresent()
        ? Optional.of(fence)
        : Optional.empty();
  }

  /** Code scrolls sideways, so a keyboard has to reach it. */
  private void code(Node node, String language, String text) {
    out.line().raw("<pre tabindex=\"0\"").attributes(document.attributes(node)).raw("><code");
    if (!language.isEmpty()) {
      out.attribute("class", "language-" + language);
    }
    out.raw(">").text(text).raw("</code></pre>\n");
  }
}
