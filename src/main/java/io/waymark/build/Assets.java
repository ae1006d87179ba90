package io.waymark.build;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.render.chart.Palette;
import io.waymark.source.Source;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files under {@code static/}, and the pictures beside the Markdown, each published at an
 * address that names its content, so that a CDN may keep it for ever: {@code site.css} becomes
 * {@code assets/site.3f9c2b81d0.css}.
 *
 * <p>Addresses inside stylesheets are rewritten likewise. Files under {@code static/root/} are
 * published as they stand, at the site's root.
 */
final class Assets {
  private static final String FOLDER = "static/";
  private static final String ROOT = FOLDER + "root/";
  private static final String CONTENT = "content/";

  /** Files under content/ that pages are made of, rather than files that pages show. */
  private static final Pattern SOURCES = Pattern.compile(".*\\.(md|yaml|yml|csv|txt)");

  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*([\"']?)([^\"')]+?)\\1\\s*\\)");

  /** A published file: where, and what. */
  record Asset(String path, byte[] bytes) {}

  private final SortedMap<String, Asset> byName;
  private final List<Asset> atRoot;
  private final Palette palette;

  private Assets(SortedMap<String, Asset> byName, List<Asset> atRoot, Palette palette) {
    this.byName = Collections.unmodifiableSortedMap(byName);
    this.atRoot = List.copyOf(atRoot);
    this.palette = palette;
  }

  /**
   * Reads and names every file; a stylesheet that refers to a file that isn't there is an error.
   */
  static Outcome<Assets> of(SourceTree tree) {
    SortedMap<String, Asset> named = new TreeMap<>();
    List<Asset> root = new ArrayList<>();
    List<SourceFile> stylesheets = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (String path : tree.paths()) {
      if (path.startsWith(ROOT)) {
        root.add(new Asset(path.substring(ROOT.length()), read(tree, path).bytes()));
      } else if (path.startsWith(FOLDER) && path.endsWith(".css")) {
        stylesheets.add(read(tree, path));
      } else if (path.startsWith(FOLDER)) {
        String name = path.substring(FOLDER.length());
        named.put(name, fingerprinted(name, read(tree, path).bytes()));
      } else if (path.startsWith(CONTENT) && !SOURCES.matcher(path).matches()) {
        String name = path.substring(CONTENT.length());
        named.put(path, fingerprinted(name, read(tree, path).bytes()));
      }
    }
    StringBuilder styles = new StringBuilder();
    for (SourceFile stylesheet : stylesheets) {
      String name = stylesheet.path().substring(FOLDER.length());
      String css = rewrite(stylesheet, named, problems);
      styles.append(css);
      named.put(name, fingerprinted(name, css.getBytes(StandardCharsets.UTF_8)));
    }
    return Outcome.of(new Assets(named, root, Palette.of(styles.toString())), problems);
  }

  /** Where a file is published, below the site's root. */
  Optional<String> path(String name) {
    return Optional.ofNullable(byName.get(name)).map(Asset::path);
  }

  /** The colours that the style sheets give charts, in light. */
  Palette palette() {
    return palette;
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Everything to publish. */
  List<Asset> files() {
    List<Asset> all = new ArrayList<>(byName.values());
    all.addAll(atRoot);
    return all;
  }

  private static SourceFile read(SourceTree tree, String path) {
    return tree.file(path).orElseThrow();
  }

  private static Asset fingerprinted(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    int slash = name.lastIndexOf('/');
    int at = dot > slash + 1 ? dot : name.length();
    String print = Fingerprint.of(bytes).shortText();
    return new Asset("assets/" + name.substring(0, at) + "." + print + name.substring(at), bytes);
  }

  private static String rewrite(
      SourceFile stylesheet, SortedMap<String, Asset> named, List<Diagnostic> problems) {
    Source source =
        new Source(stylesheet.path(), new String(stylesheet.bytes(), StandardCharsets.UTF_8));
    String folder = parent(stylesheet.path().substring(FOLDER.length()));
    Matcher url = CSS_URL.matcher(source.text());
    StringBuilder out = new StringBuilder();
    while (url.find()) {
      String target = url.group(2);
      if (target.startsWith("data:") || target.startsWith("#")) {
        continue;
      }
      Asset asset = named.get(folder + target);
      if (asset == null) {
        problems.add(
            Diagnostic.of(
                    Code.MISSING_ASSET,
                    source.span(url.start(2), url.end(2)),
                    "The stylesheet refers to \"" + target + "\", which isn't in static/.")
                .hint(DidYouMean.hint(folder + target, named.keySet())));
        continue;
      }
      String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count());
      String address = up + asset.path().substring("assets/".length());
      url.appendReplacement(out, Matcher.quoteReplacement("url(\"" + address + "\")"));
    }
    return url.appendTail(out).toString();
  }

  private static String parent(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
