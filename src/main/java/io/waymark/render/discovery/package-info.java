/**
 * What machines read of a site: its sitemap, feed, redirects, and rules for crawlers.
 *
 * <p>All of it is a pure function of the pages that are published; no clock is read.
 */
package io.waymark.render.discovery;
