package io.waymark.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of {@code docs/figures.md} gives the answer it shows. */
class DocumentationTest {

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/figures.md")).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|")).skip(1).map(String::strip).toList())
        .map(cells -> cells.stream().map(c -> c.replace("\\|", "|")).toList())
        .toList();
  }

  /** Rows that end in an expression and its answer. */
  static Stream<List<String>> examples() throws IOException {
    return rows().stream()
        .filter(row -> row.size() < 4 && isCode(row.get(row.size() - 2)))
        .filter(row -> !isCode(row.get(0)) || !row.get(1).matches("(a |on |the |typed ).*"))
        .map(row -> row.subList(row.size() - 2, row.size()));
  }

  static Stream<List<String>> formats() throws IOException {
    return rows().stream().filter(row -> row.size() == 4 && isCode(row.get(1)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void expressionsGiveTheirAnswers(List<String> example) {
    String told = new Sample().with("depth", "min(lakes.depth)").tell(code(example.get(0)));
    String answer = example.get(1).equals("its value") ? "64" : example.get(1);
    assertTrue(told.equals(answer) || told.startsWith(answer + ": "), () -> example + ": " + told);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void formatsPrintAsShown(List<String> row) {
    Optional<QuantityFormat> format = QuantityFormat.named(row.get(0));
    var quantity = Sample.cell(code(row.get(1)), new Unit(row.get(2)));
    assertEquals(row.get(3), format.orElse(QuantityFormat.PEOPLE).print(quantity));
  }

  @Test
  void everyFunctionAndFormatIsShown() throws IOException {
    String text = Files.readString(Path.of("docs/figures.md"));
    Functions.names().forEach(name -> assertTrue(text.contains(name + "("), name));
    QuantityFormat.names().forEach(name -> assertTrue(text.contains("| " + name + " |"), name));
    assertTrue(examples().count() > 30 && formats().count() > 20);
  }

  private static boolean isCode(String cell) {
    return cell.startsWith("`") && cell.endsWith("`") && cell.indexOf('`', 1) == cell.length() - 1;
  }

  private static String code(String cell) {
    return cell.substring(1, cell.length() - 1);
  }
}
