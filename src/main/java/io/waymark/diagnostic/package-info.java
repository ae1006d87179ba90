/**
 * How problems are told: what is wrong, where, why, and what to do now.
 *
 * <p>An author's mistake is a value of this package and never an exception. {@link
 * io.waymark.diagnostic.Code} is the one registry of everything that can be said.
 */
package io.waymark.diagnostic;
