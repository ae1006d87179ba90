// The script that both engines run: an option as JSON goes in, the SVG as a string comes out.
// ECharts lays out; its elements are written by finish.js, without the detour over its own markup.
import { init, setPlatformAPI, version } from './echarts.js';
import { ends } from './ends.js';
import { prepare } from './kinds.js';
import { svgOf } from './svg.js';

// A bare V8 has no timers; nothing drawn at once waits for one.
globalThis.setTimeout ??= () => 0;
globalThis.clearTimeout ??= () => {};

// What marks say of themselves is for browsers; points with nothing else are drawn with less work.
// Objects are made anew, since those that lost a key are slow to read.
function pictured(item) {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
  const { row, say, of, ...own } = item;
  const [key, more] = Object.keys(own);
  return key === 'value' && more === undefined ? own.value : own;
}

function silent(option) {
  option.series = [option.series ?? []].flat().map(ends);
  for (const series of option.series) {
    if (Array.isArray(series?.data)) series.data = series.data.map(pictured);
  }
  return option;
}

let advances = new Map();

function widthOf(text, bold) {
  let width = 0;
  for (const character of text) {
    width += advances.get(character.codePointAt(0))?.[bold] ?? 600;
  }
  return width;
}

const fonts = new Map();

// A chart's font as ECharts names it: its size, and which weight's advances it takes.
function fontOf(name) {
  let font = fonts.get(name);
  if (!font) {
    font = [Number(/([\d.]+)px/.exec(name)?.[1] ?? 12), /\b(bold|[6-9]00)\b/.test(name) ? 1 : 0];
    fonts.set(name, font);
  }
  return font;
}

function measureText(text, name) {
  const [size, bold] = fontOf(name);
  return { width: (widthOf(text ?? '', bold) * size) / 1000 };
}

globalThis.waymark = {
  version,

  /** Takes the font's table of advances: lines of code point, weight 400, weight 600. */
  measure(table) {
    advances = new Map(
      table.split('\n').filter((line) => /^\d/.test(line)).map((line) => {
        const [code, regular, bold] = line.split(' ').map(Number);
        return [code, [regular, bold]];
      }),
    );
    setPlatformAPI({ measureText });
  },

  /** The finished SVG of an option; its ids begin with `id`. */
  draw(json, width, height, id) {
    const option = prepare(silent(JSON.parse(json)));
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption(option);
      return svgOf(chart, id);
    } finally {
      chart.dispose();
    }
  },
};
