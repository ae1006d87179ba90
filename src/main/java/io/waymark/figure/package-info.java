/**
 * What figures and claims mean: an {@link io.waymark.model.Expression} and a {@link
 * io.waymark.figure.Scope} become a value with unit, period and state, or diagnostics.
 *
 * <p>The grammar is Pebble's, read with Pebble's own lexer and parser; the meaning is ours:
 * decimals throughout, no method access, and only the functions of {@link
 * io.waymark.figure.Functions}. An author's mistake is an {@link io.waymark.figure.Answer.Problem}
 * on its way through an expression and a {@link io.waymark.diagnostic.Diagnostic} outside of it.
 */
package io.waymark.figure;
