package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.NamedText;
import io.waymark.model.Page;
import java.util.ArrayList;
import java.util.List;

/** A name means one thing on a page: a figure or a text. */
public final class TextNames {
  private TextNames() {}

  public static List<Diagnostic> check(Page page) {
    List<Diagnostic> found = new ArrayList<>();
    for (String name : page.textNames()) {
      NamedText text = page.text(name).orElseThrow();
      page.figure(name)
          .ifPresent(
              figure ->
                  found.add(
                      Diagnostic.of(
                              Code.DUPLICATE_KEY,
                              text.declared(),
                              "\"" + name + "\" is a text and a figure.")
                          .related("It is a figure here.", figure.declared())
                          .hint("Give one of the two another name.")));
    }
    return found;
  }
}
