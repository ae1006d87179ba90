package io.waymark.ingest;

import java.util.Set;

/**
 * Which occupations the shared tables keep: all of them, or the totals, the major groups and those
 * that an {@code import.yaml} names.
 *
 * @param everything keep all
 * @param named the codes that specifications name
 */
record Scope(boolean everything, Set<String> named) {
  Scope {
    named = Set.copyOf(named);
  }

  /** Whether a national or projected row is kept. */
  boolean keeps(String soc) {
    return everything || soc.endsWith("-0000") || named.contains(soc);
  }

  /** Whether a row by sector or metro, of which there are hundreds an occupation, is kept. */
  boolean keepsDetailed(String soc) {
    return everything || soc.equals("00-0000") || named.contains(soc);
  }
}
