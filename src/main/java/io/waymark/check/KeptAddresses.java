package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.ListedAddress;
import io.waymark.model.Page;
import io.waymark.model.Route;
import io.waymark.model.Site;
import io.waymark.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rule that an address, once published, leads somewhere for ever: to its page, to the page that
 * took its place, or to another file.
 *
 * <p>Only addresses of pages, present and former, are asked to be listed; any other published file
 * may be, and is kept then.
 */
public final class KeptAddresses {
  /** When a whole folder vanished, one remedy mends it; guesses for each would take seconds. */
  private static final int GUESSES = 50;

  private final Site site;
  private final Predicate<String> files;
  private final Set<String> ofPages = new HashSet<>();
  private final List<ListedAddress> listed;

  /**
   * @param files whether a file is published at a path below the root
   * @param listed the addresses ever published
   */
  public KeptAddresses(Site site, Predicate<String> files, List<ListedAddress> listed) {
    this.site = site;
    this.files = files;
    this.listed = List.copyOf(listed);
    // A page that couldn't be rendered has told why; its address is no second mistake.
    addresses(site).forEach(route -> ofPages.add(route.outputPath()));
  }

  private boolean isServed(String file) {
    return ofPages.contains(file) || files.test(file);
  }

  /** Addresses that lead nowhere, and those marked as gone that are there. */
  public List<Diagnostic> check() {
    SuccessorPages successors = new SuccessorPages(site.pages().values());
    List<Diagnostic> problems = new ArrayList<>();
    for (ListedAddress address : listed) {
      boolean served = isServed(address.route().outputPath());
      if (served && address.gone()) {
        problems.add(
            Diagnostic.of(
                    Code.BAD_VALUE,
                    address.span(),
                    address.route() + " is marked as gone, and this site publishes it.")
                .hint("Remove \"gone\" from the line."));
      } else if (!served && !address.gone()) {
        problems.add(
            Diagnostic.of(
                    Code.ADDRESS_VANISHED,
                    address.span(),
                    "Nothing is published at " + address.route() + " any more.")
                .hint(remedy(address.route(), problems.size() < GUESSES, successors)));
      }
    }
    return problems;
  }

  /** The addresses of pages that aren't listed, sorted. */
  public List<Route> unlisted() {
    Set<String> known = new HashSet<>();
    listed.forEach(address -> known.add(address.route().outputPath()));
    return addresses(site).stream().filter(r -> !known.contains(r.outputPath())).toList();
  }

  /** Tells that addresses are missing from a list, when they are. */
  public Optional<Diagnostic> note(Source list) {
    int missing = unlisted().size();
    String subject =
        missing == 1 ? "1 page's address isn't" : missing + " addresses of pages aren't";
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    Code.ADDRESS_UNLISTED,
                    list.start(),
                    subject + " listed here: nothing would tell that one vanished.")
                .hint("Add them with the command: waymark addresses"));
  }

  private static SortedSet<Route> addresses(Site site) {
    SortedSet<Route> all = new TreeSet<>();
    for (Page page : site.pages().values()) {
      all.add(page.route());
      all.addAll(page.aliases());
    }
    return all;
  }

  private String remedy(Route gone, boolean guess, SuccessorPages successors) {
    String otherwise = " If it was given up for good, write here: " + gone + " gone";
    if (isServed(gone.outputPath() + "/index.html")) {
      return "The site has " + gone + "/, with a slash at its end: write that.";
    }
    String withheld = site.withheld().get(gone);
    if (withheld != null) {
      return withheld + ". Publish it, or add aliases: [" + gone + "] to another page." + otherwise;
    }
    Optional<Page> successor = guess ? successors.likely(gone) : Optional.empty();
    return successor.map(page -> alias(gone, page)).orElseGet(() -> alias(gone)) + otherwise;
  }

  private static String alias(Route gone) {
    return "Add aliases: ["
        + gone
        + "] to the front matter of the page that has its subject now; a page made from a row takes"
        + " it in a file of its own, content/FOLDER/SLUG.md.";
  }

  private static String alias(Route gone, Page page) {
    boolean ofRow = page.own().isEmpty();
    String file = ofRow ? "content/" + page.id() + ".md" : page.path();
    String likely = page.route() + " most likely has its subject now: ";
    if (ofRow) {
      return likely
          + ("write " + file + " with aliases: [" + gone + "] between two lines of three hyphens.");
    }
    return likely
        + (page.aliases().isEmpty()
            ? "add aliases: [" + gone + "] to the front matter of " + file + "."
            : "add " + gone + " to the aliases: of " + file + ".");
  }
}
