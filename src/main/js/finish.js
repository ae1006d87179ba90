// Turns what ECharts would write as SVG into markup for a page: without inline style or counters, and short.
// Ids become the chart's own, so that neither the order of drawing nor another chart on the page matters.
// Style goes into presentation attributes, which a strict Content Security Policy allows.
import { grouped } from './markup.js';
import { length } from './path-data.js';

const LAND = 'var(--chart-land)';
const dropped = ['style', 'pointer-events', 'xml:space', 'class', 'cursor'];
const keptStyles = new Set(['font-size', 'font-weight', 'font-style', 'fill', 'stroke', 'opacity']);
const defaults = {
  'fill-opacity': '1', 'stroke-opacity': '1', opacity: '1', 'stroke-width': '1', 'stroke-linecap': 'butt',
  'stroke-dashoffset': '0', 'text-anchor': 'start', 'font-size': '13px', 'font-weight': 'normal',
};
const strokes = ['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'];
const lengths = new Set(['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2']);

// What becomes of attributes, by their names, of which there are few.
const DROPPED = 0;
const STROKE = 1;
const KEPT = 2;
const fates = new Map([...dropped.map((key) => [key, DROPPED]), ...strokes.map((key) => [key, STROKE])]);

function fate(key) {
  let known = fates.get(key);
  if (known === undefined) {
    known = key.startsWith('ecmeta') || key.startsWith('on') ? DROPPED : KEPT;
    fates.set(key, known);
  }
  return known;
}

// What is kept of a style attribute; a drawing has few different ones.
const styles = new Map();

function declarations(style) {
  let known = styles.get(style);
  if (!known) {
    known = style.split(';').map((one) => {
      const colon = one.indexOf(':');
      return [one.slice(0, colon).trim(), one.slice(colon + 1).trim()];
    }).filter(([key]) => keptStyles.has(key));
    if (styles.size >= 1000) styles.clear();
    styles.set(style, known);
  }
  return known;
}

// How far a transform moves and scales, where it does nothing else.
function placing(transform) {
  if (!transform) return { scale: 1, dx: 0, dy: 0 };
  const numbers = transform.slice(transform.indexOf('(') + 1, -1).split(/[ ,]+/).map(Number);
  if (transform.startsWith('translate(')) return { scale: 1, dx: numbers[0], dy: numbers[1] };
  const [a, b, c, d, dx, dy] = numbers;
  return b === 0 && c === 0 && a === d ? { scale: a, dx, dy } : null;
}

/** One drawing's elements, finished. */
class Finisher {
  constructor(id, defs) {
    this.ids = new Map();
    for (const { attrs } of defs) this.ids.set(attrs.id, `${id}-${this.ids.size + 1}`);
  }

