package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Which page has which address: two can't have the same. */
final class AddressBook {
  /**
   * @param written where its address comes from
   */
  private record Owner(String id, Supplier<Span> written) {
    Span place() {
      return written.get();
    }
  }

  private final Map<String, Owner> owners = new HashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  /** Enters all pages first and their former addresses then, so that a page wins over an alias. */
  static List<Diagnostic> check(List<PageDraft> pages) {
    AddressBook book = new AddressBook();
    for (PageDraft draft : pages) {
      Page page = draft.page();
      book.enter(page.route(), new Owner(page.id(), draft::place));
    }
    for (PageDraft draft : pages) {
      List<Route> aliases = draft.page().aliases();
      for (int i = 0; i < aliases.size(); i++) {
        int at = i;
        book.enter(aliases.get(i), new Owner(draft.id(), () -> draft.aliases().get(at).span()));
      }
    }
    return book.found;
  }

  private void enter(Route route, Owner owner) {
    // What counts is the file that a host serves: /a/ and /a/index.html are one address.
    Optional<Owner> first = Optional.ofNullable(owners.putIfAbsent(route.outputPath(), owner));
    first.ifPresent(
        other ->
            found.add(
                Diagnostic.of(Code.DUPLICATE_ADDRESS, owner.place(), message(route, other, owner))
                    .related("The other one is here.", other.place())
                    .hint("Give one of them another slug, or remove the alias.")));
  }

  private static String message(Route route, Owner first, Owner second) {
    if (!first.id().equals(second.id())) {
      return "The pages "
          + first.id()
          + " and "
          + second.id()
          + " both have the address "
          + route
          + ".";
    }
    boolean sameFile = first.place().source().path().equals(second.place().source().path());
    return sameFile
        ? "The page " + first.id() + " has the address " + route + " twice."
        : "Two files make the page " + first.id() + ".";
  }
}
