package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.model.ContentType;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.model.Settings;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every page that front matter, settings or navigation name is one that is published. */
final class PageReferences {
  private final Map<String, ContentType> types;
  private final Set<String> published;
  private final Map<String, String> withheld;
  private final List<Diagnostic> found = new ArrayList<>();

  /**
   * @param published the ids of the pages that are
   * @param withheld the ids of those that aren't, and why, in words; those that couldn't be read
   *     have an empty reason
   */
  PageReferences(
      Map<String, ContentType> types, Set<String> published, Map<String, String> withheld) {
    this.types = types;
    this.published = new LinkedHashSet<>(published);
    this.withheld = withheld;
  }

  /** What is wrong with some front matter. */
  List<Diagnostic> check(Document document) {
    found.clear();
    value(document.fields());
    return List.copyOf(found);
  }

  /** Whether all pages that an outline names are published. */
  boolean areKnown(PageOutline outline) {
    return outline.references().stream()
        .allMatch(
            reference ->
                Optional.ofNullable(types.get(reference.type()))
                    .map(type -> published.contains(folder(type) + reference.target()))
                    .orElse(true));
  }

  private static String folder(ContentType type) {
    return type.folder().isEmpty() ? "" : type.folder() + "/";
  }

  /** What is wrong with the site's settings and types. */
  List<Diagnostic> check(Settings settings) {
    found.clear();
    value(settings.fields());
    settings.navigation().forEach(this::navigation);
    types.values().forEach(this::type);
    return List.copyOf(found);
  }

  private void value(FieldValue value) {
    if (value instanceof FieldValue.Reference reference) {
      reference(reference);
    } else if (value instanceof FieldValue.Items items) {
      items.items().forEach(this::value);
    } else if (value instanceof FieldValue.Fields fields) {
      fields.fields().values().forEach(this::value);
    }
  }

  private void reference(FieldValue.Reference reference) {
    ContentType type = types.get(reference.type());
    if (type == null) {
      return;
    }
    String folder = folder(type);
    if (published.contains(folder + reference.target())) {
      return;
    }
    Optional<String> named =
        folder.isEmpty() || !reference.target().startsWith(folder)
            ? Optional.empty()
            : Optional.of(reference.target().substring(folder.length()));
    String what =
        "There is no page \"" + reference.target() + "\" of the type " + type.name() + ".";
    if (named.isPresent() && published.contains(reference.target())) {
      found.add(
          Diagnostic.of(Code.UNKNOWN_PAGE, reference.span(), what)
              .hint("Write its name without the folder: " + named.get()));
      return;
    }
    Supplier<Collection<String>> known =
        () ->
            published.stream()
                .filter(id -> id.startsWith(folder))
                .map(id -> id.substring(folder.length()))
                .toList();
    require(folder + reference.target(), reference.target(), reference.span(), what, known);
  }

  private void type(ContentType type) {
    if (published.stream().noneMatch(id -> isOf(type, id))) {
      return; // Without pages of its own a type names none either.
    }
    type.parent().ifPresent(parent -> named(parent, List.of()));
    if (type.card().orElse(null) instanceof ContentType.SharedCard shared) {
      named(shared.of(), List.of(ContentTypeParser.OWN));
      types.values().stream()
          .filter(other -> published.contains(shared.of().page()))
          .filter(other -> isOf(other, shared.of().page()))
          .filter(other -> !(other.card().orElse(null) instanceof ContentType.OwnCard))
          .forEach(other -> found.add(cardless(shared.of(), other)));
    }
  }

  private static boolean isOf(ContentType type, String id) {
    int slash = id.lastIndexOf('/');
    return type.folder().equals(slash < 0 ? "" : id.substring(0, slash));
  }

  private void named(ContentType.Named page, List<String> words) {
    String what = "There is no page \"" + page.page() + "\".";
    require(
        page.page(),
        page.page(),
        page.span(),
        what,
        () -> Stream.concat(words.stream(), published.stream()).toList());
  }

  private static Diagnostic cardless(ContentType.Named page, ContentType type) {
    String what = "The page \"" + page.page() + "\" has no card of its own to share.";
    return Diagnostic.of(Code.BAD_VALUE, page.span(), what)
        .hint("Write card: own in content/types/" + type.name() + ".yaml, or name another page.");
  }

  private void navigation(Settings.NavigationItem item) {
    if (item.target().matches("(https?|mailto):.*")) {
      return;
    }
    String what = "There is no page \"" + item.target() + "\".";
    require(item.target(), item.target(), item.span(), what, () -> published);
  }

  private void require(
      String id, String written, Span place, String what, Supplier<Collection<String>> known) {
    if (published.contains(id)) {
      return;
    }
    String reason = withheld.get(id);
    if (reason == null) {
      found.add(
          Diagnostic.of(Code.UNKNOWN_PAGE, place, what)
              .hint(DidYouMean.hint(written, known.get())));
    } else if (!reason.isEmpty()) {
      found.add(
          Diagnostic.of(
                  Code.UNKNOWN_PAGE,
                  place,
                  "The page \"" + written + "\" isn't published: " + reason + ".")
              .hint("Publish it, or remove the reference until then."));
    }
  }
}
