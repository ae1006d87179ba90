// Draws an option as the picture was drawn, and tells where its marks are.
import { init } from '../echarts.js';
import { prepare } from '../kinds.js';
import { svgOf } from '../svg.js';
import { pointsOf } from './points.js';

const space = 'http://www.w3.org/2000/svg';
let count = 0;

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
