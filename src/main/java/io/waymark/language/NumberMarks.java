package io.waymark.language;

/**
 * The marks with which a language writes numbers.
 *
 * @param decimal before decimals
 * @param grouping between groups of digits
 * @param firstGroup how many digits the last group of a whole number has
 * @param nextGroups how many those before it have
 * @param leastBeforeGroup how many digits there must be before the last group to set it apart
 * @param zero the digit zero; the others follow it
 * @param minus before what is less than zero
 * @param plus before what has grown
 * @param percent around percentages
 * @param money around U.S. dollars
 */
record NumberMarks(
    String decimal,
    String grouping,
    int firstGroup,
    int nextGroups,
    int leastBeforeGroup,
    char zero,
    String minus,
    String plus,
    Affixes percent,
    Affixes money) {}
