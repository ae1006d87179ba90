package io.waymark.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one copy of each text: tables repeat names, codes and round figures by the thousand. */
final class Texts {
  private final Map<String, String> kept = new HashMap<>();

  List<String> shared(List<String> cells) {
    return cells.stream().map(cell -> kept.computeIfAbsent(cell, c -> c)).toList();
  }
}
