package io.waymark.parse.markdown;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.ext.typographic.internal.DoubleQuoteDelimiterProcessor;
import com.vladsch.flexmark.ext.typographic.internal.SingleQuoteDelimiterProcessor;
import com.vladsch.flexmark.ext.typographic.internal.TypographicOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;

/** The Markdown that editors write: which of Flexmark's syntaxes are on, and ours before them. */
final class Dialect {
  private static final String WWW = "www";

  /** For whole documents. */
  static final Dialect DOCUMENT = new Dialect(true);

  /** For texts of front matter and charts, in which nothing is a block. */
  static final Dialect INLINE = new Dialect(false);

  private final Parser withAddresses;
  private final Parser withoutAddresses;

  private Dialect(boolean blocks) {
    withAddresses = parser(blocks, true);
    withoutAddresses = parser(blocks, false);
  }

  /**
   * The parser for a text. Addresses that stand in it without being marked as links take as long to
   * look for as all else together, so that is done only where one can be.
   */
  Parser parserOf(String text) {
    return mayHoldAddress(text) ? withAddresses : withoutAddresses;
  }

  private static boolean mayHoldAddress(String text) {
    return text.contains("://") || text.indexOf('@') >= 0 || hasWww(text);
  }

  private static boolean hasWww(String text) {
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (text.regionMatches(true, dot - WWW.length(), WWW, 0, WWW.length())) {
        return true;
      }
    }
    return false;
  }

  private static Parser parser(boolean blocks, boolean addresses) {
    var options = new MutableDataSet();
    options.set(Parser.PARSER_EMULATION_PROFILE, ParserEmulationProfile.COMMONMARK_0_29);
    options.set(AttributesExtension.ASSIGN_TEXT_ATTRIBUTES, false);
    options.set(TypographicExtension.ENABLE_QUOTES, false);
    options.set(TypographicExtension.DOUBLE_QUOTE_OPEN, "“");
    options.set(TypographicExtension.DOUBLE_QUOTE_CLOSE, "”");
    options.set(TypographicExtension.SINGLE_QUOTE_OPEN, "‘");
    options.set(TypographicExtension.SINGLE_QUOTE_CLOSE, "’");
    options.set(TypographicExtension.SINGLE_QUOTE_UNMATCHED, "’");
    List<Extension> extensions = new ArrayList<>();
    extensions.add(new Ours());
    extensions.add(AttributesExtension.create());
    extensions.add(TypographicExtension.create());
    extensions.add(StrikethroughExtension.create());
    if (addresses) {
      extensions.add(AutolinkExtension.create());
    }
    if (blocks) {
      extensions.add(tables(options));
      extensions.add(TaskListExtension.create());
      extensions.add(FootnoteExtension.create());
      options.set(DefinitionExtension.TILDE_MARKER, false);
      extensions.add(DefinitionExtension.create());
    } else {
      withoutBlocks(options);
    }
    options.set(Parser.EXTENSIONS, extensions);
    return Parser.builder(options).build();
  }

  private static Extension tables(MutableDataSet options) {
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    return TablesExtension.create();
  }

  private static void withoutBlocks(MutableDataSet options) {
    options.set(Parser.BLOCK_QUOTE_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
  }

  /** Our syntax, and curly quotes without the angle quotes that would take {@code <<} apart. */
  private static final class Ours implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserExtensionFactory(new BraceSyntax.Factory());
      builder.customInlineParserExtensionFactory(new SpanSyntax.Factory());
      builder.customInlineParserExtensionFactory(new CodeSyntax.Factory());
      var options = new TypographicOptions(builder);
      builder.customDelimiterProcessor(new DoubleQuoteDelimiterProcessor(options));
      builder.customDelimiterProcessor(new SingleQuoteDelimiterProcessor(options));
    }
  }
}
