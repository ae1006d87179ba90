package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutputTreeTest {
  private final Map<String, String> sink = new TreeMap<>();
  private final OutputTree tree =
      new OutputTree((path, bytes) -> sink.merge(path, new String(bytes), String::concat));

  @Test
  void handsBytesOnAsTheyCome() {
    write("a/index.html", "a.md");
    assertEquals(Map.of("a/index.html", "a.md"), sink);
    assertEquals(Set.of("a/index.html"), tree.paths());
    assertEquals(List.of(), tree.collisions());
  }

  @Test
  void tellsTwoWritersOfOnePathWhateverTheirOrder() {
    write("x.html", "b.md");
    write("x.html", "a.md");
    assertEquals("b.md", sink.get("x.html"), "the first bytes stay");
    Diagnostic told = tree.collisions().get(0);
    assertEquals(Code.DUPLICATE_ADDRESS, told.code());
    assertEquals("b.md:1:1", told.span().location());
    assertEquals("a.md:1:1", told.related().get(0).span().location());
  }

  @Test
  void tellsPathsThatDifferInCaseAndFilesWhereFoldersAreNeeded() {
    write("about/index.html", "a.md");
    write("About/index.html", "b.md");
    write("feed", "c.md");
    write("feed/index.html", "d.md");
    assertEquals(
        List.of("a.md:1:1", "d.md:1:1"),
        tree.collisions().stream().map(Diagnostic::span).map(Span::location).toList());
  }

  @Test
  void acceptsNoPathThatLeadsOut() {
    for (String path : List.of("", "/a", "a/", "a//b", "../a", "a/./b", "a\\b", "C:/a", "a\0b")) {
      assertThrows(IllegalArgumentException.class, () -> write(path, "a.md"), path);
    }
  }

  private void write(String path, String source) {
    tree.write(path, new Source(source, "text").start(), source.getBytes());
  }
}
