package io.waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.cli.Commands.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesCommandTest {
  @TempDir Path site;
  private Path list;

  @BeforeEach
  void copySite() {
    Commands.copy(Path.of("src/test/diagnostics/base-site"), site);
    list = site.resolve("content/addresses.txt");
  }

  private Ended run(String... arguments) {
    return new Commands(site, new CoreBuild(site)).run(arguments);
  }

  @Test
  void theListHoldsEveryPageAndAliasAndIsThenAtPeace() throws IOException {
    Files.writeString(
        site.resolve("content/pages/old.md"), "---\ntitle: Old\naliases: [/older/]\n---\n");
    Files.writeString(site.resolve("content/pages/new.md"), "---\ntitle: New\ndraft: true\n---\n");
    Files.writeString(list, "# Ours\n/method/\n");
    Ended ended = run("addresses");
    assertEquals(
        "  /\n  /old/\n  /older/\nAdded 3 addresses to content/addresses.txt.\n", ended.out());
    assertEquals("", ended.err());
    assertEquals(0, ended.code());
    assertEquals("# Ours\n/\n/method/\n/old/\n/older/\n", Files.readString(list));
    assertEquals("content/addresses.txt has every address.\n", run("addresses").out());
    assertEquals("", run("check").err());
    Files.delete(site.resolve("content/pages/old.md"));
    assertTrue(run("check").err().contains("error[address-vanished] content/addresses.txt:5:1"));
  }

  @Test
  void thereIsNoListUntilItIsAskedFor() throws IOException {
    assertEquals("", run("check").err());
    assertFalse(Files.exists(list));
    run("addresses");
    assertTrue(Files.readString(list).endsWith("\n/\n/method/\n"), Files.readString(list));
  }

  @Test
  void aSiteWithErrorsIsLeftAsItIs() throws IOException {
    Files.writeString(list, "/method/\n/gone-astray/\n");
    Ended ended = run("addresses");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("[address-vanished]"), ended.err());
    assertTrue(ended.err().endsWith("1 error. No address was added.\n"), ended.err());
    assertEquals("/method/\n/gone-astray/\n", Files.readString(list));
  }

  @Test
  void otherPublishedFilesMayBeListedAndAreKeptThen() throws IOException {
    Files.createDirectories(site.resolve("static/root"));
    Files.writeString(site.resolve("static/root/press.pdf"), "x");
    Files.writeString(list, "/\n/method/\n/press.pdf\n");
    assertEquals("", run("check").err());
    Files.delete(site.resolve("static/root/press.pdf"));
    assertTrue(run("check").err().contains("Nothing is published at /press.pdf any more."));
  }

  @Test
  void draftsAskForNoPromise() throws IOException {
    Files.writeString(site.resolve("content/pages/new.md"), "---\ntitle: New\ndraft: true\n---\n");
    Files.writeString(list, "/\n/method/\n");
    assertEquals("", run("check", "--drafts").err());
  }

  @Test
  void anUnreadablePageIsNoVanishedAddress() throws IOException {
    Files.writeString(list, "/\n/method/\n");
    Files.write(site.resolve("content/pages/method.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    String told = run("check").err();
    assertTrue(told.contains("[file-encoding]"), told);
    assertFalse(told.contains("address-vanished"), told);
  }
}
