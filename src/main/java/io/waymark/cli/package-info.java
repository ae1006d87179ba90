/**
 * Commands and what they say: picocli commands, the report for people and the report for programs.
 *
 * <p>An edge, and the outermost: the only place that reads the environment and the clock, and that
 * writes to the terminal. Commands are thin; what they do lives in {@code build} and {@code disk}.
 *
 * <p>Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed us or
 * Waymark has a mistake, which the message then says.
 */
package io.waymark.cli;
