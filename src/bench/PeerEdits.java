import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Edits a {@link PeerSite} as an editor does, each time by a word that was nowhere before. */
final class PeerEdits {
  private static final String LAYOUT = "templates/layout.peb";
  private static final int LETTERS = 26;

  private final Path site;
  private final Path track;
  private int made;

  /**
   * @param site the one for Waymark, of at least one page
   */
  PeerEdits(Path site) {
    this.site = site;
    this.track = site.resolve("content/tracks/track-00000");
  }

  /** The address of the page that is edited, below the host. */
  String address() {
    return "/tracks/track-00000/";
  }

  /** Adds a paragraph; answers the new word, as all of these do. */
  String prose() throws IOException {
    return edit(track.resolve("index.md"), word -> text -> text + "\n\nAnd " + word + ".\n");
  }

  String title() throws IOException {
    return edit(
        track.resolve("index.md"),
        word -> text -> text.replaceFirst("title: \".*\"", "title: \"Careers for " + word + "\""));
  }

  /** Renames the first row of a dataset. */
  String data() throws IOException {
    return edit(
        track.resolve("data/roles.csv"),
        word -> text -> text.replaceFirst("\n[^,]*,", "\n" + word + ","));
  }

  /** Adds to what every page shows. */
  String layout() throws IOException {
    return edit(
        site.resolve(LAYOUT), word -> text -> text.replaceFirst("<body>", "<body><!-- " + word + " -->"));
  }

  /** What is made of a text with a new word. */
  private interface Change {
    UnaryOperator<String> by(String word);
  }

  private String edit(Path file, Change change) throws IOException {
    String word = word();
    String before = Files.readString(file);
    String after = change.by(word).apply(before);
    if (after.equals(before)) {
      throw new IOException("nothing to edit in " + file);
    }
    Files.writeString(file, after);
    return word;
  }

  /** Letters alone, for digits in prose would be a mistake. */
  private String word() {
    StringBuilder word = new StringBuilder("Qu");
    for (int left = ++made; left > 0; left /= LETTERS) {
      word.append((char) ('a' + left % LETTERS));
    }
    return word.append("zz").toString();
  }
}
