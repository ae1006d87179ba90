// Path data as a page wants it: tenths of a pixel, steps from point to point.
import SVGPathRebuilder from 'zrender/lib/svg/SVGPathRebuilder.js';

const sizes = { M: 2, L: 2, l: 2, Q: 4, C: 6, A: 7, Z: 0 };

/** A count of tenths: 15 is `1.5`, 5 is `.5`. */
function tenthsText(tenths) {
  const whole = Math.trunc(Math.abs(tenths) / 10);
  const rest = Math.abs(tenths) % 10;
  const sign = tenths < 0 ? '-' : '';
  if (rest === 0) return sign + whole;
  return `${sign}${whole === 0 ? '' : whole}.${rest}`;
}

/** A coordinate or a length in pixels. */
export function length(value) {
  return tenthsText(Math.round(value * 10));
}

const isDigit = (code) => code >= 48 && code <= 57;

/** Writes commands one after another, each in as few characters as can be. */
class Writer {
  constructor() {
    this.out = '';
    this.x = this.y = this.startX = this.startY = 0;
    this.last = '';
  }

  number(tenths) {
    const text = tenthsText(tenths);
    this.out += tenths >= 0 && isDigit(this.out.charCodeAt(this.out.length - 1)) ? ` ${text}` : text;
  }

  command(name) {
    if (name !== this.last || name === 'M') this.out += name;
    this.last = name;
  }

  move(x, y) {
    this.startX = this.x = Math.round(x * 10);
    this.startY = this.y = Math.round(y * 10);
    this.command('M');
    this.number(this.x);
    this.number(this.y);
  }

  line(toX, toY) {
    const stepX = Math.round(toX * 10) - this.x;
    const stepY = Math.round(toY * 10) - this.y;
    if (stepX === 0 && stepY === 0) return;
    this.command(stepY === 0 ? 'h' : stepX === 0 ? 'v' : 'l');
    if (stepX !== 0) this.number(stepX);
    if (stepY !== 0) this.number(stepY);
    this.x += stepX;
    this.y += stepY;
  }

  curve(name, n, from, size, k, dx, dy) {
    const { x, y } = this;
    this.command(name);
    for (let i = from; i < from + size; i += 2) {
      this.x = Math.round((n[i] * k + dx) * 10);
      this.y = Math.round((n[i + 1] * k + dy) * 10);
      this.number(this.x - x);
      this.number(this.y - y);
    }
  }

  arc(n, from, k, dx, dy) {
    const toX = Math.round((n[from + 5] * k + dx) * 10);
    const toY = Math.round((n[from + 6] * k + dy) * 10);
    this.command('a');
    this.number(Math.round(n[from] * k * 10));
    this.number(Math.round(n[from + 1] * k * 10));
    for (let i = from + 2; i < from + 5; i++) this.number(Math.round(n[i]) * 10);
    this.number(toX - this.x);
    this.number(toY - this.y);
    this.x = toX;
    this.y = toY;
  }

  close() {
    this.out += 'z';
    this.last = 'z';
    this.x = this.startX;
    this.y = this.startY;
  }
}

/** The commands of one path, as ECharts gives them and rounds them. */
export class Path {
  constructor(names, numbers) {
    this.names = names;
    this.numbers = numbers;
  }

  /** Whether it is a symbol's circle of radius 1 about 0, whose gap is the smaller the larger it is drawn. */
  isUnitCircle() {
    const n = this.numbers;
    return this.names === 'MAA' && n[0] === 1 && n[1] === 0 && n[2] === 1 && n[3] === 1
      && n[7] === 1 && n[8] < 0 && n[8] > -1 && n[9] === 1 && n[14] === 1 && n[15] === 0;
  }

  /** In few characters, scaled by `k` and moved by `dx`, `dy`. */
  shortened(k, dx, dy) {
    const n = this.numbers;
    const to = new Writer();
    let at = 0;
    for (const name of this.names) {
      switch (name) {
        case 'M': to.move(n[at] * k + dx, n[at + 1] * k + dy); break;
        case 'L': to.line(n[at] * k + dx, n[at + 1] * k + dy); break;
        case 'l': to.line(to.x / 10 + n[at] * k, to.y / 10 + n[at + 1] * k); break;
        case 'A': to.arc(n, at, k, dx, dy); break;
        case 'Z': to.close(); break;
        default: to.curve(name.toLowerCase(), n, at, sizes[name], k, dx, dy);
      }
      at += sizes[name];
    }
    return to.out;
  }

  /** As ECharts would have written it. */
  toString() {
    let at = 0;
    let out = '';
    for (const name of this.names) {
      out += name + this.numbers.slice(at, at + sizes[name]).join(' ');
      at += sizes[name];
    }
    return out;
  }
}

/** What ECharts builds paths with; answers a Path where the original answers its text. */
export class PathBuilder extends SVGPathRebuilder {
  reset(precision) {
    this._start = true;
    this._invalid = false;
    this._d = [];
    this._numbers = [];
    this._p = 10 ** (precision || 4);
  }

  _add(name, ...values) {
    for (const value of values) {
      if (Number.isNaN(value)) {
        this._invalid = true;
        return;
      }
    }
    for (const value of values) this._numbers.push(Math.round(value * this._p) / this._p);
    this._d.push(name);
    this._start = name === 'Z';
  }

  generateStr() {
    this._path = this._invalid ? new Path('', []) : new Path(this._d.join(''), this._numbers);
  }

  getStr() {
    return this._path;
  }
}
