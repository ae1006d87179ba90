package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ContentType;
import io.waymark.parse.field.Patterns;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a Markdown file's path says of its page.
 *
 * @param path the file
 * @param type the content type whose folder it is in
 * @param name the file's or folder's name, which is the slug unless the page has another
 * @param dataPackage where the page's own datasets are declared, if it has any
 */
record PagePath(String path, ContentType type, String name, Optional<String> dataPackage) {
  private static final String INDEX = "index";

  /** The page's id, unless its front matter gives it another slug. */
  String id() {
    return type.folder().isEmpty() ? name : type.folder() + "/" + name;
  }

  static Outcome<PagePath> of(String path, Collection<ContentType> types) {
    String inside = path.substring(ContentTree.ROOT.length(), path.length() - ".md".length());
    if (inside.equals(INDEX)) {
      return home(path, types);
    }
    Optional<ContentType> type =
        types.stream()
            .filter(t -> !t.folder().isEmpty() && inside.startsWith(t.folder() + "/"))
            .max(Comparator.comparingInt(t -> t.folder().length()));
    if (type.isEmpty()) {
      return Outcome.failure(noType(path, inside, types));
    }
    String rest = inside.substring(type.get().folder().length() + 1);
    boolean ownFolder = rest.endsWith("/" + INDEX);
    String name = ownFolder ? rest.substring(0, rest.length() - INDEX.length() - 1) : rest;
    if (name.equals(INDEX) || !Patterns.matches(CoreFields.SLUG, name)) {
      return Outcome.failure(badName(path, name, type.get()));
    }
    Optional<String> dataPackage =
        ownFolder
            ? Optional.of(path.substring(0, path.lastIndexOf('/') + 1) + ContentTree.PACKAGE)
            : Optional.empty();
    return Outcome.of(new PagePath(path, type.get(), name, dataPackage));
  }

  private static Outcome<PagePath> home(String path, Collection<ContentType> types) {
    return types.stream()
        .filter(t -> t.name().equals(ContentTypeParser.HOME))
        .findFirst()
        .map(t -> Outcome.of(new PagePath(path, t, INDEX, Optional.empty())))
        .orElseGet(
            () ->
                Outcome.failure(
                    Diagnostic.of(
                            Code.UNKNOWN_CONTENT_TYPE,
                            start(path),
                            "The site's first page is of the type home, which isn't declared.")
                        .hint("Declare it in content/types/home.yaml: title: Home page")));
  }

  private static Diagnostic noType(String path, String inside, Collection<ContentType> types) {
    int slash = inside.indexOf('/');
    String folder = slash < 0 ? "" : inside.substring(0, slash);
    String where = folder.isEmpty() ? "directly in content" : "in content/" + folder;
    return Diagnostic.of(
            Code.UNKNOWN_CONTENT_TYPE,
            start(path),
            "No content type has its pages " + where + ", where this file is.")
        .hint(
            DidYouMean.hint(
                folder,
                types.stream().map(ContentType::folder).filter(f -> !f.isEmpty()).toList()));
  }

  private static Diagnostic badName(String path, String name, ContentType type) {
    String folder = "content/" + type.folder() + "/";
    if (name.contains("/")) {
      return Diagnostic.of(
              Code.UNKNOWN_CONTENT_TYPE,
              start(path),
              "This file is too deep in the folder of the type " + type.name() + ".")
          .hint("Pages are " + folder + "NAME.md or " + folder + "NAME/index.md");
    }
    String better = Slug.of(name);
    boolean helps = !better.isEmpty() && !better.equals(INDEX);
    return Diagnostic.of(
            Code.BAD_VALUE, start(path), "\"" + name + "\" can't be the name of a page.")
        .hint(
            helps
                ? "Rename it to " + folder + better + ".md"
                : "Use small letters, digits and hyphens.");
  }

  private static Span start(String path) {
    return new Source(path, "").start();
  }
}
