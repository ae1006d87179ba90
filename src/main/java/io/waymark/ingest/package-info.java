/**
 * How federal releases become datasets: the files that agencies publish in, small sorted CSVs with
 * descriptors and provenance out.
 *
 * <p>Two steps. An importer reads the releases of one kind into the site's shared tables ({@code
 * content/data/}); then every {@code import.yaml} beside a page is applied to the shared tables
 * alone, so that its CSVs can be made again without the releases. What is wrong with a release or a
 * specification is a diagnostic; with any error nothing is written. Nothing here reads the clock.
 */
package io.waymark.ingest;
