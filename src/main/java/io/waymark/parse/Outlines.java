package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What earlier builds noted of Markdown files, so that of a site's pages only those are parsed of
 * which something is asked. An outline holds for the very files it was taken of, and only files
 * without any problem have one. May be used by several threads.
 */
public final class Outlines {
  private final Map<String, Taken> before;
  private final Map<String, Taken> now = new ConcurrentHashMap<>();

  /**
   * An outline and what it was taken of.
   *
   * @param files every file that was looked up; empty where there was none
   */
  record Taken(Map<String, Optional<Fingerprint>> files, PageOutline outline) {
    Taken {
      files = new TreeMap<>(files);
    }

    private boolean isOf(ContentTree content) {
      return files.entrySet().stream()
          .allMatch(
              f -> content.file(f.getKey()).map(SourceFile::fingerprint).equals(f.getValue()));
    }

    /** The Markdown file's path first. */
    private List<String> those(String markdown) {
      List<String> there = new ArrayList<>(List.of(markdown));
      files.forEach(
          (path, file) -> {
            if (file.isPresent() && !path.equals(markdown)) {
              there.add(path);
            }
          });
      return there;
    }
  }

  private Outlines(Map<String, Taken> before) {
    this.before = before;
  }

  /** Knows nothing yet. */
  public static Outlines none() {
    return new Outlines(Map.of());
  }

  /**
   * What earlier builds kept.
   *
   * @param bytes of another's {@link #bytes()}; what anybody else wrote is as good as nothing
   */
  public static Outlines read(byte[] bytes) {
    try {
      return new Outlines(OutlineBytes.read(bytes));
    } catch (IOException | RuntimeException e) {
      return none();
    }
  }

  /** Whether this build noted or used others than all that earlier ones kept. */
  public boolean differ() {
    return !now.equals(before);
  }

  /** All that this build noted or used, for {@link #read}. */
  public byte[] bytes() {
    return OutlineBytes.of(new TreeMap<>(now));
  }

  Outcome<PageFile> page(PagePath path, ContentTree content) {
    Taken taken = before.get(path.path());
    if (taken != null && taken.isOf(content)) {
      now.put(path.path(), taken);
      LazyNarrative narrative = new LazyNarrative(path, taken.those(path.path()), content);
      return Outcome.of(new PageFile(path, taken.outline(), narrative));
    }
    Map<String, Optional<SourceFile>> lookups = new ConcurrentHashMap<>();
    Outcome<PageFile> parsed = new PageParser(content.noting(lookups)).parse(path);
    if (parsed.diagnostics().isEmpty()) {
      parsed.value().ifPresent(file -> now.put(path.path(), taken(lookups, file.outline())));
    }
    return parsed;
  }

  private static Taken taken(Map<String, Optional<SourceFile>> lookups, PageOutline outline) {
    Map<String, Optional<Fingerprint>> files = new TreeMap<>();
    lookups.forEach((path, file) -> files.put(path, file.map(SourceFile::fingerprint)));
    return new Taken(files, outline);
  }
}
