package io.waymark.disk;

import io.waymark.render.Rasterizer;
import io.waymark.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A rasterizer that draws nothing a second time, whatever process it was drawn in: pictures are
 * kept by the hash of their drawing and of the version of what draws.
 */
public final class KeptPictures implements Rasterizer {
  private final Pack pack;
  private final Rasterizer rasterizer;

  /**
   * @param pack what was drawn before; closed with this rasterizer
   * @param rasterizer draws the others; likewise
   */
  public KeptPictures(Pack pack, Rasterizer rasterizer) {
    this.pack = pack;
    this.rasterizer = rasterizer;
  }

  @Override
  public byte[] png(String svg) {
    Fingerprint key = Fingerprint.of((version() + "\n" + svg).getBytes(StandardCharsets.UTF_8));
    Optional<byte[]> kept = pack.get(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] png = rasterizer.png(svg);
    pack.put(key, png);
    return png;
  }

  @Override
  public String version() {
    return rasterizer.version();
  }

  @Override
  public void close() {
    pack.close();
    rasterizer.close();
  }
}
