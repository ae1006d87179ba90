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
      async () => {
        %s
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        });
        return found.violations.flatMap(
          (rule) => rule.nodes.map((node) => `${rule.id} ${node.target.join(' ')}`));
      }
      """
          .formatted(AxeBuilder.getAxeScript());

  private Axe() {}

  /** What breaks WCAG 2.2 AA or a best practice: the rule and the element's selector. */
  static List<String> violations(Page page) {
    page.evaluate("document.fonts.ready");
    return ((List<?>) page.evaluate(ASK)).stream().map(String::valueOf).toList();
  }
}
