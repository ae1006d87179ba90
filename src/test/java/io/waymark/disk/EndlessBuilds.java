package io.waymark.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A program that publishes one site after another until it is killed. */
final class EndlessBuilds {
  static final int FILES = 12;

  private EndlessBuilds() {}

  /**
   * Arguments: the output folder, the first version's number, and how: {@code links}, {@code
   * folders} or {@code turns}, in which generations take turns.
   */
  public static void main(String[] args) throws IOException {
    Swap.LinkMaker links =
        args[2].equals("folders")
            ? (link, target) -> {
              throw new FileSystemException("no links");
            }
            : Files::createSymbolicLink;
    boolean turns = args[2].equals("turns");
    Optional<Path> spare = Optional.empty();
    for (int version = Integer.parseInt(args[1]); ; version++) {
      try (SiteOutput output = SiteOutput.open(Path.of(args[0]), links)) {
        if (turns && output.shown().isPresent()) {
          output.trust(untouched(output.shown().get(), spare));
        }
        for (int i = 0; i < FILES; i++) {
          output.write("page-" + i + "/index.html", text(i, version));
        }
        spare = output.publish().spare();
      }
    }
  }

  private static Untouched untouched(Path shown, Optional<Path> spare) throws IOException {
    Optional<Untouched.Spare> other = Optional.empty();
    if (spare.isPresent()) {
      Manifest its = Manifest.of(spare.get()).orElseThrow();
      String stamp = GenerationStamp.ofFolders(spare.get(), its).orElseThrow();
      other = Optional.of(new Untouched.Spare(spare.get(), its, stamp));
    }
    String stamp = GenerationStamp.of(shown).orElseThrow();
    return new Untouched(stamp, Manifest.of(shown).orElseThrow(), other);
  }

  /** Every other file is the same in all versions, so that there is something to link. */
  static byte[] text(int file, int version) {
    String text = file % 2 == 0 ? "always" : "version " + version;
    return text.repeat(500).getBytes(StandardCharsets.UTF_8);
  }
}
