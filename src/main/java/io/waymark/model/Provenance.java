package io.waymark.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a dataset comes from, as readers are told.
 *
 * @param publisher who released it, such as "U.S. Bureau of Labor Statistics"
 * @param title the release's name, such as "Occupational Employment and Wage Statistics"
 * @param release which release, such as "May 2025"
 * @param released the day it was published, when known
 * @param retrieved the day it was fetched, when known
 * @param next the month in which the release after it is expected, when there is a rhythm
 * @param url where the release is found
 * @param licence under what terms it may be used, such as "Public domain" or "CC BY 4.0"
 * @param note a caution that must reach the reader, when there is one
 * @param sha256 the digest of the file it was read from, when known
 */
public record Provenance(
    String publisher,
    String title,
    String release,
    Optional<LocalDate> released,
    Optional<LocalDate> retrieved,
    Optional<YearMonth> next,
    Optional<String> url,
    Optional<String> licence,
    Optional<String> note,
    Optional<String> sha256) {
  public Provenance {
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(title);
    Objects.requireNonNull(release);
  }
}
