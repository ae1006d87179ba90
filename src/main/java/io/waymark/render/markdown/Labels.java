package io.waymark.render.markdown;

/**
 * The few words that Waymark adds to a text, in the site's language.
 *
 * @param notes the heading over footnotes and sources
 * @param note names a reference to a note; {@code {}} is its number
 * @param back names the way back from a note; {@code {}} is its number
 * @param table names a table; {@code {}} is its columns
 * @param done names a ticked box of a task list
 * @param open names a box that isn't ticked
 */
public record Labels(
    String notes, String note, String back, String table, String done, String open) {
  public static final Labels ENGLISH =
      new Labels(
          "Notes", "Note {}", "Back to note {} in the text", "Table: {}", "Done", "Not done");

  static String fill(String label, Object value) {
    return label.replace("{}", String.valueOf(value));
  }
}
