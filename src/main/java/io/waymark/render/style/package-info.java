/** A site's look as style sheets know it. */
package io.waymark.render.style;
