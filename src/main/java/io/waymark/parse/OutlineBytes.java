package io.waymark.parse;

import io.waymark.parse.Outlines.Taken;
import io.waymark.parse.PageOutline.Reference;
import io.waymark.source.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Outlines as bytes, and back. */
final class OutlineBytes {
  private OutlineBytes() {}

  /** By the paths of their Markdown files. */
  static byte[] of(Map<String, Taken> outlines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(outlines.size());
      for (Map.Entry<String, Taken> taken : outlines.entrySet()) {
        out.writeUTF(taken.getKey());
        write(taken.getValue(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException or a {@link RuntimeException} when that isn't what the bytes are
   */
  static Map<String, Taken> read(byte[] bytes) throws IOException {
    Map<String, Taken> outlines = new HashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int left = in.readInt(); left > 0; left--) {
        outlines.put(in.readUTF(), taken(in));
      }
    }
    return outlines;
  }

  private static void write(Taken taken, DataOutputStream out) throws IOException {
    out.writeInt(taken.files().size());
    for (Map.Entry<String, Optional<Fingerprint>> file : taken.files().entrySet()) {
      out.writeUTF(file.getKey());
      out.writeBoolean(file.getValue().isPresent());
      if (file.getValue().isPresent()) {
        out.writeLong(file.getValue().get().high());
        out.writeLong(file.getValue().get().low());
      }
    }
    PageOutline outline = taken.outline();
    texts(outline.slug().stream().toList(), out);
    texts(outline.aliases(), out);
    texts(outline.draft().stream().map(String::valueOf).toList(), out);
    texts(outline.publishOn().stream().map(LocalDate::toString).toList(), out);
    out.writeInt(outline.references().size());
    for (Reference reference : outline.references()) {
      out.writeUTF(reference.type());
      out.writeUTF(reference.target());
    }
    texts(outline.corrected().stream().map(LocalDate::toString).toList(), out);
    texts(outline.tables(), out);
    out.writeBoolean(outline.keyed());
  }

  private static Taken taken(DataInputStream in) throws IOException {
    Map<String, Optional<Fingerprint>> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String path = in.readUTF();
      files.put(path, in.readBoolean() ? Optional.of(fingerprint(in)) : Optional.empty());
    }
    Optional<String> slug = texts(in).stream().findFirst();
    List<String> aliases = texts(in);
    Optional<Boolean> draft = texts(in).stream().findFirst().map(Boolean::valueOf);
    Optional<LocalDate> publishOn = texts(in).stream().findFirst().map(LocalDate::parse);
    TreeSet<Reference> references = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      references.add(new Reference(in.readUTF(), in.readUTF()));
    }
    Optional<LocalDate> corrected = texts(in).stream().findFirst().map(LocalDate::parse);
    return new Taken(
        files,
        new PageOutline(
            slug, aliases, draft, publishOn, references, corrected, texts(in), in.readBoolean()));
  }

  private static Fingerprint fingerprint(DataInputStream in) throws IOException {
    return new Fingerprint(in.readLong(), in.readLong());
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
