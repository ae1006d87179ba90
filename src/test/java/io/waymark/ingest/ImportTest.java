package io.waymark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole imports of tiny releases in the official layouts, and of broken ones. */
class ImportTest {
  private static final String PAGE =
      """
      groups:
        - name: computer
          title: Computer occupations
          codes:
            - {code: 15-1100, until: 2018}
            - {code: 15-1200, from: 2019}
        - name: manager
          title: Managers
          codes: [{code: 11-3021}]
      trend_from: 2013
      metro_pay: {code: 15-0000, title: computer and mathematical occupations}
      steps: [Entry, Top]
      roles:
        - {code: 15-1252, title: Developers, step: 1}
        - {code: 11-3021, title: Managers, step: 2}
      """;

  @TempDir Path site;
  @TempDir Path releases;

  @BeforeEach
  void specification() {
    Releases.text(site.resolve("content/tracks/technology/import.yaml"), PAGE);
  }

  @Test
  void figuresOfTheReleasesComeOutOnTheRowsOfTheirYears() {
    assertDone(run(Kind.OEWS, may2018(), may2025()));
    assertDone(
        run(Kind.CPI, csv("cpi.csv", "year,cpi_u_all_items_annual_avg\n2018,250\n2025,300\n")));

    assertEquals(List.of("2018", "4606250", "91100", "109320"), cells("trend", 0).subList(0, 4));
    assertEquals(
        List.of("2025", "5498290", "117480", "117480", "4827720", "109470", "109470", "670570"),
        cells("trend", 1).subList(0, 8));
    assertTrue(read("content/tracks/technology/datapackage.yaml").contains("May 2018 to May 2025"));
  }

  @Test
  void cellsLeftOutOfARowDontMoveTheOthers() {
    run(Kind.OEWS, may2025());
    assertTrue(
        read("content/releases/data/national.csv")
            .contains("2025,15-1200,Computer Occupations,minor,4827720,50000,1,2,109470,4,192310"));
  }

  @Test
  void marksAreKeptAndTopCodesAreOfTheirYear() {
    Path old =
        national(
            2015,
            List.of(
                Releases.national("00-0000", "All", "100", "10", "20"),
                Releases.national("11-3021", "Managers", "**", "*", "#"),
                Releases.national("15-1100", "Computer", "10", "5", "#")));
    assertDone(run(Kind.OEWS, old, may2025()));
    String csv = read("content/releases/data/national.csv");
    assertTrue(
        csv.contains("2015,11-3021,Managers,detailed,**,50000,1,2,*,4,#,187200,,,,,\n"), csv);
    assertTrue(read("content/releases/datapackage.yaml").contains("\"#\": at least top_code"));
    // What wasn't released makes the sum a least number.
    assertEquals("10+", cells("trend", 0).get(1));
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    ImportReport first = run(Kind.OEWS, may2018(), may2025());
    assertTrue(first.changes() > 0);
    ImportReport again = run(Kind.OEWS, may2018(), may2025());
    assertDone(again);
    assertEquals(0, again.changes());
    // A year imported alone replaces its own rows and leaves the others.
    assertEquals(0, run(Kind.OEWS, may2025()).changes());
    // The page's tables can be made again without any release.
    Files.delete(site.resolve("content/tracks/technology/data/trend.csv"));
    assertEquals(1, run(Kind.PAGES).changes());
  }

  @Test
  void theLicencesAndTheFilesHashesAreInTheDescriptor() {
    Path file = may2025();
    ImportRequest request =
        ImportRequest.of(Kind.OEWS, site, List.of(file)).retrieved(LocalDate.of(2026, 11, 1));
    assertDone(Import.run(request));
    String descriptor = read("content/releases/datapackage.yaml");
    assertTrue(descriptor.contains("retrieved: 2026-11-01"), descriptor);
    assertTrue(descriptor.matches("(?s).*sha256: \"?[0-9a-f]{64}\"?\n.*"), descriptor);
    assertTrue(descriptor.contains("licenses: [{title: Public domain}]"), descriptor);
  }

  @Test
  void aReleaseInsideAZipIsFound() throws IOException {
    Path workbook = may2025();
    Path zip =
        Releases.zipOf(
            releases.resolve("oesm25nat.zip"),
            Map.of("oesm25nat/national_M2025_dl.xlsx", Files.readAllBytes(workbook)));
    assertDone(run(Kind.OEWS, zip));
    assertTrue(read("content/releases/data/national.csv").contains("4827720"));
  }

  @Test
  void aRenamedColumnIsNamed() {
    List<String> header = new ArrayList<>(Releases.NATIONAL);
    header.set(header.indexOf("A_MEDIAN"), "A_MEDIAM");
    Path file =
        Releases.xlsx(
            releases.resolve("national_M2025_dl.xlsx"),
            "national_M2025_dl",
            Releases.rows(header, List.of()));
    Diagnostic told = only(run(Kind.OEWS, file));
    assertEquals(Code.RELEASE_LAYOUT, told.code());
    assertEquals(
        "Column A_MEDIAN is missing from sheet national_M2025_dl, whose header is row 1.",
        told.message());
    assertEquals("Did you mean \"A_MEDIAM\"?", told.hint().orElseThrow());
  }

