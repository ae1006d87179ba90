package io.waymark.diagnostic;

/** How much a diagnostic weighs: any error keeps the site from being published. */
public enum Severity {
  ERROR,
  WARNING
}
