/**
 * Parsed Markdown becomes the HTML of a page's body.
 *
 * <p>What only other stages know (figures, charts, addresses) is asked for through {@link
 * io.waymark.render.markdown.Inlays}. Authors' text is escaped, their raw HTML goes through an
 * allow-list and their addresses through a list of schemes.
 */
package io.waymark.render.markdown;
