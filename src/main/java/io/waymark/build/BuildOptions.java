package io.waymark.build;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a build is asked to do beyond its sources.
 *
 * @param asOf the day for which pages are published or still held back; an input like any file
 * @param drafts whether drafts and pages of a later day are built as well
 * @param baseUrl where the site will stand, in place of what {@code content/site.yaml} says; ends
 *     with a slash
 * @param strict whether warnings keep the site from being published
 * @param jobs how many threads render, at least 1; has no influence on any byte
 */
public record BuildOptions(
    LocalDate asOf, boolean drafts, Optional<URI> baseUrl, boolean strict, int jobs) {
  public BuildOptions {
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(baseUrl);
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one job, not " + jobs);
    }
  }
}