  @Test
  void aMissingSheetIsNamed() {
    Path file =
        Releases.xlsx(
            releases.resolve("occupation.xlsx"), "Table 1.1", List.of(List.of("Occupation type")));
    Diagnostic told = only(run(Kind.PROJECTIONS, file));
    assertEquals(Code.RELEASE_LAYOUT, told.code());
    assertEquals("Sheet \"Table 1.2\" is missing; the workbook has Table 1.1.", told.message());
  }

  @Test
  void aCutOffFileIsUnreadable() throws IOException {
    byte[] whole = Files.readAllBytes(may2025());
    Path cut = releases.resolve("oesm25nat.zip");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    Diagnostic told = only(run(Kind.OEWS, cut));
    assertEquals(Code.RELEASE_UNREADABLE, told.code());
    assertTrue(told.message().startsWith("The ZIP is cut off or damaged"), told.message());
    assertFalse(Files.exists(site.resolve("content/releases")));
  }

  @Test
  void aFileThatIsNotThereIsUnreadable() {
    Diagnostic told = only(run(Kind.OEWS, releases.resolve("oesm25nat.zip")));
    assertEquals(Code.RELEASE_UNREADABLE, told.code());
  }

  @Test
  void aWrongYearIsTold() {
    Diagnostic told =
        only(Import.run(ImportRequest.of(Kind.OEWS, site, List.of(may2025())).year(2024)));
    assertEquals(Code.RELEASE_YEAR, told.code());
    assertTrue(told.message().contains("--year says 2024"), told.message());
    assertTrue(told.message().contains("the file's name says 2025"), told.message());
  }

  @Test
  void aWordAmongTheNumbersIsTold() {
    Path file = national(2025, List.of(Releases.national("00-0000", "All", "many", "10", "20")));
    Diagnostic told = only(run(Kind.OEWS, file));
    assertEquals(Code.RELEASE_LAYOUT, told.code());
    assertTrue(told.message().contains("Row 2"), told.message());
    assertTrue(told.message().contains("\"many\" under TOT_EMP"), told.message());
  }

  @Test
  void metrosAreAtLeastWhereAnOccupationIsWithheld() {
    assertDone(run(Kind.OEWS, may2025()));
    assertDone(
        run(
            Kind.OEWS,
            csv(
                "roles_2025.csv",
                "cbsa,area,soc,emp,p50\n"
                    + "10180,\"Abilene, TX\",15-1252,100.0,120000.0\n"
                    + "10180,\"Abilene, TX\",11-3021,300.0,200000.0\n"
                    + "10420,\"Akron, OH\",15-1252,50.0,90000.0\n"
                    + "10420,\"Akron, OH\",11-3021,,\n"),
            csv(
                "groups_may2025_median.csv",
                "year,cbsa,area,occ_code,occ_title,a_median\n"
                    + "2025,10180,\"Abilene, TX\",15-0000,Computer,90000\n")));
    assertDone(
        run(
            Kind.RPP,
            csv(
                "MARPP.csv",
                "GeoFIPS,GeoName,Region,LineCode,2023,2024\n"
                    + " \"10180\",\"Abilene, TX (Metropolitan Statistical Area)\", ,1,91.0,90.0\n"
                    + "\"Note: see the footnotes.\"\n")));
    assertDone(
        run(
            Kind.PLACES,
            csv(
                "2024_Gaz_cbsa_national.txt",
                "GEOID\tNAME\tCBSA_TYPE\tINTPTLAT\tINTPTLONG   \n"
                    + "10180\tAbilene, TX Metro Area\t1\t32.45\t-99.71  \n"
                    + "10300\tAdrian, MI Micro Area\t2\t41.9\t-84.1\n")));
    assertEquals(
        List.of(
            "10180",
            "Abilene, TX",
            "TX",
            "32.45",
            "-99.71",
            "400",
            "0",
            "90000",
            "100000",
            "180000",
            "200000",
            "",
            "90"),
        cells("metros", 0));
    assertEquals(
        List.of("10420", "Akron, OH", "OH", "", "", "50+", "1", "", "", "90000", "", "", ""),
        cells("metros", 1));
  }

