package io.waymark.disk;

import io.waymark.source.Fingerprint;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The file of a {@link Pack}: a line that names the format, then one entry after the other. An
 * entry is its key (16 bytes), its length and a CRC-32 of key and content (4 bytes each), and its
 * content.
 */
final class PackedEntries implements AutoCloseable {
  private static final byte[] FIRST_LINE =
      "Waymark keeps here what it would otherwise make again; delete it at will. Format 2\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 2 * Long.BYTES;
  private static final int HEAD = KEY + Integer.BYTES + Integer.BYTES;

  private final FileChannel channel;
  private final Map<Fingerprint, Place> places;

  /**
   * Where an entry is.
   *
   * @param start of its content
   * @param length of its content
   */
  record Place(long start, int length, int check) {
    /** The bytes it takes, with what stands in front of it. */
    long size() {
      return HEAD + (long) length;
    }
  }

  private PackedEntries(FileChannel channel, Map<Fingerprint, Place> places) {
    this.channel = channel;
    this.places = places;
  }

  /** The entries of a file as far as they are whole; empty where there is no such file. */
  static Optional<PackedEntries> open(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      ByteBuffer line = read(channel, 0, FIRST_LINE.length);
      if (line.equals(ByteBuffer.wrap(FIRST_LINE))) {
        return Optional.of(new PackedEntries(channel, places(channel)));
      }
    } catch (IOException e) {
      // As good as none.
    }
    close(channel);
    return Optional.empty();
  }

  private static Map<Fingerprint, Place> places(FileChannel channel) throws IOException {
    Map<Fingerprint, Place> places = new LinkedHashMap<>();
    long end = channel.size();
    long at = FIRST_LINE.length;
    while (at + HEAD <= end) {
      ByteBuffer head = read(channel, at, HEAD);
      Fingerprint key = new Fingerprint(head.getLong(), head.getLong());
      Place place = new Place(at + HEAD, head.getInt(), head.getInt());
      if (place.length() < 0 || place.start() + place.length() > end) {
        break;
      }
      places.put(key, place);
      at = place.start() + place.length();
    }
    return places;
  }

  /** Writes what stands in front of all entries. */
  static void begin(FileChannel out) throws IOException {
    write(out, ByteBuffer.wrap(FIRST_LINE));
  }

  /** Adds an entry at the end of a file that is being written. */
  static Place append(FileChannel out, Fingerprint key, byte[] bytes) throws IOException {
    Place place = new Place(out.position() + HEAD, bytes.length, check(key, bytes));
    ByteBuffer entry = ByteBuffer.allocate(HEAD + bytes.length);
    entry.putLong(key.high()).putLong(key.low()).putInt(bytes.length).putInt(place.check());
    write(out, entry.put(bytes).flip());
    return place;
  }

  /** The content of an entry; empty when it isn't what was written. */
  static Optional<byte[]> read(FileChannel channel, Place place, Fingerprint key) {
    try {
      byte[] bytes = read(channel, place.start(), place.length()).array();
      return check(key, bytes) == place.check() ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Optional<byte[]> read(Fingerprint key) {
    return Optional.ofNullable(places.get(key)).flatMap(place -> read(channel, place, key));
  }

  boolean holds(Fingerprint key) {
    return places.containsKey(key);
  }

  /** Where the entries are, in the order of the file. */
  Map<Fingerprint, Place> places() {
    return Collections.unmodifiableMap(places);
  }

  FileChannel channel() {
    return channel;
  }

  private static int check(Fingerprint key, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(key.hex().getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // It was only read.
    }
  }
}
