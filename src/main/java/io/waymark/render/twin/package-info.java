/**
 * The Markdown twin of a page, for readers that are programs: made from the finished page, so that
 * both say the same. Changes when such a twin should read otherwise.
 */
package io.waymark.render.twin;
