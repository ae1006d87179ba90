package io.waymark.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A program that publishes one site after another until it is killed. */
final class EndlessBuilds {
  static final int FILES = 12;

  private EndlessBuilds() {}

  /** Arguments: the output folder, the first version's number, and {@code links} or not. */
  public static void main(String[] args) {
    Swap.LinkMaker links =
        args[2].equals("links")
            ? java.nio.file.Files::createSymbolicLink
            : (link, target) -> {
              throw new FileSystemException("no links");
            };
    for (int version = Integer.parseInt(args[1]); ; version++) {
      try (SiteOutput output = SiteOutput.open(Path.of(args[0]), links)) {
        for (int i = 0; i < FILES; i++) {
          output.write("page-" + i + "/index.html", text(i, version));
        }
        output.publish();
      }
    }
  }

  /** Every other file is the same in all versions, so that there is something to link. */
  static byte[] text(int file, int version) {
    String text = file % 2 == 0 ? "always" : "version " + version;
    return text.repeat(500).getBytes(StandardCharsets.UTF_8);
  }
}
