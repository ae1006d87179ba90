package io.waymark.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file as an agency publishes it.
 *
 * @param path where it is
 * @param name its name, for people
 * @param sha256 the hash of its bytes, in hexadecimal
 */
record ReleaseFile(Path path, String name, String sha256) {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** A name inside a ZIP that holds data rather than words about it. */
  private static boolean isData(String entry) {
    String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean table =
        name.endsWith(".xlsx")
            || name.endsWith(".xls")
            || name.endsWith(".csv")
            || name.endsWith(".txt");
    return table
        && !name.contains("description")
        && !name.contains("footnote")
        && !name.contains("readme")
        && !name.contains("read me")
        && !name.startsWith(".")
        && !name.startsWith("~");
  }

  static ReleaseFile of(Path path) throws UnreadableRelease {
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha256Digest())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      byte[] hash = ((DigestInputStream) in).getMessageDigest().digest();
      return new ReleaseFile(path, path.getFileName().toString(), HexFormat.of().formatHex(hash));
    } catch (NoSuchFileException e) {
      throw new UnreadableRelease("There is no such file", e);
    } catch (IOException e) {
      throw new UnreadableRelease("The file cannot be read", e);
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * The tables in it. A ZIP of releases gives its largest data file, as agencies put one table and
   * a few explanations into each.
   */
  Sheets open() throws UnreadableRelease {
    return open(path, name, null);
  }

  private static Sheets open(Path file, String name, Path temporary) throws UnreadableRelease {
    byte[] head = head(file);
    if (startsWith(head, OLE2)) {
      return new XlsSheets(new ByteArrayInputStream(bytes(file, temporary)));
    }
    if (startsWith(head, ZIP)) {
      return openZip(file, temporary);
    }
    if (head.length == 0) {
      throw new UnreadableRelease("The file is empty");
    }
    return new TextSheets(file, name, temporary);
  }

  private static Sheets openZip(Path file, Path temporary) throws UnreadableRelease {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return new XlsxSheets(file, temporary);
      }
      if (temporary != null) {
        throw new UnreadableRelease("A ZIP inside a ZIP holds no workbook");
      }
      List<? extends ZipEntry> data = zip.stream().filter(e -> isData(e.getName())).toList();
      ZipEntry largest =
          data.stream()
              .max(
                  Comparator.comparingLong(ZipEntry::getSize)
                      .thenComparing(ZipEntry::getName, Comparator.reverseOrder()))
              .orElseThrow(
                  () ->
                      new UnreadableRelease(
                          "The ZIP holds no workbook (.xlsx, .xls) and no table (.csv, .txt)"));
      return openEntry(zip, largest);
    } catch (IOException e) {
      throw new UnreadableRelease("The ZIP is cut off or damaged", e);
    }
  }

  private static Sheets openEntry(ZipFile zip, ZipEntry entry)
      throws IOException, UnreadableRelease {
    Path copy = Files.createTempFile("waymark-release", ".tmp");
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return open(copy, entry.getName().substring(entry.getName().lastIndexOf('/') + 1), copy);
    } catch (IOException | UnreadableRelease e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static byte[] bytes(Path file, Path temporary) throws UnreadableRelease {
    try {
      byte[] all = Files.readAllBytes(file);
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
      return all;
    } catch (IOException e) {
      throw new UnreadableRelease("The file cannot be read", e);
    }
  }

  private static byte[] head(Path file) throws UnreadableRelease {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    } catch (IOException e) {
      throw new UnreadableRelease("The file cannot be read", e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
