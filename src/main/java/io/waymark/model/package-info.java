/**
 * What a site is: its pages and their types, its datasets, figures, claims and charts.
 *
 * <p>Everything here is immutable and knows nothing of files, syntaxes or markup; nothing here
 * knows what a site is about. What a kind of page has is declared beside the content.
 */
package io.waymark.model;
