package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.ListedAddress;
import io.waymark.model.Route;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code content/addresses.txt}: an address a line, after it {@code gone} when it was given
 * up for good, and comments from {@code #} on.
 */
public final class AddressListParser {
  public static final String PATH = "content/addresses.txt";

  private static final Pattern LINE =
      Pattern.compile("\\s*(?<address>[^\\s#]\\S*)?(?<rest>(?:\\s+[^\\s#]\\S*)*)\\s*(?:#.*)?");

  private final Source source;
  private final Map<String, ListedAddress> listed = new HashMap<>();
  private final List<ListedAddress> inOrder = new ArrayList<>();
  private final List<Diagnostic> found = new ArrayList<>();

  private AddressListParser(Source source) {
    this.source = source;
  }

  /** The addresses that can be read, in the order of lines, each once. */
  public static Outcome<List<ListedAddress>> parse(Source source) {
    AddressListParser parser = new AddressListParser(source);
    for (int line = 1; line <= source.lineCount(); line++) {
      parser.line(line);
    }
    return Outcome.of(List.copyOf(parser.inOrder), parser.found);
  }

  /** The address that a line holds, when it is one. */
  public static Optional<String> address(String line) {
    Matcher read = LINE.matcher(line);
    return read.matches() ? Optional.ofNullable(read.group("address")) : Optional.empty();
  }

  private void line(int number) {
    Matcher line = LINE.matcher(source.lineText(number));
    if (!line.matches() || line.group("address") == null) {
      return;
    }
    int start = source.lineStart(number);
    Span place = source.span(start + line.start("address"), start + line.end("address"));
    String rest = line.group("rest").strip();
    if (!rest.isEmpty() && !rest.equals("gone")) {
      int from = start + line.end("rest") - rest.length();
      found.add(
          bad(source.span(from, start + line.end("rest")), "\"" + rest + "\" can't stand here.")
              .hint("One address a line; only \"gone\" may follow, for one that was given up."));
      return;
    }
    String address = place.text();
    if (!address.startsWith("/") || address.startsWith("//")) {
      found.add(
          bad(place, "\"" + address + "\" isn't an address of this site.").hint(rooted(address)));
    } else if (address.matches(".*[?#].*")) {
      found.add(
          bad(place, "\"" + address + "\" is more than a page's address.")
              .hint("Leave out what begins with ? or #."));
    } else {
      enter(new ListedAddress(new Route(address), !rest.isEmpty(), place));
    }
  }

  private void enter(ListedAddress address) {
    ListedAddress first = listed.putIfAbsent(address.route().outputPath(), address);
    if (first == null) {
      inOrder.add(address);
      return;
    }
    found.add(
        bad(address.span(), address.route() + " is listed twice.")
            .related("It is listed here already.", first.span())
            .hint("Remove one of the two lines."));
  }

  private static String rooted(String address) {
    String path = address.replaceFirst("^[a-z]+:", "").replaceFirst("^//[^/]*", "");
    return "Write /"
        + path.replaceFirst("^/+", "")
        + ": addresses begin with a slash, which stands for the site's first page.";
  }

  private static Diagnostic bad(Span place, String message) {
    return Diagnostic.of(Code.BAD_VALUE, place, message);
  }
}
