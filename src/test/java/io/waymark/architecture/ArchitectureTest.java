package io.waymark.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house's rules that a compiler doesn't keep: see {@code docs/pipeline.md}. */
class ArchitectureTest {
  private static final String ROOT = "io.waymark";

  /** Which packages each may know. Arrows may skip to the right and never turn back. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("source", Set.of()),
          Map.entry("diagnostic", Set.of("source")),
          Map.entry("language", Set.of()),
          Map.entry("model", Set.of("source", "diagnostic", "language")),
          Map.entry("parse", Set.of("source", "diagnostic", "language", "model")),
          Map.entry("figure", Set.of("source", "diagnostic", "language", "model")),
          Map.entry("check", Set.of("source", "diagnostic", "model", "parse", "figure")),
          Map.entry(
              "render", Set.of("source", "diagnostic", "language", "model", "parse", "figure")),
          Map.entry(
              "build",
              Set.of(
                  "source",
                  "diagnostic",
                  "language",
                  "model",
                  "parse",
                  "figure",
                  "check",
                  "render")),
          Map.entry("disk", Set.of("source", "diagnostic", "model", "render", "build")),
          Map.entry("engine", Set.of("source", "diagnostic", "model", "render", "build")),
          Map.entry("ingest", Set.of("source", "diagnostic", "model", "parse", "build", "disk")),
          Map.entry("serve", Set.of("source", "diagnostic", "build", "disk")),
          Map.entry(
              "cli",
              Set.of(
                  "source",
                  "diagnostic",
                  "model",
                  "render",
                  "build",
                  "disk",
                  "engine",
                  "ingest",
                  "serve")));

  private static final Set<String> EDGES =
      Set.of("disk", "engine", "ingest", "serve", "publish", "cli");
  private static final Set<String> NETWORK = Set.of("serve", "publish", "ingest");

  /** Words of what a site may be about; in Java only an importer may know them. */
  private static final Set<String> SUBJECTS =
      Set.of("track", "occupation", "metro", "salary", "soc");

