// Reads a live chart out: with a pointer, a finger or keys one mark after the other, its row shown beside
// it and told to those who listen.
import { element } from './drawing.js';
import { directionOf } from './points.js';
import { tip } from './tip.js';
import { away, nearest } from './ways.js';

export class Reading {
  constructor(place, chart, state, ask) {
    this.place = place;
    this.chart = chart;
    this.state = state;
    this.direction = directionOf(chart.wide.option);
    this.status = document.createElement('p');
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
    this.stage = document.createElement('div');
    this.stage.className = 'chart-stage';
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'application');
    this.stage.setAttribute('aria-roledescription', ask.words.chart);
    this.stage.setAttribute('aria-label', `${ask.name}. ${ask.words.keys}`);
    this.tip = tip(chart, state);
    place.append(this.stage, this.tip.box, this.status);
    this.stage.addEventListener('keydown', (event) => this.#key(event, ask.leave));
    this.stage.addEventListener('blur', () => this.read(null));
    place.addEventListener('pointermove', (event) => this.#point(event));
    place.addEventListener('pointerdown', (event) => this.#point(event));
    place.addEventListener('pointerleave', () => {
      if (document.activeElement !== this.stage) this.read(null);
    });
    this.shareAlong = this.shareAlong.bind(this);
  }

  focus() {
    this.stage.focus({ preventScroll: true });
  }

  /** Takes a new drawing; what was read stays so while it is seen. */
  show(drawn) {
    const before = this.current;
    this.drawn = drawn;
    this.stage.replaceChildren(drawn.svg);
    const shown = ({ of }) => !this.state.off.has(of);
    this.points = drawn.points.filter(shown);
    this.read(before ? this.points.find(({ of, row }) => of === before.of && row === before.row) : null, true);
  }

  /** Shows a mark's row; none where there is no mark. */
  read(point, silently) {
    this.current = point ?? null;
    this.sign?.remove();
    this.tip.box.hidden = !point;
    if (!point) return;
    const { plot, svg } = this.drawn;
    this.sign = element('g', {}, [
      ...(this.direction === 'right'
        ? [element('line', { x1: point.x, x2: point.x, y1: plot.y, y2: plot.y + plot.height, stroke: 'currentColor', 'stroke-dasharray': '2 3' })]
        : []),
      element('circle', { cx: point.x, cy: point.y, r: Math.max(8, point.r + 3), fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }),
    ]);
    svg.append(this.sign);
    const said = this.tip.fill(point);
    if (!silently) this.status.textContent = said;
    const scale = this.#scale();
    const above = this.#box().top - this.place.getBoundingClientRect().top;
    const mark = { x: point.x * scale, y: above + point.y * scale, r: point.r * scale };
    this.tip.put(mark, this.place.clientWidth, above + this.#box().height);
  }

  /** How far along the plot a place on the screen is: 0 at its beginning, 1 at its end. */
  shareAlong(clientX) {
    const { plot } = this.drawn;
    const x = (clientX - this.#box().left) / this.#scale();
    return Math.min(1, Math.max(0, (x - plot.x) / plot.width));
  }

  /** Marks what a drag has crossed so far; nothing when it is over. */
  mark(from, to) {
    this.crossed?.remove();
    if (from === null) return;
    const { plot, svg } = this.drawn;
    const [low, high] = [from, to].map(this.shareAlong).sort((a, b) => a - b);
    this.crossed = element('rect', {
      x: plot.x + low * plot.width, y: plot.y, width: (high - low) * plot.width, height: plot.height,
      fill: 'currentColor', 'fill-opacity': 0.12,
    });
    svg.append(this.crossed);
  }

  #scale() {
    return this.#box().width / this.drawn.width;
  }

  #box() {
    return this.drawn.svg.getBoundingClientRect();
  }

  #point(event) {
    const box = this.#box();
    const scale = this.#scale();
    const point = nearest(
      this.points, this.direction, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale,
    );
    if (point !== this.current) this.read(point, event.pointerType === 'mouse');
  }

  #key(event, leave) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
      return;
    }
    const next = away(this.points, this.direction, this.current, event.key);
    if (next) {
      event.preventDefault();
      this.read(next);
    }
  }
}
