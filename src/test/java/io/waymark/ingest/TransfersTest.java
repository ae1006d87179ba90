package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How near pages are to each other, by related occupations and by skills. */
class TransfersTest {
  @TempDir Path site;
  @TempDir Path releases;

  @BeforeEach
  void pages() {
    page("one", "15-1252", "15-2051");
    page("two", "27-2011");
    page("three", "29-1141");
    String name = "national_M2025_dl";
    List<List<String>> jobs =
        List.of(
            Releases.national("00-0000", "All", "100", "10", "20"),
            Releases.national("15-1252", "Developers", "30", "30", "40"),
            Releases.national("15-2051", "Data scientists", "10", "30", "40"),
            Releases.national("27-2011", "Actors", "5", "30", "40"),
            Releases.national("29-1141", "Nurses", "5", "30", "40"));
    imported(
        ImportRequest.of(
            Kind.OEWS,
            site,
            List.of(
                Releases.xlsx(
                    releases.resolve(name + ".xlsx"),
                    name,
                    Releases.rows(Releases.NATIONAL, jobs)))));
  }

  @Test
  void theScoreIsTheMeanOfRelatednessAndCloseness() throws IOException {
    onet(
        List.of(
            List.of("O*NET-SOC Code", "Related O*NET-SOC Code", "Related Title", "Index"),
            List.of("15-1252.00", "27-2011.00", "Actors", "1"),
            List.of("15-1252.00", "11-1011.00", "Executives", "2"),
            List.of("15-2051.00", "11-1011.00", "Executives", "1")));
    onet(
        List.of(
            List.of(
                "O*NET-SOC Code",
                "Element ID",
                "Element Name",
                "Scale ID",
                "Data Value",
                "Recommend Suppress",
                "Not Relevant"),
            // 4 over the page, weighted 30 to 10.
            rated("15-1252.00", "Programming", "4.5"),
            rated("15-2051.00", "Programming", "2.5"),
            rated("27-2011.00", "Programming", "3.2"),
            rated("29-1141.00", "Programming", "1")));
    // Two of one could lead to two's only occupation, one does: a half. Closeness is 1 - 0.8.
    assertEquals(
        """
        page,links,share,relatedness,skill_distance,skill_rank,score
        tracks/three,0,0,0,3,2,0
        tracks/two,1,0.3333,0.5,0.8,1,0.35
        """,
        Files.readString(site.resolve("content/tracks/one/data/transfers.csv")));
  }

  @Test
  void withoutSkillsThereIsNoScore() throws IOException {
    onet(
        List.of(
            List.of("O*NET-SOC Code", "Related O*NET-SOC Code", "Related Title", "Index"),
            List.of("15-1252.00", "27-2011.00", "Actors", "1")));
    String transfers = Files.readString(site.resolve("content/tracks/one/data/transfers.csv"));
    assertEquals("tracks/two,1,1,1,,,", transfers.lines().toList().get(2));
  }

  private static List<String> rated(String code, String element, String value) {
    return List.of(code, "2.A.1", element, "IM", value, "N", "N");
  }

  private void page(String slug, String... codes) {
    StringBuilder text = new StringBuilder("groups:\n");
    for (String code : codes) {
      text.append("  - {name: g")
          .append(code.replace('-', '_'))
          .append(", title: G, codes: [{code: ");
      text.append(code).append("}]}\n");
    }
    text.append("trend_from: 2025\nsteps: [Only]\nroles:\n");
    for (String code : codes) {
      text.append("  - {code: ").append(code).append(", title: R, step: 1}\n");
    }
    Releases.text(site.resolve("content/tracks/" + slug + "/import.yaml"), text.toString());
  }

  private void onet(List<List<String>> sheet) {
    Path file = Releases.xlsx(releases.resolve("onet.xlsx"), "Sheet", sheet);
    imported(ImportRequest.of(Kind.ONET, site, List.of(file)).release("29.3"));
  }

  private static void imported(ImportRequest request) {
    assertEquals(List.of(), Import.run(request).diagnostics());
  }
}
