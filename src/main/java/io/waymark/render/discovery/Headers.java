package io.waymark.render.discovery;

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
   * @param basePath the path under which the site is published, ending with a slash
   */
  public static String file(String basePath) {
    return basePath
        + "*\n  Content-Security-Policy: "
        + POLICY
        + FRAMES
        + "\n  X-Content-Type-Options: nosniff\n"
        + "  Referrer-Policy: strict-origin-when-cross-origin\n"
        + basePath
        + "assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
        + basePath
        + "*.md\n  Content-Type: text/markdown; charset=utf-8\n";
  }
}
