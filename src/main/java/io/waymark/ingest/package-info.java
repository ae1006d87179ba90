/**
 * How federal releases become datasets: the files that agencies publish in, small sorted CSVs with
 * descriptors and provenance out.
 *
 * <p>Two steps. An importer reads the releases of one kind into the site's shared tables ({@code
 * content/releases/}), which the site's build doesn't read; then the catalogue ({@code
 * content/data/}) and, by every {@code import.yaml}, a page's tables are made of the shared tables
 * alone, so that its CSVs can be made again without the releases. What is wrong with a release or a
 * specification is a diagnostic; with any error nothing is written. Nothing here reads the clock.
 */
package io.waymark.ingest;
