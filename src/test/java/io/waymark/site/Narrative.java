package io.waymark.site;

import io.waymark.parse.yaml.YamlNode;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an editor wrote for readers in one page's file, as words with their lines. */
final class Narrative {
  /**
   * A word in lower case, or a break: no run of words goes across the end of a paragraph or text,
   * nor across a quotation.
   */
  record Word(String text, int line) {
    boolean isBreak() {
      return text.isEmpty();
    }
  }

  /** A part of the body under a heading of the second level, without its chart blocks. */
  record Section(String heading, int line, String prose) {}

  /** Front matter that is names, labels and measures; all else there is compared. */
  private static final Set<String> LABELS =
      Set.of(
          "title, slug, short_name, also_called, label, value, note, percentiles, credits, aliases, figures, when"
              .split(", "));

  /** A correction may concern many pages and is told in the same words on each. */
  private static final Set<String> REPEATED = Set.of("corrections");

  private static final Set<String> CHART_WORDS = Set.of("headline", "note", "description");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\R(?<yaml>.*?\\R)---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern FENCE =
      Pattern.compile(
          "^(?<fence>```+|~~~+)(?<info>[^\\n]*)\\n(?<text>.*?)^\\k<fence>[ \\t]*$",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern HEADING =
      Pattern.compile("^## +(?<words>[^\\n{]+)", Pattern.MULTILINE);
  private static final Pattern FIGURE = Pattern.compile("\\{\\{(?<name>.*?)}}", Pattern.DOTALL);
  private static final Pattern CLAIM = Pattern.compile("claim\\s*=\\s*\\\\?\"(?<claim>[^\"]*)\"");
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\{\\{.*?}}|(?<=])\\([^)]*\\)|\\{[^{}]*}|<!--.*?-->|</?[a-z][^<>]*>|\\\\",
          Pattern.DOTALL);
  private static final Pattern QUOTATION =
      Pattern.compile(
          "“(?:(?!\\n[ \\t]*\\n)[^”])*”|\"(?:(?!\\n[ \\t]*\\n)[^\"])*\"|(?m:^[ \\t]*>.*$)");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-]?[\\p{L}\\p{N}]+)*|\uFFFC|\\n[ \\t]*\\n");

  private final Source source;
  private final List<Word> words = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();
  private int bodyWords;

  private Narrative(Source source) {
    this.source = source;
  }

  static Narrative of(String path, String text) {
    Narrative narrative = new Narrative(new Source(path, text.replace("\r\n", "\n")));
    narrative.read();
    return narrative;
  }

  String path() {
    return source.path();
  }

  /** Every word that is compared with other pages, and the breaks between. */
  List<Word> words() {
    return Collections.unmodifiableList(words);
  }

  List<Section> sections() {
    return Collections.unmodifiableList(sections);
  }

  /** How many words the body has without chart blocks, markup and figures. */
  int bodyWords() {
    return bodyWords;
  }

  /** Whether words print a figure of this page, or hold a claim over its own figures and data. */
  boolean hasFigureOrClaim(String prose) {
    for (Matcher figure = FIGURE.matcher(prose); figure.find(); ) {
      String name = figure.group("name").split("\\|")[0].strip();
      String text = texts.get(name);
      if (text == null ? !name.contains("#") : hasFigureOrClaim(text)) {
        return true;
      }
    }
    for (Matcher claim = CLAIM.matcher(prose); claim.find(); ) {
      String own = claim.group("claim").replaceAll("figure\\([^)]*\\)", "");
      if (own.matches("(?s).*\\p{L}.*")) {
        return true;
      }
    }
    return false;
  }

  private void read() {
    int bodyStart = 0;
    Matcher front = FRONT_MATTER.matcher(source.text());
    if (front.find()) {
      bodyStart = front.end();
      front(YamlParser.parse(source.span(front.start("yaml"), front.end("yaml"))).value().get());
    }
    StringBuilder body = new StringBuilder(" ".repeat(bodyStart));
    body.append(source.text().substring(bodyStart));
    Matcher fence = FENCE.matcher(source.text()).region(bodyStart, source.text().length());
    while (fence.find()) {
      blank(body, fence.start(), fence.end(), ' ');
      if (fence.group("info").strip().equals("chart")) {
        chart(YamlParser.parse(source.span(fence.start("text"), fence.end("text"))).value().get());
      }
    }
    take(body.toString(), 0);
    bodyWords =
        (int) tokens(withoutMarkup(body.toString())).stream().filter(Narrative::isWord).count();
    sections(body.toString());
  }

  private void sections(String body) {
    List<int[]> starts = new ArrayList<>();
    for (Matcher heading = HEADING.matcher(body); heading.find(); ) {
      starts.add(new int[] {heading.start("words"), heading.end("words")});
    }
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i)[0];
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : body.length();
      String heading = body.substring(start, starts.get(i)[1]).strip();
      sections.add(new Section(heading, source.line(start), body.substring(start, end)));
    }
  }

  private void front(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                if (key.equals("texts") && entry.value() instanceof YamlNode.Mapping named) {
                  named.entries().forEach((k, e) -> texts.put(k, e.value().span().text()));
                }
                if (!LABELS.contains(key) && !REPEATED.contains(key)) {
                  front(entry.value());
                }
              });
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(this::front);
    } else {
      take(node.span());
    }
  }

  private void chart(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      CHART_WORDS.forEach(key -> mapping.get(key).ifPresent(this::front));
    }
  }

  private void take(Span span) {
    take(span.text(), span.start());
  }

  /**
   * @param start where the text begins in the file
   */
  private void take(String text, int start) {
    StringBuilder prose = new StringBuilder(withoutMarkup(text));
    for (Matcher quotation = QUOTATION.matcher(prose.toString()); quotation.find(); ) {
      blank(prose, quotation.start(), quotation.end(), '\uFFFC');
    }
    for (int[] token : tokens(prose.toString())) {
      String word = isWord(token) ? prose.substring(token[0], token[1]) : "";
      word = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(new Word(word, source.line(start + token[0])));
    }
    words.add(new Word("", source.line(start)));
  }

  /** The text with spaces in place of figures, attributes, the targets of links, and tags. */
  private static String withoutMarkup(String text) {
    StringBuilder words = new StringBuilder(text);
    for (Matcher markup = MARKUP.matcher(text); markup.find(); ) {
      blank(words, markup.start(), markup.end(), ' ');
    }
    return words.toString();
  }

  /** Words and breaks: from, to, and whether it is a word. */
  private static List<int[]> tokens(String prose) {
    List<int[]> tokens = new ArrayList<>();
    for (Matcher token = WORD.matcher(prose); token.find(); ) {
      boolean word = Character.isLetterOrDigit(prose.codePointAt(token.start()));
      tokens.add(new int[] {token.start(), token.end(), word ? 1 : 0});
    }
    return tokens;
  }

  private static boolean isWord(int[] token) {
    return token[2] == 1;
  }

  /** Keeps line breaks, so that lines stay what they are. */
  private static void blank(StringBuilder text, int from, int to, char filler) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, filler);
      }
    }
  }
}
