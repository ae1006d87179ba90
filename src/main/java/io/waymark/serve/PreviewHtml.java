package io.waymark.serve;

import io.waymark.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A page as the preview sends it: with a script that takes it again when it changed.
 *
 * @param print tells this version of the page from any other: a hash of the page but for its
 *     styles, a point, and one of the styles' addresses, which change with them
 * @param body what is sent
 */
record PreviewHtml(String print, byte[] body) {
  private static final String ADDED =
      """
      <meta name="waymark-print" content="%s">
      <link rel="stylesheet" href="/_waymark/preview.css">
      <script type="module" src="/_waymark/preview.js"></script>
      """;

  private static final Pattern STYLES = Pattern.compile("<link [^>]*\\brel=.?stylesheet\\b[^>]*>");

  /** Stands in for a page that couldn't be made yet: the script tells why. */
  private static final String NOTHING =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Not made"
          + " yet</title>\n</head>\n<body>\n</body>\n</html>\n";

  /**
   * @param page its bytes as a build publishes them; none if it couldn't be made
   */
  static PreviewHtml of(byte[] page) {
    String html = page.length == 0 ? NOTHING : new String(page, StandardCharsets.UTF_8);
    int head = Math.max(0, html.indexOf("</head>"));
    StringBuilder styles = new StringBuilder();
    STYLES.matcher(html.substring(0, head)).results().forEach(link -> styles.append(link.group()));
    String unstyled = STYLES.matcher(html.substring(0, head)).replaceAll("") + html.substring(head);
    String print = hash(unstyled) + "." + hash(styles.toString());
    String whole = html.substring(0, head) + ADDED.formatted(print) + html.substring(head);
    return new PreviewHtml(print, whole.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).shortText();
  }
}
