/**
 * The filesystem: where a site's sources are read from and how its output takes the old one's
 * place.
 *
 * <p>An edge. Readers of the output see the old site or the new one, whole, at every moment; only
 * what Waymark wrote is ever removed. {@link io.waymark.disk.DiskFailure} tells in plain words what
 * the machine refused.
 */
package io.waymark.disk;