  private static final Set<String> PURE_OF_JAVA_NET =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URLEncoder",
          "java.net.URLDecoder");

  private static final Set<String> MACHINE_CALLS =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.exit",
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.lang.System.lineSeparator",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Year.now",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.UUID.randomUUID",
          "java.lang.Math.random");

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @Test
  void arrowsNeverTurnBack() {
    assertNone(
        classes.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> !mayKnow(room(d.getOriginClass()), room(d.getTargetClass())))
            .map(Dependency::getDescription));
  }

  @Test
  void everyRoomIsOnThePlan() {
    Set<String> rooms = classes.stream().map(ArchitectureTest::room).collect(Collectors.toSet());
    assertTrue(rooms.size() > 8, rooms::toString);
    assertTrue(MAY_KNOW.keySet().containsAll(rooms), rooms::toString);
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyEdgesTouchFilesAndTheNetwork() {
    assertNone(
        outsideEdges()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> touchesTheMachine(d.getTargetClass().getName()))
            .map(Dependency::getDescription));
  }

  @Test
  void onlyEdgesReadTheClockTheEnvironmentAndTheTerminal() {
    assertNone(
        outsideEdges()
            .flatMap(c -> c.getAccessesFromSelf().stream())
            .filter(a -> MACHINE_CALLS.contains(target(a)))
            .map(JavaAccess::getDescription));
  }

  @Test
  void onlyTheCommandLineSpeaksToTheTerminal() {
    Set<String> terminal = Set.of("java.lang.System.out", "java.lang.System.err");
    assertNone(
        outside(Set.of("cli"))
            .flatMap(c -> c.getAccessesFromSelf().stream())
            .filter(a -> terminal.contains(target(a)))
            .map(JavaAccess::getDescription));
  }

  @Test
  void onlyRoomsForItOpenConnections() {
    Set<String> connections =
        Set.of("java.net.Socket", "java.net.ServerSocket", "java.net.HttpURLConnection");
    assertNone(
        outside(NETWORK)
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(
                d ->
                    connections.contains(d.getTargetClass().getName())
                        || d.getTargetClass().getPackageName().startsWith("java.net.http"))
            .map(Dependency::getDescription));
  }

  @Test
  void nobodyButTheEngineStartsProcessesOrLoadsLibraries() {
    Set<String> calls =
        Set.of("java.lang.Runtime.exec", "java.lang.System.load", "java.lang.System.loadLibrary");
    assertNone(
        outside(Set.of("engine"))
            .flatMap(c -> c.getAccessesFromSelf().stream())
            .filter(
                a ->
                    calls.contains(target(a))
                        || a.getTargetOwner().getName().equals("java.lang.ProcessBuilder"))
            .map(JavaAccess::getDescription));
  }

  /** CLDR's data, and the time it takes to load them, are the business of one room. */
  @Test
  void onlyLanguageKnowsIcu() {
    assertNone(
        outside(Set.of("language"))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> d.getTargetClass().getPackageName().startsWith("com.ibm.icu"))
            .map(Dependency::getDescription));
  }

  @Test
  void nothingStaticChanges() {
    Set<String> changing =
        Set.of(
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");
    assertNone(
        classes.stream()
            .flatMap(c -> c.getFields().stream())
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
            .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(
                f ->
                    !f.getModifiers().contains(JavaModifier.FINAL)
                        || changing.contains(f.getRawType().getName())
                        || f.getRawType().getPackageName().equals("java.util.concurrent.atomic"))
            .map(JavaField::getFullName));
  }

  @Test
  void noNameOutsideIngestKnowsWhatASiteIsAbout() {
    Stream<String> names =
        outside(Set.of("ingest"))
            .flatMap(
                c ->
                    Stream.concat(
                        Stream.of(c.getName()),
                        c.getMembers().stream()
                            .map(JavaMember::getFullName)
                            .map(full -> full.replaceAll("\\(.*", ""))));
    assertNone(names.filter(ArchitectureTest::namesASubject));
  }

  @Test
  void theRuleOnNamesSeesWordsAndNotLetters() {
    assertTrue(namesASubject("io.waymark.build.TrackPage"));
    assertTrue(namesASubject("io.waymark.build.Page.socCode"));
    assertTrue(namesASubject("io.waymark.build.Page.ALL_METROS"));
    assertEquals(
        List.of(),
        Stream.of("Association", "Socket", "metronome", "Tracking")
            .filter(ArchitectureTest::namesASubject)
            .toList());
  }

  private static boolean namesASubject(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(
            word ->
                SUBJECTS.contains(word)
                    || SUBJECTS.contains(word.replaceFirst("s$", ""))
                    || SUBJECTS.contains(word.replaceFirst("ies$", "y")));
  }

  private static boolean touchesTheMachine(String type) {
    boolean files =
        type.equals("java.nio.file.Files")
            || type.equals("java.nio.file.Paths")
            || type.startsWith("java.io.File")
            || type.equals("java.io.RandomAccessFile")
            || type.startsWith("java.nio.channels");
    boolean network = type.startsWith("java.net.") && !PURE_OF_JAVA_NET.contains(type);
    return files || network;
  }

  private static boolean mayKnow(String origin, String target) {
    return origin.equals(target) || MAY_KNOW.getOrDefault(origin, Set.of()).contains(target);
  }

  private static Stream<JavaClass> outsideEdges() {
    return outside(EDGES);
  }

  private static Stream<JavaClass> outside(Set<String> rooms) {
    return classes.stream().filter(c -> !rooms.contains(room(c)));
  }

  private static String target(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".");
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
  }

  private static void assertNone(Stream<String> violations) {
    List<String> found = violations.distinct().sorted().toList();
    assertTrue(found.isEmpty(), () -> String.join("\n", found));
  }
}
