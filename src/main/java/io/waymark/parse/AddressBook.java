package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.FieldValue;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which page has which address: two can't have the same. */
final class AddressBook {
  private record Owner(String id, Span place) {}

  private final Map<String, Owner> owners = new HashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  /** Enters all pages first and their former addresses then, so that a page wins over an alias. */
  static List<Diagnostic> check(List<PageDraft> pages) {
    AddressBook book = new AddressBook();
    for (PageDraft draft : pages) {
      Page page = draft.page();
      book.enter(page.route(), new Owner(page.id(), draft.place()));
    }
    for (PageDraft draft : pages) {
      for (FieldValue.Verbatim alias : draft.aliases()) {
        book.enter(new Route(alias.text()), new Owner(draft.id(), alias.span()));
      }
    }
    return book.found;
  }

  private static String sameId(Owner other, Owner owner, Route route) {
    String first = other.place().source().path();
    String second = owner.place().source().path();
    return first.equals(second)
        ? "The page " + owner.id() + " has the address " + route + " twice."
        : "The pages in %s and %s both have the address %s.".formatted(first, second, route);
  }

  private void enter(Route route, Owner owner) {
    // What counts is the file that a host serves: /a/ and /a/index.html are one address.
    Optional<Owner> first = Optional.ofNullable(owners.putIfAbsent(route.outputPath(), owner));
    first.ifPresent(
        other ->
            found.add(
                Diagnostic.of(
                        Code.DUPLICATE_ADDRESS,
                        owner.place(),
                        other.id().equals(owner.id())
                            ? sameId(other, owner, route)
                            : "The pages "
                                + other.id()
                                + " and "
                                + owner.id()
                                + " both have the address "
                                + route
                                + ".")
                    .related("The other one is here.", other.place())
                    .hint("Give one of them another slug, or remove the alias.")));
  }
}
