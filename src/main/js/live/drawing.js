// Draws an option as the picture was drawn, and tells where its marks are.
import { init, setPlatformAPI } from '../echarts.js';
import { prepare } from '../kinds.js';
import { svgOf } from '../svg.js';
import { pointsOf } from './points.js';

const space = 'http://www.w3.org/2000/svg';
let count = 0;

// Text is measured as the page shows it. ECharts takes the width of one sign for the height of a line; the
// engines' table of advances lacks that sign, so that lines are as high as there only with the same width.
const pen = document.createElement('canvas').getContext('2d');
setPlatformAPI({
  measureText(text, font) {
    if (text === '国') return { width: Number(/([\d.]+)px/.exec(font)?.[1] ?? 12) * 0.6 };
    pen.font = font;
    return pen.measureText(text);
  },
});

/** An SVG element for what isn't ECharts' own. */
export function element(tag, attributes, children = []) {
  const made = document.createElementNS(space, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

// Finished markup has no inline style, which a strict policy would refuse.
function parsed(markup) {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  const svg = holder.content.firstElementChild;
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('font-size', 13);
  return svg;
}

/** The drawing as `svg`, its `points`, and `plot`, the box between its axes. */
export function drawing(option, width, height) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const prepared = prepare(option);
    chart.setOption(prepared);
    const plot = chart.getModel().getComponent('grid').coordinateSystem.getRect();
    return { svg: parsed(svgOf(chart, `live-${++count}`)), width, height, plot, points: pointsOf(chart, prepared) };
  } finally {
    chart.dispose();
  }
}
