package io.waymark.build;

import io.waymark.check.KeptAddresses;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ListedAddress;
import io.waymark.model.Site;
import io.waymark.parse.AddressListParser;
import io.waymark.parse.Utf8;
import io.waymark.source.Source;
import io.waymark.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The list of the addresses that a site ever published and promises to keep.
 *
 * @param list the file, when there is one
 */
record PromisedAddresses(Optional<Source> list, List<ListedAddress> listed) {

  /** Reads the list; a site without one promises nothing. */
  static Outcome<PromisedAddresses> read(SourceTree sources) {
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Source> list =
        sources
            .file(AddressListParser.PATH)
            .flatMap(file -> Utf8.read(file, Utf8.PROSE_LIMIT).drainTo(problems));
    List<ListedAddress> listed =
        list.flatMap(l -> AddressListParser.parse(l).drainTo(problems)).orElse(List.of());
    return Outcome.of(new PromisedAddresses(list, listed), problems);
  }

  /** Holds a site to it. */
  KeptAddresses kept(Site site, Predicate<String> files) {
    return new KeptAddresses(site, files, listed);
  }
}
