package io.waymark.render.discovery;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a site asks of hosts and browsers: the {@code _headers} file that Netlify and Cloudflare
 * Pages read, and the policy in it, which pages repeat for hosts that read none.
 */
public final class Headers {
  /**
   * The Content-Security-Policy of a page: everything comes from the site's own files, nothing is
   * inline. JSON-LD is data, which browsers don't run and the policy doesn't touch.
   */
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'";

  /** Browsers take this part from a header alone. */
  private static final String FRAMES = "; frame-ancestors 'self'";

  private Headers() {}

  /**
   * The file.
   *
   * <p>Hosts allow one {@code *} in a rule, so the folders of downloads, which other sites may
   * fetch from scripts and show, are named by how deep they lie.
   *
   * @param basePath the path under which the site is published, ending with a slash
   * @param downloads folders of downloads, seen from the site's root, such as {@code
   *     tracks/law/charts/}
   */
  public static String file(String basePath, Collection<String> downloads) {
    StringBuilder out = new StringBuilder(basePath);
    out.append("*\n  Content-Security-Policy: ")
        .append(POLICY)
        .append(FRAMES)
        .append("\n  X-Content-Type-Options: nosniff\n")
        .append("  Referrer-Policy: strict-origin-when-cross-origin\n")
        .append(basePath)
        .append("assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")
        .append(basePath)
        .append("*.md\n  Content-Type: text/markdown; charset=utf-8\n");
    for (String rule : rules(downloads)) {
      out.append(basePath).append(rule).append("*\n  Access-Control-Allow-Origin: *\n");
    }
    return out.toString();
  }

  /** The folders by their names, with a placeholder for each that they lie in. */
  private static SortedSet<String> rules(Collection<String> folders) {
    SortedSet<String> rules = new TreeSet<>();
    for (String folder : folders) {
      String[] parts = folder.split("/");
      StringBuilder rule = new StringBuilder();
      for (int i = 0; i < parts.length - 1; i++) {
        rule.append(":in").append(i + 1).append('/');
      }
      rules.add(rule.append(parts[parts.length - 1]).append('/').toString());
    }
    return rules;
  }
}
