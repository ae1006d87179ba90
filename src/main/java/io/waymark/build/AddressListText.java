package io.waymark.build;

import io.waymark.model.Route;
import io.waymark.parse.AddressListParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The text of a list of addresses. */
public final class AddressListText {
  /** Where a site has it. */
  public static final String PATH = AddressListParser.PATH;

  private static final String HEAD =
      """
      # Every address this site has ever published, one a line. A page that moves takes its old address
      # along as an alias; "gone" after an address gives it up. The command "waymark addresses" adds new ones.
      """;

  private AddressListText() {}

  /**
   * The list with addresses added, each after the last line whose address comes before it: sorted
   * where the list is, and with every other line as it was.
   *
   * @param text the list so far; empty when there is none
   */
  public static String adding(String text, Collection<Route> routes) {
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String start = text.isBlank() ? HEAD : text;
    List<String> lines = new ArrayList<>(Arrays.asList(start.stripTrailing().split("\r?\n")));
    int from = 0;
    for (Route route : new TreeSet<>(routes)) {
      from = place(lines, route.path(), from);
      lines.add(from, route.path());
    }
    return String.join(newline, lines) + newline;
  }

  /** The index of the line where an address belongs, at {@code from} or after. */
  private static int place(List<String> lines, String path, int from) {
    int place = -1;
    int first = lines.size();
    for (int i = from; i < lines.size(); i++) {
      Optional<String> address = AddressListParser.address(lines.get(i));
      if (address.isPresent()) {
        first = Math.min(first, i);
        if (address.get().compareTo(path) < 0) {
          place = i + 1;
        }
      }
    }
    return place >= 0 ? place : first;
  }
}
