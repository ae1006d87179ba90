package io.waymark.render.card;

import io.waymark.render.chart.Palette;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The icon of a site that brings none: a range of values as the site's charts draw it, in the
 * site's own colours. It stands on a ground of its own, and so on light and dark tabs alike.
 */
public final class SiteIcon {
  /** Where the icon is published, seen from the site's root. */
  public static final String SVG = "favicon.svg";

  public static final String ICO = "favicon.ico";
  public static final String TOUCH = "apple-touch-icon.png";

  /** The sizes in pixels of the icon for browsers that read no SVG, and of the one for phones. */
  public static final int ICO_SIZE = 32;

  public static final int TOUCH_SIZE = 180;

  private final Palette palette;

  public SiteIcon(Palette palette) {
    this.palette = palette;
  }

  /** The icon with rounded corners, for tabs. */
  public String svg(int size) {
    return icon(size, 7);
  }

  /** The icon to its corners, which phones round themselves. */
  public String touch() {
    return icon(TOUCH_SIZE, 0);
  }

  private String icon(int size, int corner) {
    return palette.resolve(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\" viewBox=\"0 0 32 32\">"
                    .formatted(size)
                + "<rect width=\"32\" height=\"32\" rx=\"%d\" fill=\"var(--chart-accent)\"/>"
                    .formatted(corner))
            + "<g fill=\"var(--paper)\"><rect x=\"4\" y=\"15\" width=\"24\" height=\"2\"/>"
            + "<rect x=\"8\" y=\"11\" width=\"17\" height=\"10\" rx=\"1\" opacity=\".5\"/>"
            + "<circle cx=\"14\" cy=\"16\" r=\"6\"/></g></svg>");
  }

  /** A file of the format ICO that holds one PNG. */
  public static byte[] ico(byte[] png) {
    int header = 22;
    ByteBuffer head = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    head.put((byte) ICO_SIZE).put((byte) ICO_SIZE).put((byte) 0).put((byte) 0);
    head.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(header);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    out.writeBytes(png);
    return out.toByteArray();
  }
}
