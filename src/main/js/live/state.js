// What a reader has chosen of a chart: series that are off, and the part of a long axis to see.
import { spread } from './spread.js';
import { ticks } from './ticks.js';

const lineHeight = 17;

class State {
  constructor(chart) {
    this.chart = chart;
    this.off = new Set();
    this.last = chart.along.length - 1;
    this.from = 0;
    this.to = this.last;
    this.listeners = [];
    this.changed = () => {};
  }

  tell() {
    this.changed();
    this.listeners.forEach((listen) => listen());
  }

  /** Switches a series; the last that is on stays on. */
  toggle(series) {
    if (!this.off.delete(series) && this.off.size < this.chart.series.length - 1) this.off.add(series);
    this.tell();
  }

  /** Chooses a part of the axis, two places at least. */
  choose(from, to) {
    const low = Math.max(0, Math.min(from, to, this.last - 1));
    const high = Math.min(this.last, Math.max(from, to, low + 1));
    if (low === this.from && high === this.to) return;
    this.from = low;
    this.to = high;
    this.tell();
  }

  get whole() {
    return this.from === 0 && this.to === this.last;
  }

  /** A copy of an option that shows what is chosen. */
  narrowed(option, height) {
    const copy = structuredClone(option);
    if (this.off.size === 0 && this.whole) return copy;
    const { along } = this.chart;
    const low = this.whole ? -Infinity : along[this.from][0];
    const high = this.whole ? Infinity : along[this.to][0];
    const isShown = (x) => x >= low && x <= high;
    if (!this.whole) {
      const shown = ticks(along.slice(this.from, this.to + 1), copy.xAxis.axisLabel.customValues.length);
      Object.assign(copy.xAxis, { min: low, max: high });
      copy.xAxis.axisTick.customValues = shown.map(([at]) => at);
      copy.xAxis.axisLabel.customValues = copy.xAxis.axisTick.customValues;
      copy.xAxis.axisLabel.labels = shown;
    }
    for (const series of copy.series) {
      if (series.of !== undefined && this.off.has(series.of)) {
        series.data = series.data.map((item) => (series.type === 'bar' ? '-' : [item.value?.[0] ?? item[0], null]));
      } else if (series.type === 'line') {
        series.data = series.data.filter((item) => isShown((item.value ?? item)[0]));
      }
      if (series.words) series.words = series.words.filter((word) => !this.off.has(word.of));
      if (series.part === 'notes') this.#notes(series, isShown, (low + high) / 2);
    }
    this.#ends(copy, height);
    return copy;
  }

  #notes(series, isShown, middle) {
    series.data = series.data.filter((note) => isShown(note.value[0]));
    series.markLine.data = series.markLine.data.filter(([start]) => isShown(start.coord[0]));
    if (this.whole) return;
    for (const { value, label } of series.data) {
      const leftwards = value[0] > middle;
      label.position = [leftwards ? -7 : 7, label.position[1]];
      label.align = leftwards ? 'right' : 'left';
    }
  }

  // The names at the ends of lines go with the last value that is seen.
  #ends(option, height) {
    const ends = option.series.find((series) => series.part === 'ends');
    if (!ends) return;
    const { min, max } = option.yAxis;
    const { top, bottom } = option.grid;
    const known = (of) => option.series
      .find((series) => series.type === 'line' && series.of === of)
      .data.filter((item) => typeof item.value?.[1] === 'number');
    const kept = [];
    for (const item of ends.data) {
      const values = known(item.of ?? 0);
      const value = item.of === undefined ? values[0] : values.at(-1);
      if (!value || (item.of === undefined && values.length < 2)) continue;
      item.value = value.value;
      item.label.text = [...item.label.text.split('\n').slice(0, -1), value.say].join('\n');
      kept.push(item);
    }
    ends.data = kept;
    const named = kept.filter((item) => item.of !== undefined);
    const wanted = named.map(({ value }) => top + (height - top - bottom) * (1 - (value[1] - min) / (max - min)));
    const heights = named.map(({ label }) => {
      const lines = label.text.split('\n').length;
      return lines * lineHeight + (lines > 1 ? 4 : 0);
    });
    const placed = spread(wanted, heights, 0, height - bottom + 14);
    named.forEach((item, i) => { item.label.offset = [0, placed[i] - wanted[i]]; });
  }
}

export const stateOf = (chart) => new State(chart);
