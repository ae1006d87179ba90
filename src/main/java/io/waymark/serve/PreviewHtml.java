package io.waymark.serve;

import io.waymark.build.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Puts into a page what a preview adds to it: a script that takes it again when it changes. */
final class PreviewHtml {
  private static final String ADDED =
      """
      <meta name="waymark-print" content="%s">
      <meta name="waymark-unstyled" content="%s">
      <link rel="stylesheet" href="/_waymark/preview.css">
      <script type="module" src="/_waymark/preview.js"></script>
      """;

  private static final Pattern STYLES = Pattern.compile("<link [^>]*\\brel=.?stylesheet\\b[^>]*>");

  /** Stands in for a page that couldn't be made yet: the script tells why. */
  private static final String NOTHING =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Not made"
          + " yet</title>\n</head>\n<body>\n</body>\n</html>\n";

  private PreviewHtml() {}

  /**
   * @param print tells this version of the page from any other
   */
  static byte[] of(byte[] page, String print) {
    String html = page.length == 0 ? NOTHING : new String(page, StandardCharsets.UTF_8);
    // Versions that differ by their styles alone are told from others, which are to be loaded
    // again.
    byte[] unstyled = STYLES.matcher(html).replaceAll("").getBytes(StandardCharsets.UTF_8);
    String added = ADDED.formatted(print, Fingerprint.of(unstyled).shortText());
    int at = html.indexOf("</head>");
    String whole = at < 0 ? added + html : html.substring(0, at) + added + html.substring(at);
    return whole.getBytes(StandardCharsets.UTF_8);
  }
}
