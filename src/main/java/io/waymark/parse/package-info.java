/**
 * Input syntaxes: bytes become text, and text becomes the model, every value with its place.
 *
 * <p>Everything here is a pure function. An author's mistake comes out as a diagnostic beside what
 * could be made of the rest; no input throws.
 */
package io.waymark.parse;
