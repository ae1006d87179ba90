package io.waymark.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * axe-core, asked for violations alone: telling every passed element of a long page takes it longer
 * than finding them.
 */
final class Axe {
  private static final String ASK =
      """
      async (runOnly) => {
        %s
        const found = await axe.run(document, {
          runOnly,
          resultTypes: ['violations'],
        });
        return found.violations.flatMap(
          (rule) => rule.nodes.map((node) => `${rule.id} ${node.target.join(' ')}`));
      }
      """
          .formatted(AxeBuilder.getAxeScript());

  /** What axe-core looks for. */
  enum Rules {
    /** What WCAG 2.2 asks for at its levels A and AA, and what is good practice besides. */
    ALL("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    /** Of these, what depends on colours. */
    COLOURS("color-contrast", "link-in-text-block");

    private final List<String> names;

    Rules(String... names) {
      this.names = List.of(names);
    }
  }

  private Axe() {}

  /** What breaks WCAG 2.2 AA or a best practice: the rule and the element's selector. */
  static List<String> violations(Page page) {
    return violations(page, Rules.ALL);
  }

  static List<String> violations(Page page, Rules rules) {
    page.evaluate("document.fonts.ready");
    return ((List<?>) page.evaluate(ASK, rules.names)).stream().map(String::valueOf).toList();
  }
}
