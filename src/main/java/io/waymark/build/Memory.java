package io.waymark.build;

/**
 * What earlier builds made.
 *
 * @param store pages as they were made, and what is known of their files
 * @param basis what pages rest on besides sources and options: the program, and how charts are
 *     drawn
 */
public record Memory(Store store, String basis) {}
