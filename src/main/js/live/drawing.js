// Draws an option as the picture was drawn, and tells where its marks are.
import { init } from '../echarts.js';
import { prepare } from '../kinds.js';
import { pointsOf } from './points.js';

const space = 'http://www.w3.org/2000/svg';

/** An SVG element; style goes through the object model, which a strict policy allows. */
export function element(tag, attributes, children = []) {
  const made = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || name === 'class') continue;
    if (name === 'style') {
      made.style.cssText = value;
      made.style.removeProperty('font-family');
    } else if (!name.includes(':')) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

// Paths of nothing, such as a line without values, are left out.
const isDrawn = ({ attrs }) => attrs?.d !== '';

function made({ tag, attrs, children, text }) {
  return element(tag, attrs ?? {}, text ? [text] : (children ?? []).filter(isDrawn).map(made));
}

/** The drawing as `svg`, its `points`, and `plot`, the box between its axes. */
export function drawing(option, width, height) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const prepared = prepare(option);
    chart.setOption(prepared);
    const svg = element('svg', {
      viewBox: `0 0 ${width} ${height}`, 'font-size': 13, 'aria-hidden': 'true', focusable: 'false',
    }, chart.getZr().painter.renderToVNode().children.filter(isDrawn).map(made));
    const plot = chart.getModel().getComponent('grid').coordinateSystem.getRect();
    return { svg, width, height, plot, points: pointsOf(chart, prepared) };
  } finally {
    chart.dispose();
  }
}
