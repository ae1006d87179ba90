package io.waymark.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built site works at a domain's root and under a path: every address leads to a file. */
@ExtendWith(OwnSite.class)
class LinkByLinkTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    ".,https://example.org/careers/,/careers/",
    "src/test/sites/lakes,https://lakes.example/,/",
    "src/test/sites/lakes,https://example.org/a/b/,/a/b/"
  })
  void everyLinkLeadsSomewhere(String site, String baseUrl, String basePath) throws IOException {
    Path out = folder.resolve("site");
    String[] command = {
      "build", site, "--out", out.toString(), "--base-url", baseUrl, "--charts=table", "--quiet"
    };
    assertEquals(0, Main.run(command));
    check(out.toRealPath(), baseUrl, basePath);
  }

  @Test
  void everyLinkOfTheOwnSiteLeadsSomewhere(OwnSite.Built site) throws IOException {
    check(site.folder(), "https://careers.truest.me/", "/");
  }

  private static void check(Path built, String baseUrl, String basePath) throws IOException {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Path file : htmlFiles(built)) {
      Document page = Jsoup.parse(file);
      for (Element element : page.select("[href], [src], [data-engine]")) {
        for (String attribute : List.of("href", "src", "data-engine")) {
          String address = element.attr(attribute);
          if (!address.isEmpty() && isInside(address, baseUrl)) {
            checked++;
            if (!leadsToAFile(built, page, address, baseUrl, basePath)) {
              broken.add(built.relativize(file) + " → " + address);
            }
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(checked > 20, "only " + checked + " links");
  }

  private static boolean isInside(String address, String baseUrl) {
    return address.startsWith(baseUrl)
        || address.startsWith("#")
        || !address.matches("[a-z]+:.*|//.*");
  }

  private static boolean leadsToAFile(
      Path out, Document page, String address, String baseUrl, String basePath) {
    if (address.startsWith("#")) {
      return address.length() == 1 || page.getElementById(address.substring(1)) != null;
    }
    String path = address.startsWith(baseUrl) ? address.substring(baseUrl.length() - 1) : address;
    String root = address.startsWith(baseUrl) ? "/" : basePath;
    if (!path.startsWith(root)) {
      return false;
    }
    String inside = path.substring(root.length()).replaceFirst("[#?].*", "");
    boolean folderAddress = inside.isEmpty() || inside.endsWith("/");
    return Files.isRegularFile(out.resolve(folderAddress ? inside + "index.html" : inside));
  }

  private static List<Path> htmlFiles(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
