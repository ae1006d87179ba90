package io.waymark.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes made shorter in haste, for a {@link Store}; nothing of it is ever published. */
public final class Deflated {
  private Deflated() {}

  public static byte[] of(byte[] bytes) {
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream shorter = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(shorter, quick)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      quick.end();
    }
    return shorter.toByteArray();
  }

  /**
   * What was made shorter.
   *
   * @throws UncheckedIOException when that isn't what the bytes are
   */
  public static byte[] undone(byte[] shorter) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(shorter))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Not what was kept", e);
    }
  }
}
