/** Preview: shows a built site on this machine, and only to this machine. */
package io.waymark.serve;
