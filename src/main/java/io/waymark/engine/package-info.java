/**
 * How ECharts and resvg are run: V8 inside the JVM, or {@code node} when a person asks for it.
 *
 * <p>The only package that loads a native library or starts a process. Both engines run the same
 * script and answer the same bytes. The bundle is made from {@code src/main/js}.
 */
package io.waymark.engine;
