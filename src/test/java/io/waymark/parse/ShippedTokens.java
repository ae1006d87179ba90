package io.waymark.parse;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.Tokens;
import io.waymark.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The design tokens that Waymark comes with. */
public final class ShippedTokens {
  private ShippedTokens() {}

  public static Tokens read() {
    try {
      String yaml = Files.readString(Path.of(TokensParser.PATH));
      Outcome<Tokens> outcome = TokensParser.parse(new Source(TokensParser.PATH, yaml));
      if (!outcome.diagnostics().equals(List.of())) {
        throw new AssertionError(outcome.diagnostics());
      }
      return outcome.value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
