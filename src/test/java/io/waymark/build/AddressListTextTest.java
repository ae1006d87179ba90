package io.waymark.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.model.Route;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressListTextTest {
  private static List<Route> routes(String... paths) {
    return Stream.of(paths).map(Route::new).toList();
  }

  @Test
  void newAddressesGoWhereTheyBelongAndNothingElseMoves() {
    String before = "# Kept\n\n/b/ gone  # since 2025\n# Rivers\n/d/\n";
    assertEquals(
        "# Kept\n\n/a/\n/b/ gone  # since 2025\n/c/\n# Rivers\n/d/\n/e/\n/f/\n",
        AddressListText.adding(before, routes("/f/", "/c/", "/a/", "/e/")));
  }

  @Test
  void lineEndsStayWhatTheyAre() {
    assertEquals("/a/\r\n/b/\r\n", AddressListText.adding("/a/\r\n", routes("/b/")));
  }

  @Test
  void aNewListSaysWhatItIs() {
    String list = AddressListText.adding("", routes("/b/", "/"));
    assertTrue(list.startsWith("# Every address"), list);
    assertTrue(list.endsWith("\n/\n/b/\n"), list);
  }
}
