/**
 * YAML as editors write it: a tree of texts, each with its place in the file.
 *
 * <p>What a text means is decided by who reads it, never by YAML: {@code 1.10} stays {@code 1.10}
 * and {@code NO} stays {@code NO}. Anchors, aliases and tags are refused.
 */
package io.waymark.parse.yaml;
