package io.waymark.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a screen reader says of a page, in the order in which it says it: made from the tree that
 * the browser hands to assistive technology.
 *
 * @param phrases one after the other
 */
record Spoken(List<Phrase> phrases) {
  private static final Set<String> LANDMARKS =
      Set.of("banner", "navigation", "main", "contentinfo", "search", "region", "complementary");
  private static final Set<String> WHOLE =
      Set.of(
          "link",
          "button",
          "checkbox",
          "combobox",
          "searchbox",
          "textbox",
          "option",
          "radio",
          "slider",
          "DisclosureTriangle",
          "image");
  private static final int ROWS_READ = 3;

  /**
   * One thing said.
   *
   * @param role what it is, in the browser's word
   * @param name what it is called
   * @param more what is said after the name: a description, a level, a number of rows
   * @param target where it leads, or empty
   * @param term what a list of terms calls it, or empty
   */
  record Phrase(String role, String name, String more, String target, String term) {
    Phrase(String role, String name, String more) {
      this(role, name, more, "", "");
    }

    @Override
    public String toString() {
      String what =
          switch (role) {
            case "StaticText" -> "";
            case "image" -> "graphic";
            case "DisclosureTriangle" -> "fold";
            default -> LANDMARKS.contains(role) ? role + " landmark" : role;
          };
      return Stream.of(what, name, more)
          .filter(part -> !part.isBlank())
          .map(part -> part.strip().replaceAll("\\s+", " "))
          .collect(Collectors.joining(", "));
    }
  }

  /** Listens to a page as it stands. */
  static Spoken of(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Accessibility.enable");
    AccessibilityTree tree =
        new AccessibilityTree(session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes"));
    session.detach();
    Reader reader = new Reader(tree, new ArrayList<>());
    reader.say(tree.root(), "");
    return new Spoken(reader.phrases());
  }

  Stream<Phrase> of(String role) {
    return phrases.stream().filter(phrase -> phrase.role().equals(role));
  }

  /** Goes through the tree and notes what is said. */
  private record Reader(AccessibilityTree tree, List<Phrase> phrases) {
    /**
     * @param term the term that the node's list of terms has last named
     */
    void say(AccessibilityTree.Node node, String term) {
      String role = node.role();
      if (role.equals("StaticText") || WHOLE.contains(role)) {
        phrases.add(new Phrase(role, node.name(), node.description(), node.property("url"), term));
      } else if (role.equals("heading")) {
        phrases.add(new Phrase(role, node.name(), "level " + node.property("level")));
        sayParts(node);
      } else if (role.equals("table")) {
        sayTable(node);
      } else {
        if (LANDMARKS.contains(role)) {
          phrases.add(new Phrase(role, node.name(), ""));
        } else if (role.equals("list")) {
          phrases.add(new Phrase(role, node.name(), tree.children(node).size() + " items"));
        }
        sayAll(node, term);
      }
    }

    private void sayAll(AccessibilityTree.Node node, String term) {
      String current = term;
      for (AccessibilityTree.Node child : tree.children(node)) {
        current = child.role().equals("term") ? tree.words(child) + ": " : current;
        say(child, current);
      }
    }

    private void sayTable(AccessibilityTree.Node table) {
      List<AccessibilityTree.Node> rows = tree.rows(table);
      phrases.add(new Phrase("table", table.name(), rows.size() + " rows"));
      for (int i = 0; i < rows.size(); i++) {
        if (i < ROWS_READ) {
          phrases.add(new Phrase("row", tree.cells(rows.get(i)), ""));
        }
        sayParts(rows.get(i));
      }
    }

    /** Only the links, buttons and fields in a node whose words were said already. */
    private void sayParts(AccessibilityTree.Node node) {
      for (AccessibilityTree.Node child : tree.children(node)) {
        if (WHOLE.contains(child.role())) {
          say(child, "");
        } else {
          sayParts(child);
        }
      }
    }
  }
}
