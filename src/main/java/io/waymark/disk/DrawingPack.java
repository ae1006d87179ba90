package io.waymark.disk;

import io.waymark.build.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A file of drawings by their keys. It begins with what it is and with the hash of all that
 * follows: for each drawing its key, the length of what comes, and its SVG, deflated. It is read
 * whole, and never changed once it is written.
 */
final class DrawingPack {
  private static final byte[] SIGNATURE =
      "waymark-drawings 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = 64;
  private static final int HEAD = SIGNATURE.length + HASH;

  private record Place(int start, int length) {}

  private final byte[] all;
  private final Map<Fingerprint, Place> places = new HashMap<>();

  private DrawingPack(byte[] all) throws IOException {
    this.all = all;
    try (var in = new DataInputStream(new ByteArrayInputStream(all, HEAD, all.length - HEAD))) {
      while (in.available() > 0) {
        byte[] key = in.readNBytes(HASH);
        int length = in.readInt();
        places.put(new Fingerprint(ascii(key)), new Place(all.length - in.available(), length));
        in.skipNBytes(length);
      }
    }
  }

  /** The bytes of a pack that holds these. */
  static byte[] packed(Map<Fingerprint, byte[]> deflated) {
    var body = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(body)) {
      for (Map.Entry<Fingerprint, byte[]> drawing : deflated.entrySet()) {
        out.write(drawing.getKey().hex().getBytes(StandardCharsets.US_ASCII));
        out.writeInt(drawing.getValue().length);
        out.write(drawing.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var whole = new ByteArrayOutputStream(HEAD + body.size());
    whole.writeBytes(SIGNATURE);
    whole.writeBytes(Fingerprint.of(body.toByteArray()).hex().getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(body.toByteArray());
    return whole.toByteArray();
  }

  /** The pack in a file; empty when it is damaged, of another form, or gone. */
  static Optional<DrawingPack> read(Path file) {
    try {
      byte[] all = Files.readAllBytes(file);
      return isWhole(all) ? Optional.of(new DrawingPack(all)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] all) {
    return all.length >= HEAD
        && Arrays.equals(all, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
        && Fingerprint.of(Arrays.copyOfRange(all, HEAD, all.length))
            .hex()
            .equals(ascii(Arrays.copyOfRange(all, SIGNATURE.length, HEAD)));
  }

  Set<Fingerprint> keys() {
    return places.keySet();
  }

  int size() {
    return all.length;
  }

  /** A drawing's SVG, deflated. */
  Optional<byte[]> deflated(Fingerprint key) {
    return Optional.ofNullable(places.get(key))
        .map(place -> Arrays.copyOfRange(all, place.start, place.start + place.length));
  }

  Optional<String> svg(Fingerprint key) {
    return deflated(key).map(DrawingPack::inflate);
  }

  static byte[] deflate(String svg) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(svg.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static String inflate(byte[] deflated) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
