package io.waymark.cli;

/**
 * How text takes its place on a terminal: tabs become spaces, wide characters take two columns,
 * combining ones none, and characters that would steer the terminal are shown as a sign.
 */
final class Cells {
  private static final int TAB = 4;
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
  };

  private final StringBuilder text = new StringBuilder();
  private int width;

  /** Text as a terminal may safely show it. */
  static Cells of(String raw) {
    var cells = new Cells();
    raw.codePoints().forEach(cells::add);
    return cells;
  }

  /** The same text with nothing in it that steers a terminal; line breaks stay. */
  static String safe(String raw) {
    var safe = new StringBuilder();
    raw.codePoints().forEach(c -> safe.appendCodePoint(c != '\n' && steers(c) ? 0xFFFD : c));
    return safe.toString();
  }

  void add(int codePoint) {
    if (codePoint == '\t') {
      int spaces = TAB - width % TAB;
      text.append(" ".repeat(spaces));
      width += spaces;
    } else if (steers(codePoint)) {
      text.append('\uFFFD');
      width++;
    } else {
      text.appendCodePoint(codePoint);
      width += columns(codePoint);
    }
  }

  /** How many columns it takes. */
  int width() {
    return width;
  }

  String text() {
    return text.toString();
  }

  private static int columns(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT:
        return 0;
      default:
        for (int[] range : WIDE) {
          if (codePoint >= range[0] && codePoint <= range[1]) {
            return 2;
          }
        }
        return 1;
    }
  }

  private static boolean steers(int c) {
    boolean turnsDirection =
        c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return Character.isISOControl(c) || turnsDirection || c >= 0xD800 && c <= 0xDFFF;
  }
}
