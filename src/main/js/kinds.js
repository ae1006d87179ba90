// What a Waymark option may name although JSON holds no functions: kinds of marks that ECharts lacks,
// and axis labels given as [value, text] pairs.
import { extendChartView, extendSeriesModel, graphic, List, registerCustomSeries } from 'echarts/core.js';

// A range: thin line from p10 to p90, thick line from p25 to p75, a dot at the median.
// Dimensions: [row, p10, p25, median, p75, p90]; ends that weren't released are left out.
registerCustomSeries('range', (params, api) => {
  const at = (dimension) => {
    const value = api.value(dimension);
    return Number.isFinite(value) ? api.coord([value, api.value(0)]) : null;
  };
  const look = params.itemPayload;
  const colour = look.paints[params.dataIndex];
  const [p10, p25, median, p75, p90] = [1, 2, 3, 4, 5].map(at);
  const parts = [];
  const line = (from, to, width) => {
    if (from && to) {
      parts.push({
        type: 'line',
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: { fill: 'none', stroke: colour, lineWidth: width, lineCap: 'butt', opacity: width > 4 ? 0.5 : 1 },
      });
    }
  };
  const start = p10 ?? p25 ?? median;
  const end = p90 ?? p75 ?? median;
  line(start, end, 1.5);
  line(p25, p75, 9);
  if (median) {
    parts.push({
      type: 'circle',
      shape: { cx: median[0], cy: median[1], r: 5.5 },
      style: { fill: colour, stroke: look.paper, lineWidth: 2 },
    });
  }
  return { type: 'group', children: parts };
});

// A dumbbell: a ring where an amount was, a dot where it is, and the way between.
// Dimensions: [row, from, to]
registerCustomSeries('dumbbell', (params, api) => {
  const look = params.itemPayload;
  const [from, to] = [1, 2].map((dimension) => {
    const value = api.value(dimension);
    return Number.isFinite(value) ? api.coord([value, api.value(0)]) : null;
  });
  const colour = look.paints[params.dataIndex];
  const parts = [];
  if (from && to) {
    parts.push({
      type: 'line',
      shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
      style: { fill: 'none', stroke: colour, lineWidth: 3, opacity: 0.45 },
    });
  }
  if (from) {
    parts.push({
      type: 'circle',
      shape: { cx: from[0], cy: from[1], r: 4.5 },
      style: { fill: look.paper, stroke: colour, lineWidth: 2 },
    });
  }
  if (to) {
    parts.push({
      type: 'circle',
      shape: { cx: to[0], cy: to[1], r: 6 },
      style: { fill: colour, stroke: look.paper, lineWidth: 1 },
    });
  }
  return { type: 'group', children: parts };
});

// Words at values of a chart, with no mark, state or tooltip of their own: a fifth of the work of labels
// on a series of invisible marks. Each of `words` has a value, a text, and where it stands to its value.
extendSeriesModel({
  type: 'series.words',
  defaultOption: { coordinateSystem: 'cartesian2d', z: 5, words: [] },
  getInitialData() {
    const none = new List(['words'], this);
    none.initData([]);
    return none;
  },
});

const sides = {
  left: [-1, 0, 'right', 'middle'],
  right: [1, 0, 'left', 'middle'],
  bottom: [0, 1, 'center', 'top'],
};

extendChartView({
  type: 'words',
  render(series, model) {
    const { fontFamily, fontSize } = model.getModel('textStyle').option;
    this.group.removeAll();
    for (const word of series.option.words) {
      const [x, y] = series.coordinateSystem.dataToPoint(word.value);
      const [right, down, align, verticalAlign] = sides[word.position];
      const [dx, dy] = word.offset ?? [0, 0];
      this.group.add(new graphic.Text({
        silent: true,
        x: x + right * word.distance + dx,
        y: y + down * word.distance + dy,
        style: {
          text: word.text, fill: word.color, align, verticalAlign,
          fontFamily, fontSize: word.fontSize ?? fontSize, fontWeight: word.fontWeight, fontStyle: word.fontStyle,
        },
      }));
    }
  },
});

const axes = ['xAxis', 'yAxis'];

// Land under a map: one path for it, one for the borders in it, both scaled alike.
registerCustomSeries('land', (params) => {
  const { land, borders, scale, fill, line } = params.itemPayload;
  const path = (data, style) => ({
    type: 'path', shape: { pathData: data }, scaleX: scale, scaleY: scale, silent: true, style,
  });
  return {
    type: 'group',
    children: [
      path(land, { fill }),
      path(borders, { fill: 'none', stroke: line, lineWidth: 0.8 / scale, lineJoin: 'round' }),
    ],
  };
});

// Literal words, which ECharts would take for a template if they held {a} or {b}.
function literal(holder) {
  if (typeof holder?.text === 'string') {
    const words = holder.text;
    holder.formatter = () => words;
  }
}

/** Turns `labels` of axes and `text` of labels into the formatters that ECharts calls. */
export function prepare(option) {
  for (const series of [option.series ?? []].flat()) {
    for (const item of Array.isArray(series?.data) ? series.data : []) {
      literal(item?.label);
    }
  }
  for (const name of axes) {
    for (const axis of [option[name] ?? []].flat()) {
      const label = axis?.axisLabel;
      if (Array.isArray(label?.labels)) {
        const labels = label.labels;
        const reach = Math.abs((labels.at(-1)?.[0] ?? 0) - (labels[0]?.[0] ?? 0)) / 1e6;
        label.formatter = (value) =>
          labels.find((pair) => Math.abs(pair[0] - value) <= reach)?.[1] ?? String(value);
      }
    }
  }
  return option;
}
