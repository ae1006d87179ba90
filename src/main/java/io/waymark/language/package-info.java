/**
 * How a site speaks to its readers: the words around its content, and how its language writes them.
 *
 * <p>Contract: immutable, and the same on every machine: nothing asks the system what language it
 * speaks. English needs nothing but itself; other languages are written by the data of CLDR, which
 * come with ICU4J and never from the JDK. Changes when the way of writing words for readers does.
 */
package io.waymark.language;
