package io.waymark.build;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Tokens;
import io.waymark.source.Fingerprint;
import io.waymark.source.Source;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files under {@code static/}, and the pictures beside the Markdown, each published at an
 * address that names its content, so that a CDN may keep it for ever: {@code site.css} becomes
 * {@code assets/site.3f9c2b81d0.css}.
 *
 * <p>{@link Stylesheets} says what becomes of stylesheets. Files under {@code static/root/} are
 * published as they stand, at the site's root.
 */
final class Assets {
  private static final String FOLDER = "static/";
  private static final String ROOT = FOLDER + "root/";
  private static final String CONTENT = "content/";

  /** Files under content/ that pages are made of, rather than files that pages show. */
  private static final Set<String> SOURCES = Set.of("md", "yaml", "yml", "csv", "txt");

  /** A published file: where, and what. */
  record Asset(String path, byte[] bytes) {}

  private final SortedMap<String, Asset> byName;
  private final List<Asset> atRoot;

  private Assets(SortedMap<String, Asset> byName, List<Asset> atRoot) {
    this.byName = Collections.unmodifiableSortedMap(byName);
    this.atRoot = List.copyOf(atRoot);
  }

  /**
   * Reads and names every file; a stylesheet that refers to a file that isn't there is an error.
   */
  static Outcome<Assets> of(SourceTree tree, Tokens tokens) {
    SortedMap<String, Asset> named = new TreeMap<>();
    List<Asset> root = new ArrayList<>();
    SortedMap<String, Source> sheets = new TreeMap<>();
    for (String path : sources(tree).toList()) {
      if (path.startsWith(ROOT)) {
        root.add(new Asset(path.substring(ROOT.length()), read(tree, path).bytes()));
      } else if (path.startsWith(FOLDER) && path.endsWith(".css")) {
        String css = new String(read(tree, path).bytes(), StandardCharsets.UTF_8);
        sheets.put(path.substring(FOLDER.length()), new Source(path, css));
      } else if (path.startsWith(FOLDER) && !path.equals(FOLDER + Stylesheets.TOKENS)) {
        String name = path.substring(FOLDER.length());
        named.put(name, fingerprinted(name, read(tree, path).bytes()));
      } else if (path.startsWith(CONTENT)) {
        String name = path.substring(CONTENT.length());
        named.put(path, fingerprinted(name, read(tree, path).bytes()));
      }
    }
    Stylesheets stylesheets = new Stylesheets(sheets, tokens, Map.copyOf(named));
    stylesheets
        .published()
        .forEach(
            (name, css) ->
                named.put(name, fingerprinted(name, css.getBytes(StandardCharsets.UTF_8))));
    return Outcome.of(new Assets(named, root), List.copyOf(stylesheets.problems()));
  }

  /** The paths of the files that all of them are made of. */
  static Stream<String> sources(SourceTree tree) {
    Stream<String> shown =
        tree.below(CONTENT).stream()
            .filter(path -> !SOURCES.contains(path.substring(path.lastIndexOf('.') + 1)));
    return Stream.concat(shown, tree.below(FOLDER).stream());
  }

  /** Where a file is published, below the site's root. */
  Optional<String> path(String name) {
    return Optional.ofNullable(byName.get(name)).map(Asset::path);
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
}
