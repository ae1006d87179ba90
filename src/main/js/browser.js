// What a reader's browser loads when asked to interact: the same ECharts that drew the picture, and what
// answers to pointers, keys and controls.
import { drawing } from './live/drawing.js';
import { Reading } from './live/reading.js';
import { rangeControls, rangeGestures } from './live/range.js';
import { seriesControls } from './live/series.js';
import { stateOf } from './live/state.js';

/**
 * Makes a chart live in place of its picture.
 *
 * @param place where the picture stood; empty
 * @param controls where controls go: `.chart-series` and `.chart-range`, if the chart has any
 * @param chart what was published of it beside the page
 * @param ask `name`, the chart's name; `words` of the interface; `leave`, called when a reader presses Escape
 * @returns how to draw anew, and to take everything away
 */
export function enliven(place, controls, chart, ask) {
  const state = stateOf(chart);
  const reading = new Reading(place, chart, state, ask);
  let narrow;
  const draw = () => {
    const { option, width, height } = narrow ? chart.narrow : chart.wide;
    reading.show(drawing(state.narrowed(option, height), width, height));
  };
  state.changed = draw;
  const series = controls.querySelector('.chart-series');
  const range = controls.querySelector('.chart-range');
  if (series) seriesControls(series, chart, state);
  if (range) {
    rangeControls(range, chart, state, ask.words);
    rangeGestures(place, reading, chart, state);
  }
  return {
    draw(isNarrow) {
      narrow = isNarrow;
      draw();
    },
    focus: () => reading.focus(),
  };
}
