package io.waymark.ingest;

import java.io.Closeable;
import java.util.List;

/** A release's tables, read row by row, whatever the file format. */
interface Sheets extends Closeable {
  /** The tables' names in the file's order. */
  List<String> names();

  /**
   * Hands each row of a table to {@code visitor} until it answers false or the rows end.
   *
   * @throws UnreadableRelease when the file breaks off or is not what it seems
   */
  void rows(String sheet, Visitor visitor) throws UnreadableRelease;

  /** Takes rows one by one. */
  interface Visitor {
    /**
     * @param number the row's number in the file, counted from 1
     * @param cells the texts by column; a cell that the file leaves out is an empty text
     * @return whether to go on
     */
    boolean row(int number, List<String> cells);
  }

  @Override
  void close();
}
