/**
 * How input is held: text with a path, places in it, and the tree of files a site is made of.
 *
 * <p>Offsets into a source's text are the only truth about a place; line and column are derived
 * when a person has to be told. This package knows no syntax and touches no file.
 */
package io.waymark.source;
