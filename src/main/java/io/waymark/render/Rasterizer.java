package io.waymark.render;

/**
 * Makes pictures of drawings. An edge provides it; the same drawing gives the same bytes from any
 * implementation, on any machine: text is set in fonts that come with Waymark, whatever the machine
 * has. May be used by several threads at once.
 */
public interface Rasterizer extends AutoCloseable {

  /**
   * The PNG of a drawing.
   *
   * @param svg a whole SVG document with a width and height; it refers to nothing outside itself
   */
  byte[] png(String svg);

  /** Names what draws, and in which version: pictures of different versions may differ. */
  String version();

  @Override
  void close();
}
