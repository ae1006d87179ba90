/**
 * Templates: Pebble, set up so that a template can show a page's data and do nothing else.
 *
 * <p>Escaping is on and can't be turned off; only {@link io.waymark.model.Html} prints as markup.
 * Templates read maps, lists and records, never Java methods, and reach the site only through the
 * lookups and functions that each rendering is given, so that what a page read can be recorded.
 */
package io.waymark.render.template;
