package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.parse.markdown.MarkdownDocument.Fixed;
import java.util.List;

/** Words fixed by hand must name a source that readers can judge. */
public final class FixedWords {

  /** A FIXED_WITHOUT_SOURCE for each whose source is empty. */
  public List<Diagnostic> check(List<Fixed> fixed) {
    return fixed.stream()
        .filter(f -> f.source().isBlank())
        .map(
            f ->
                Diagnostic.of(
                        Code.FIXED_WITHOUT_SOURCE,
                        f.span(),
                        "\"" + f.words() + "\" is fixed by hand and names no source.")
                    .hint(
                        "Say where it comes from in words that readers see, as in"
                            + " [about 40 hours]{fixed=\"Hours of full-time work by law\"}."))
        .toList();
  }
}
