/**
 * Output markup: Markdown, charts, figures and templates become bytes of pages.
 *
 * <p>Nothing here touches a file or starts an engine; {@link io.waymark.render.ChartEngine} is what
 * an edge has to provide.
 */
package io.waymark.render;
