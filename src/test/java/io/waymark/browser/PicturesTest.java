package io.waymark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.waymark.site.OwnSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pictures in the docs: every kind of page at three widths in both themes. {@code mvn test
 * -Dtest=PicturesTest -Dpictures} takes them again.
 */
@ExtendWith({OwnSite.class, ServedSite.class})
class PicturesTest {
  private static final Path FOLDER = Path.of("docs/pictures");
  private static final List<Integer> WIDTHS = List.of(1280, 768, 320);
  private static final long ALL_BYTES = 3_000_000;

  @Test
  @EnabledIfSystemProperty(named = "pictures", matches = ".*")
  void takesThem(ServedSite.Served served) throws IOException {
    Probe sheet = Probe.named("sheet");
    for (String address : served.kinds()) {
      List<List<String>> pictures = new ArrayList<>();
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        List<String> row = new ArrayList<>();
        for (int width : WIDTHS) {
          row.add(Base64.getEncoder().encodeToString(picture(served, address, width, scheme)));
        }
        pictures.add(row);
      }
      try (BrowserContext context = served.context(1280, ColorScheme.LIGHT)) {
        String webp = (String) context.newPage().evaluate(sheet.function(), pictures);
        Files.write(FOLDER.resolve(file(served, address)), Base64.getDecoder().decode(webp));
      }
    }
  }

  @Test
  void everyKindOfPageIsShown(ServedSite.Served served) throws IOException {
    String page = Files.readString(Path.of("docs/pictures.md"));
    List<String> missing =
        served.kinds().stream()
            .map(address -> file(served, address))
            .filter(
                file ->
                    !page.contains("](pictures/" + file + ")")
                        || !Files.isRegularFile(FOLDER.resolve(file)))
            .toList();
    assertEquals(List.of(), missing);
    try (Stream<Path> files = Files.list(FOLDER)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertTrue(bytes < ALL_BYTES, bytes + " bytes of pictures");
    }
  }

  private static byte[] picture(
      ServedSite.Served served, String address, int width, ColorScheme scheme) {
    try (BrowserContext context = served.context(width, scheme)) {
      Page page = context.newPage();
      page.navigate(address);
      page.navigate(address); // Now every face is there in time.
      if (address.contains("/search/?")) {
        page.locator(".search-results li a").first().waitFor();
      }
      page.evaluate("document.fonts.ready");
      return page.screenshot();
    }
  }

  private static String file(ServedSite.Served served, String address) {
    String name =
        served.name(address).replaceAll("[?].*", "-asked").replaceAll("\\W+", "-").strip();
    String trimmed = name.replaceAll("^-|-$", "");
    return (trimmed.isEmpty() ? "home" : trimmed) + ".webp";
  }
}
