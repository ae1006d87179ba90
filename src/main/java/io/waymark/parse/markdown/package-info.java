/**
 * Markdown and what Waymark adds to it: figures, claims, words fixed by hand, and chart blocks.
 *
 * <p>Flexmark parses; extensions of ours read our own syntax before its attributes, tables and
 * typography can. Every node keeps its place in the file. What is wrong becomes a diagnostic, and
 * no text makes the parser throw.
 */
package io.waymark.parse.markdown;
