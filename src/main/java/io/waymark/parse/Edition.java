package io.waymark.parse;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which pages are published.
 *
 * @param drafts whether drafts are
 * @param asOf the day on which the site is published: pages with a later {@code publish_on} wait
 */
public record Edition(boolean drafts, LocalDate asOf) {
  public Edition {
    Objects.requireNonNull(asOf);
  }
}