  @Test
  void aMajorGroupsJobsAndPayByMetroAreEachOfTheirOwnYear() {
    Releases.text(
        site.resolve("content/tracks/technology/import.yaml"),
        PAGE + "metro_jobs: {code: 15-0000, title: computer and mathematical occupations}\n");
    assertDone(run(Kind.OEWS, may2018(), may2025()));
    assertDone(
        run(
            Kind.OEWS,
            csv(
                "groups_may2024_employment_mean.csv",
                "year,cbsa,area,occ_code,occ_title,tot_emp,a_mean\n"
                    + "2024,10180,\"Abilene, TX\",15-0000,Computer,1100,80620\n"
                    + "2024,10380,\"Aguadilla, PR\",15-0000,Computer,,50620\n"),
            csv(
                "groups_may2025_median.csv",
                "year,cbsa,area,occ_code,occ_title,a_median\n"
                    + "2025,10180,\"Abilene, TX\",00-0000,All,44340\n"
                    + "2025,10180,\"Abilene, TX\",15-0000,Computer,76420\n")));
    assertEquals(
        List.of("10180", "Abilene, TX", "TX", "", "", "1100", "76420", "", "44340", ""),
        cells("metros", 0));
    assertEquals(
        List.of("10380", "Aguadilla, PR", "PR", "", "", "", "", "", "", ""), cells("metros", 1));
    String descriptor = read("content/tracks/technology/datapackage.yaml");
    assertTrue(descriptor.contains("name: jobs, type: integer, unit: jobs"), descriptor);
    assertTrue(descriptor.contains("period: May 2024"), descriptor);
    assertTrue(descriptor.contains("period: May 2025"), descriptor);
  }

  @Test
  void editorsOwnEntriesStayAsTheyWroteThem() {
    String own =
        "name: mine\nresources:\n  # my lakes\n  - name: lakes\n    path: data/lakes.csv\n\nkeywords: [a]\n";
    Releases.text(site.resolve("content/releases/datapackage.yaml"), own);
    assertDone(run(Kind.OEWS, may2025()));
    String descriptor = read("content/releases/datapackage.yaml");
    assertTrue(
        descriptor.startsWith(
            "name: mine\nresources:\n  # my lakes\n  - name: lakes\n    path: data/lakes.csv\n  - name: national\n"),
        descriptor);
    assertTrue(descriptor.endsWith("\n\nkeywords: [a]\n"), descriptor);
    assertEquals(0, run(Kind.OEWS, may2025()).changes());
  }

  @Test
  void aMistakeInASpecificationIsToldAtItsPlace() {
    Path spec = site.resolve("content/tracks/technology/import.yaml");
    Releases.text(spec, PAGE.replace("step: 2", "step: 3").replace("trend_from", "trend_form"));
    List<Diagnostic> told = run(Kind.PAGES).diagnostics();
    assertEquals(
        List.of(Code.MISSING_KEY, Code.UNKNOWN_KEY, Code.BAD_VALUE),
        told.stream().map(Diagnostic::code).toList());
    assertEquals("content/tracks/technology/import.yaml:10:1", told.get(1).span().location());
    assertEquals("Did you mean \"trend_from\"?", told.get(1).hint().orElseThrow());
    assertEquals("content/tracks/technology/import.yaml:15:44", told.get(2).span().location());
  }

  @Test
  void aCodeWithoutFiguresIsToldAndThePageStaysAsItWas() {
    assertDone(run(Kind.OEWS, may2025()));
    String before = read("content/tracks/technology/data/roles.csv");
    Releases.text(
        site.resolve("content/tracks/technology/import.yaml"), PAGE.replace("15-1252", "15-1259"));
    ImportReport report = run(Kind.OEWS, may2025());
    assertEquals(Code.NO_MATCHING_ROW, report.diagnostics().get(0).code());
    assertEquals(before, read("content/tracks/technology/data/roles.csv"));
  }

  private Path may2018() {
    return national(
        2018,
        List.of(
            Releases.national("00-0000", "All Occupations", "144733270", "38640", "98410"),
            Releases.national("15-1100", "Computer Occupations", "4214820", "86320", "140000"),
            Releases.national("11-3021", "Managers", "391430", "142530", "#")));
  }

  private Path may2025() {
    return national(
        2025,
        List.of(
            Releases.national("00-0000", "All Occupations", "155495730", "50980", "128560"),
            List.of(
                "15-1200",
                "Computer Occupations",
                "minor",
                "4827720",
                "",
                "50000",
                "1",
                "2",
                "109470",
                "4",
                "192310"),
            Releases.national("15-1252", "Software Developers", "1687890", "135980", "214670"),
            Releases.national("11-3021", "Managers", "670570", "175140", "297510")));
  }

  private Path national(int year, List<List<String>> rows) {
    String name = "national_M" + year + "_dl";
    return Releases.xlsx(
        releases.resolve(name + ".xlsx"), name, Releases.rows(Releases.NATIONAL, rows));
  }

  private Path csv(String name, String text) {
    return Releases.text(releases.resolve(name), text);
  }

  private ImportReport run(Kind kind, Path... files) {
    return Import.run(ImportRequest.of(kind, site, List.of(files)));
  }

  private static void assertDone(ImportReport report) {
    assertEquals(List.of(), report.diagnostics());
  }

  private Diagnostic only(ImportReport report) {
    assertEquals(1, report.diagnostics().size(), report.diagnostics()::toString);
    assertEquals(List.of(), report.written());
    return report.diagnostics().get(0);
  }

  private List<String> cells(String dataset, int row) {
    String csv = read("content/tracks/technology/data/" + dataset + ".csv");
    List<String> columns = List.of(csv.lines().findFirst().orElseThrow().split(","));
    return DataTable.parse(csv, columns).orElseThrow().rows().get(row);
  }

  private String read(String path) {
    try {
      return Files.readString(site.resolve(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
