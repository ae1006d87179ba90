package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * O*NET's ratings: what it tells not to print isn't, and parts stand for an occupation without its
 * own.
 */
class OnetImportTest {
  private static final List<String> HEADER =
      List.of(
          "O*NET-SOC Code",
          "Title",
          "Element ID",
          "Element Name",
          "Scale ID",
          "Data Value",
          "Recommend Suppress",
          "Not Relevant");

  @TempDir Path site;
  @TempDir Path releases;

  @BeforeEach
  void everything() {
    Releases.text(site.resolve("content/import.yaml"), "occupations: all\n");
  }

  @Test
  void ownRatingsComeBeforePartsAndSuppressedOnesStayOut() throws IOException {
    Path file =
        Releases.xlsx(
            releases.resolve("Skills.xlsx"),
            "Skills",
            List.of(
                HEADER,
                rating("15-1252.00", "Programming", "IM", "4.5", "N", ""),
                rating("15-1252.01", "Programming", "IM", "1", "N", ""),
                rating("15-1252.00", "Programming", "LV", "0", "N", "Y"),
                rating("15-1252.00", "Repairing", "IM", "1.1", "Y", ""),
                rating("15-2051.01", "Programming", "IM", "3", "N", ""),
                rating("15-2051.02", "Programming", "IM", "4", "N", "")));
    ImportRequest request = ImportRequest.of(Kind.ONET, site, List.of(file)).release("30.0");
    assertEquals(List.of(), Import.run(request).diagnostics());
    assertEquals(
        "soc,element,importance,level\n15-1252,Programming,4.5,\n15-2051,Programming,3.5,\n",
        Files.readString(site.resolve("content/releases/data/onet_skills.csv")));
    String descriptor = Files.readString(site.resolve("content/releases/datapackage.yaml"));
    assertTrue(descriptor.contains("licenses: [{title: CC BY 4.0}]"), descriptor);
    assertTrue(descriptor.contains("Used with changes"), descriptor);
  }

  @Test
  void eachSourceSaysItsOwnLicenceWhereTheyDiffer() throws IOException {
    Releases.text(
        site.resolve("content/tracks/one/import.yaml"),
        """
        groups:
          - name: developer
            title: Developers
            codes: [{code: 15-1252}]
        trend_from: 2025
        steps: [Only]
        roles:
          - {code: 15-1252, title: Developers, step: 1}
        """);
    String name = "national_M2025_dl";
    List<List<String>> national =
        List.of(
            Releases.national("00-0000", "All", "100", "10", "20"),
            Releases.national("15-1252", "Developers", "10", "30", "40"));
    Path jobs =
        Releases.xlsx(
            releases.resolve(name + ".xlsx"), name, Releases.rows(Releases.NATIONAL, national));
    Path skills =
        Releases.xlsx(
            releases.resolve("Skills.xlsx"),
            "Skills",
            List.of(HEADER, rating("15-1252.00", "Programming", "IM", "4.5", "N", "")));
    Import.run(ImportRequest.of(Kind.ONET, site, List.of(skills)).release("30.0"));
    ImportRequest request = ImportRequest.of(Kind.OEWS, site, List.of(jobs));
    assertEquals(List.of(), Import.run(request).diagnostics());
    String descriptor = Files.readString(site.resolve("content/tracks/one/datapackage.yaml"));
    String rated = descriptor.substring(descriptor.indexOf("- name: skills"));
    String onet = rated.substring(rated.indexOf("title: \"O*NET"), rated.indexOf("Occupational"));
    assertTrue(onet.contains("license: CC BY 4.0\n"), rated);
    String bureau = rated.substring(rated.indexOf("Occupational"));
    assertTrue(bureau.contains("license: Public domain\n"), rated);
    // Where all sources are alike, the table's licence is enough.
    String others = descriptor.substring(0, descriptor.indexOf("- name: skills"));
    assertFalse(others.contains("license: "), others);
    assertEquals(0, Import.run(ImportRequest.of(Kind.PAGES, site, List.of())).changes());
  }

  @Test
  void theReleaseHasToBeSaid() {
    Path file = Releases.xlsx(releases.resolve("Skills.xlsx"), "Skills", List.of(HEADER));
    ImportReport report = Import.run(ImportRequest.of(Kind.ONET, site, List.of(file)));
    assertEquals(Code.RELEASE_YEAR, report.diagnostics().get(0).code());
  }

  private static List<String> rating(
      String code, String element, String scale, String value, String suppress, String relevant) {
    return List.of(code, "Title", "2.A.1", element, scale, value, suppress, relevant);
  }
}
