/**
 * The order of stages: sources become a site, its pages are made side by side, and what needs all
 * of them is checked at the end.
 *
 * <p>Everything here is a pure function of the sources and options; files go to an {@link
 * io.waymark.build.OutputSink} that an edge provides.
 */
package io.waymark.build;
