/**
 * The pictures that a site is known by elsewhere: social cards and its icon, as SVG in Waymark's
 * own faces. Changes when these should look different.
 */
package io.waymark.render.card;
