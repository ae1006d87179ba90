package io.waymark.serve;

import java.nio.charset.StandardCharsets;

/** Puts into a page what a preview adds to it: a script that takes it again when it changes. */
final class PreviewHtml {
  private static final String ADDED =
      """
      <meta name="waymark-print" content="%s">
      <link rel="stylesheet" href="/_waymark/preview.css">
      <script type="module" src="/_waymark/preview.js"></script>
      """;

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
    String added = ADDED.formatted(print);
    int at = html.indexOf("</head>");
    String whole = at < 0 ? added + html : html.substring(0, at) + added + html.substring(at);
    return whole.getBytes(StandardCharsets.UTF_8);
  }
}
