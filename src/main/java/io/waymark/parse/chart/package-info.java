/** Chart blocks of the narrative: YAML that says what to show of which rows. */
package io.waymark.parse.chart;
