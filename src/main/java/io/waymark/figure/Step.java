package io.waymark.figure;

/** What a part of an expression came to: an answer, or why there is none. */
sealed interface Step permits Answer, Problem, Told, Quantities {}
