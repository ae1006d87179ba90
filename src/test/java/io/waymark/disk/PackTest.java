package io.waymark.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
  private static final long ROOM = 1 << 20;

  @TempDir Path site;

  private CacheFolder folder() {
    return CacheFolder.of(site);
  }

  private Path file() {
    return folder().file("pack");
  }

  private Pack pack(long most) {
    return new Pack(folder(), "pack", most);
  }

  private static Fingerprint key(String name) {
    return Fingerprint.of(name.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] content(String name) {
    return name.repeat(100).getBytes(StandardCharsets.UTF_8);
  }

  private void keep(long most, String... names) {
    try (Pack pack = pack(most)) {
      for (String name : names) {
        pack.put(key(name), content(name));
        assertArrayEquals(content(name), pack.get(key(name)).orElseThrow());
      }
    }
  }

  /** Which of some names are kept; none may ever be kept as something else. */
  private String kept(String... names) {
    try (Pack pack = pack(ROOM)) {
      return Stream.of(names)
          .filter(
              name -> {
                pack.get(key(name)).ifPresent(bytes -> assertArrayEquals(content(name), bytes));
                return pack.get(key(name)).isPresent();
              })
          .collect(Collectors.joining());
    }
  }

  @Test
  void keepsWhatSeveralBuildsAdd() {
    assertEquals("", kept("a"));
    keep(ROOM, "a", "b");
    keep(ROOM, "c");
    assertEquals("abc", kept("a", "b", "c", "d"));
  }

  @Test
  void keepsWhatTwoBuildsAddAtOnce() {
    keep(ROOM, "a");
    try (Pack one = pack(ROOM);
        Pack other = pack(ROOM)) {
      one.put(key("b"), content("b"));
      other.put(key("c"), content("c"));
    }
    assertEquals("abc", kept("a", "b", "c"));
  }

  @Test
  void forgetsWhatWasUsedLongestAgo() {
    keep(3 * 140, "a", "b", "c");
    try (Pack pack = pack(3 * 140)) {
      assertTrue(pack.get(key("a")).isPresent());
      pack.put(key("d"), content("d"));
    }
    assertEquals("acd", kept("a", "b", "c", "d"));
  }

  @Test
  void readsWhatIsWholeOfADamagedFile() throws IOException {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "n" + i + "-").toList();
    keep(ROOM, names.toArray(String[]::new));
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(20261128);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), damaged);
      kept(names.toArray(String[]::new));
      Files.write(file(), java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
      kept(names.toArray(String[]::new));
    }
    keep(ROOM, names.toArray(String[]::new));
    assertEquals(String.join("", names), kept(names.toArray(String[]::new)), "mended");
  }

  @Test
  void leavesAnotherFormatAloneUntilItHasSomethingToKeep() throws IOException {
    folder().make();
    Files.writeString(file(), "Waymark of another century\n");
    assertEquals("", kept("a"));
    assertEquals("Waymark of another century\n", Files.readString(file()));
    keep(ROOM, "a");
    assertEquals("a", kept("a"));
  }

  @Test
  void leavesNothingBehind() throws IOException {
    keep(ROOM, "a");
    Path left = Files.writeString(folder().file("pack-1.part"), "from a build that was killed");
    Path young = Files.writeString(folder().file("pack-2.part"), "of a build under way");
    Files.setLastModifiedTime(left, FileTime.fromMillis(0));
    keep(ROOM, "b");
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertEquals(
          List.of(".gitignore", "CACHEDIR.TAG", "pack", "pack-2.part"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    Files.delete(young);
  }

  @Test
  void keepsNothingWhereItCannotWrite() throws IOException {
    Files.writeString(site.resolve(".waymark"), "in the way");
    try (Pack pack = pack(ROOM)) {
      pack.put(key("a"), content("a"));
      assertTrue(pack.get(key("a")).isEmpty());
    }
    assertEquals("", kept("a"));
  }
}
