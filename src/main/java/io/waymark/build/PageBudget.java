package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.ContentType;
import io.waymark.model.Page;
import io.waymark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/**
 * Weighs pages against the budgets of their types: what a reader's first view of a page takes over
 * the wire, in KB of 1,000 bytes, each part rounded up.
 *
 * <p>That is the page, the styles and scripts that its markup names, the pictures that it shows,
 * and every font and picture that those styles name, needed or not. Text is weighed as gzip makes
 * it at its usual level; what scripts fetch when a reader asks for it is no part of the first view.
 */
final class PageBudget {
  private static final int KB = 1000;
  private static final int GZIP_LEVEL = 6;
  private static final int GZIP_FRAME = 18;
  private static final Pattern CSS_URL = Pattern.compile("url\\(\"(?:\\.\\./)*([^\"]+)\"\\)");

  /** What a page is made of, and how each can be made lighter. */
  private enum Part {
    PAGE("the page itself", "Move a chart, a long table or a section to a page of its own."),
    STYLES("styles", "Take rules that nothing uses out of the stylesheet."),
    SCRIPTS("scripts", "Load scripts when a reader asks for what they do."),
    FONTS("fonts", "Use fewer fonts, or fonts with fewer characters."),
    PICTURES("pictures", "Make the pictures smaller, or drop one.");

    private final String words;
    private final String remedy;

    Part(String words, String remedy) {
      this.words = words;
      this.remedy = remedy;
    }
  }

  private final Addresses addresses;
  private final Map<String, byte[]> assets;
  private final Map<String, Integer> weighed = new ConcurrentHashMap<>();

  PageBudget(Addresses addresses, Assets assets) {
    this.addresses = addresses;
    this.assets =
        assets.files().stream()
            .collect(Collectors.toMap(Assets.Asset::path, Assets.Asset::bytes, (a, b) -> a));
  }

  /**
   * What is wrong with a finished page's weight.
   *
   * @param html its bytes
   * @param tags the tags in them, as {@link Tags} reads them
   * @param at where problems of the page as a whole are told
   */
  Optional<Diagnostic> problem(Page page, byte[] html, List<Map<String, String>> tags, Span at) {
    return page.type().budget().flatMap(budget -> problem(page, budget, html, files(tags), at));
  }

  private Optional<Diagnostic> problem(
      Page page, ContentType.Budget budget, byte[] html, Map<Part, Integer> parts, Span at) {
    int room = budget.kilobytes() - sum(parts);
    // What is light enough as it is, or squeezed in haste, is so at gzip's usual level too.
    if (kilobytes(html.length) <= room
        || kilobytes(compressed(html, Deflater.BEST_SPEED)) <= room) {
      return Optional.empty();
    }
    parts.put(Part.PAGE, kilobytes(compressed(html, GZIP_LEVEL)));
    int all = sum(parts);
    if (all <= budget.kilobytes()) {
      return Optional.empty();
    }
    Part heaviest = parts.keySet().stream().max(Comparator.comparing(parts::get)).orElseThrow();
    String weights =
        parts.entrySet().stream()
            .map(part -> part.getKey().words + " " + part.getValue())
            .collect(Collectors.joining(", "));
    return Optional.of(
        Diagnostic.of(
                Code.PAGE_TOO_HEAVY,
                at,
                "%s weighs %d KB, and a page of the type \"%s\" may weigh %d: %s."
                    .formatted(
                        page.route().path(), all, page.type().name(), budget.kilobytes(), weights))
            .hint(heaviest.remedy)
            .related("The budget is declared here.", budget.span()));
  }

  /** The weight of the files that a page loads at once, in KB. */
  private Map<Part, Integer> files(List<Map<String, String>> tags) {
    Set<String> loaded = new HashSet<>();
    tags.forEach(
        tag -> {
          asset(tag.get("src")).ifPresent(loaded::add);
          // A link to a picture leads to it, and one to a script, style or font loads it.
          asset(tag.get("href")).filter(path -> part(path) != Part.PICTURES).ifPresent(loaded::add);
        });
    for (String path : Set.copyOf(loaded)) {
      if (part(path) == Part.STYLES) {
        Matcher url = CSS_URL.matcher(new String(assets.get(path), StandardCharsets.UTF_8));
        while (url.find()) {
          Optional.of("assets/" + url.group(1)).filter(assets::containsKey).ifPresent(loaded::add);
        }
      }
    }
    Map<Part, Integer> bytes = new EnumMap<>(Part.class);
    loaded.forEach(path -> bytes.merge(part(path), weight(path), Integer::sum));
    bytes.replaceAll((part, size) -> kilobytes(size));
    return bytes;
  }

  private Optional<String> asset(String address) {
    return Optional.ofNullable(address)
        .filter(a -> a.startsWith(addresses.basePath()))
        .map(a -> a.substring(addresses.basePath().length()))
        .filter(assets::containsKey);
  }

  private int weight(String path) {
    return weighed.computeIfAbsent(
        path,
        p -> {
          byte[] bytes = assets.get(p);
          boolean text = part(p) == Part.STYLES || part(p) == Part.SCRIPTS || p.endsWith(".svg");
          return text ? compressed(bytes, GZIP_LEVEL) : bytes.length;
        });
  }

  private static Part part(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "css" -> Part.STYLES;
      case "js", "mjs" -> Part.SCRIPTS;
      case "woff2", "woff", "ttf", "otf" -> Part.FONTS;
      default -> Part.PICTURES;
    };
  }

  private static int sum(Map<Part, Integer> parts) {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int kilobytes(int bytes) {
    return (bytes + KB - 1) / KB;
  }

  private static int compressed(byte[] bytes, int level) {
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] some = new byte[8192];
      int size = GZIP_FRAME;
      while (!deflater.finished()) {
        size += deflater.deflate(some);
      }
      return size;
    } finally {
      deflater.end();
    }
  }
}
