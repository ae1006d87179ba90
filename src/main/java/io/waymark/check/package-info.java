/**
 * Editorial rules: each looks at one subject and answers with what is wrong with it.
 *
 * <p>Rules are pure functions. A rule never mends, never prints and never stops a build by itself.
 */
package io.waymark.check;
