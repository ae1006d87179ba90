package io.waymark.cli;

import io.waymark.disk.CacheFolder;
import java.util.Locale;
import java.util.Optional;

/**
 * How charts are drawn.
 *
 * @param engine what runs ECharts
 * @param form what stands in the page
 * @param kept what was drawn before; empty draws everything
 */
public record ChartDrawing(Engine engine, Form form, Optional<CacheFolder> kept) {
  /** The same with nothing that was drawn before. */
  ChartDrawing anew() {
    return new ChartDrawing(engine, form, Optional.empty());
  }

  /** What runs ECharts. */
  public enum Engine {
    /** V8 inside Waymark's own process. */
    V8,
    /** The machine's own {@code node} program. */
    NODE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What stands in the page. */
  public enum Form {
    /** The drawing, with its table below. */
    SVG,
    /** Only the table, so that no engine is needed. */
    TABLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
