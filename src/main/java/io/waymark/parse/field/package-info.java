/**
 * Typed reading of YAML: declared fields become {@link io.waymark.model.FieldValue}s, and groups of
 * keys that Waymark itself knows are read key by key.
 */
package io.waymark.parse.field;