  local(value) {
    return this.ids.size > 0 && value.includes('url(#')
      ? value.replace(/url\(#([^)]+)\)/g, (all, name) => `url(#${this.ids.get(name) ?? ''})`)
      : value;
  }

  // The attributes that stay, in their order, style lifted behind them.
  kept(attrs, scale, without) {
    const kept = {};
    const strokeless = attrs.stroke === undefined || attrs.stroke === 'none';
    for (const key in attrs) {
      const what = fate(key);
      if (what === KEPT ? key !== without && attrs[key] !== false : what === STROKE && !strokeless) {
        this.keep(kept, key, attrs[key], scale);
      }
    }
    if (attrs.style) this.liftStyle(kept, attrs.style, strokeless);
    if (kept.fill === 'none') delete kept['fill-opacity'];
    return kept;
  }

  keep(kept, key, raw, scale) {
    if (key === 'd') {
      kept.d = raw;
      return;
    }
    const value = typeof raw === 'string' ? raw : String(raw ?? '');
    if (value === defaults[key]) return;
    if (key === 'stroke-width') {
      const width = length(Number(value) * scale);
      if (width !== '1') kept[key] = width;
    } else {
      kept[key] = key === 'id' ? this.ids.get(value) : this.local(value);
    }
  }

  liftStyle(kept, style, strokeless) {
    for (const [key, value] of declarations(style)) {
      if (!(strokeless && key === 'stroke')) this.keep(kept, key, value, 1);
    }
  }

  // A text's place goes into x and y, its vertical middle into dy.
  text({ attrs, text }) {
    const moved = attrs.transform?.startsWith('translate(') ? placing(attrs.transform) : null;
    const central = attrs['dominant-baseline'] === 'central';
    const kept = this.kept(attrs, 1, moved ? 'transform' : undefined);
    kept.x = length(Number(attrs.x ?? 0) + (moved?.dx ?? 0));
    kept.y = length(Number(attrs.y ?? 0) + (moved?.dy ?? 0));
    if (central) {
      delete kept['dominant-baseline'];
      kept.dy = '.35em';
    }
    if (kept['font-size']) kept['font-size'] = kept['font-size'].replace('px', '');
    return { tag: 'text', attrs: kept, text };
  }

  // Moves and scalings are applied to the path itself; a symbol's circle becomes a circle.
  path({ attrs }, placed = placing(attrs.transform)) {
    if (!placed) {
      const kept = this.kept(attrs, 1);
      kept.d = attrs.d.toString();
      return { tag: 'path', attrs: kept };
    }
    const { scale, dx, dy } = placed;
    const kept = this.kept(attrs, scale, 'transform');
    if (attrs.d.isUnitCircle()) {
      delete kept.d;
      return { tag: 'circle', attrs: Object.assign(kept, { cx: length(dx), cy: length(dy), r: length(scale) }) };
    }
    kept.d = attrs.d.shortened(scale, dx, dy);
    return { tag: 'path', attrs: kept };
  }

  // The land and the borders that follow it, in one scaled group, their paths unscaled.
  land(paths, scale) {
    const children = paths.map((path) => this.path(path, { scale: 1, dx: 0, dy: 0 }));
    return { tag: 'g', attrs: { class: 'chart-land', transform: `scale(${scale})` }, children };
  }

  other({ tag, attrs, text, children }) {
    const kept = this.kept(attrs, 1);
    for (const key in kept) {
      if (lengths.has(key) && /^-?[\d.]+$/.test(kept[key])) kept[key] = length(Number(kept[key]));
    }
    return { tag, attrs: kept, text, children: children && this.all(children, tag === 'clipPath') };
  }

  all(nodes, clips = false) {
    const finished = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      const { tag, attrs } = node;
      let element;
      if (tag === 'path' && attrs.fill === LAND && attrs.transform?.startsWith('matrix(') && placing(attrs.transform)) {
        element = this.land(nodes.slice(i, i + 2), placing(attrs.transform).scale);
        i++;
      } else {
        element = tag === 'text' ? this.text(node) : tag === 'path' ? this.path(node) : this.other(node);
      }
      if (clips) delete element.attrs.fill;
      if (isSeen(element)) finished.push(element);
    }
    return finished;
  }
}

function isSeen({ tag, attrs, children }) {
  if (tag === 'circle') return attrs.r !== '0' && (attrs['fill-opacity'] !== '0' || 'stroke' in attrs);
  if (tag === 'path') return attrs.d !== '' && (attrs.fill !== 'none' || 'stroke' in attrs);
  if (tag === 'g' || tag === 'defs') return children?.length > 0;
  return true;
}

/** The markup of ECharts' virtual `svg`, whose paths are Paths. All its ids begin with `id`. */
export function finish(svg, id) {
  const nodes = svg.children.flatMap((node) => (node.key === 'main' ? node.children : [node]));
  const defs = nodes.find((node) => node.tag === 'defs')?.children ?? [];
  const elements = new Finisher(id, defs).all(nodes);
  if (elements[0]?.tag === 'rect' && elements[0].attrs.fill === 'none') elements.shift();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${svg.attrs.viewBox}">${grouped(elements)}</svg>`;
}
