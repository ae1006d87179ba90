package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ContentType;
import io.waymark.model.Document;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads all content types, with the bodies that pages made from rows share. */
final class TypesParser {
  private final ContentTree content;
  private final List<Diagnostic> found = new ArrayList<>();

  TypesParser(ContentTree content) {
    this.content = content;
  }

  Outcome<Map<String, ContentType>> parse() {
    List<String> names = content.typeNames();
    Map<String, ContentType> types = new TreeMap<>();
    Map<String, ContentType> byFolder = new HashMap<>();
    for (String name : names) {
      Optional<ContentType> type =
          content
              .text(ContentTree.TYPES + name + ".yaml")
              .flatMap(source -> ContentTypeParser.parse(source, name, names))
              .drainTo(found);
      if (type.isPresent()) {
        types.put(name, withBody(type.get()));
        Optional.ofNullable(byFolder.putIfAbsent(type.get().folder(), type.get()))
            .ifPresent(first -> found.add(sameFolder(type.get(), first)));
      }
    }
    for (String body : content.typeBodies()) {
      ContentType type = types.get(body);
      if (!names.contains(body) || type != null && type.rows().isEmpty()) {
        found.add(uselessBody(body, names));
      }
    }
    return Outcome.of(types, found);
  }

  private ContentType withBody(ContentType type) {
    if (type.rows().isEmpty()) {
      return type;
    }
    String path = ContentTree.TYPES + type.name() + ".md";
    if (!content.has(path)) {
      found.add(
          Diagnostic.of(
                  Code.MISSING_FILE,
                  type.rows().get().span(),
                  "Pages made from rows share a body, and there is no file " + path + ".")
              .hint("Write it: front matter with a title, and Markdown."));
      return type;
    }
    Optional<Document> body =
        content
            .text(path)
            .flatMap(source -> FrontMatterParser.parse(source, type.fields()))
            .drainTo(found);
    return type.with(body);
  }

  private static Diagnostic sameFolder(ContentType type, ContentType first) {
    return Diagnostic.of(
            Code.BAD_VALUE,
            type.declared(),
            "The types "
                + first.name()
                + " and "
                + type.name()
                + " both have their pages in the folder \""
                + type.folder()
                + "\".")
        .related("The other one is declared here.", first.declared())
        .hint("Give one of them another folder: key.");
  }

  private static Diagnostic uselessBody(String name, List<String> types) {
    String path = ContentTree.TYPES + name + ".md";
    return Diagnostic.of(
            Code.UNKNOWN_CONTENT_TYPE,
            new Source(path, "").start(),
            "This body is shared by no pages: no type \"" + name + "\" is made from rows.")
        .hint(
            types.contains(name)
                ? "Add rows: to content/types/" + name + ".yaml, or remove this file."
                : DidYouMean.hint(name, types).orElse("Declare the type beside it."));
  }
}
