// The marks of a drawing that show a row: where each is, and how they follow one another.

const finite = ([x, y]) => Number.isFinite(x) && Number.isFinite(y);

// A place to say "not released" at, where there is no mark.
const without = (rect, at) => [
  Number.isFinite(at[0]) ? at[0] : rect.x,
  Number.isFinite(at[1]) ? at[1] : rect.y + rect.height,
];

function anchor(model, data, index, item, across) {
  const rect = model.coordinateSystem.master.getRect();
  const value = Array.isArray(item.value) ? item.value : null;
  if (model.subType === 'bar') {
    const bar = data.getItemLayout(index);
    const end = bar && (across
      ? [bar.x + bar.width, bar.y + bar.height / 2]
      : [bar.x + bar.width / 2, bar.y]);
    if (end && finite(end)) return end;
    return without(rect, model.coordinateSystem.dataToPoint(across ? [0, index] : [index, 0]));
  }
  if (model.subType === 'custom') {
    const [row, ...amounts] = value;
    // The median of five amounts, the second of two; else whichever is known.
    const amount = amounts[Math.floor(amounts.length / 2)] ?? amounts.find((one) => one !== null);
    return without(rect, model.coordinateSystem.dataToPoint([amount ?? NaN, row]));
  }
  return without(rect, model.coordinateSystem.dataToPoint(value.map((one) => one ?? NaN)));
}

/**
 * How marks follow one another: from left to right on a line or under columns, from top to bottom beside
 * bars and ranges, and from the largest to the smallest where they lie freely.
 */
export function directionOf(option) {
  if (option.yAxis?.type === 'category') return 'down';
  if (option.xAxis?.type === 'category' || option.series.some((one) => one.type === 'line')) return 'right';
  return 'free';
}

/** Every mark with a row: `row`, `of` (its series), `step` (its place among its series), `x` and `y`. */
export function pointsOf(chart, option) {
  const across = directionOf(option) === 'down';
  const points = [];
  chart.getModel().eachSeries((model) => {
    const series = option.series[model.seriesIndex];
    if (series.silent || !Array.isArray(series.data)) return;
    const data = model.getData();
    series.data.forEach((item, index) => {
      if (item?.row === undefined) return;
      const [x, y] = anchor(model, data, index, item, across);
      const step = series.type === 'line' ? item.value[0] : index;
      points.push({ row: item.row, of: series.of ?? 0, step, x, y, r: (item.symbolSize ?? 0) / 2 });
    });
  });
  return points;
}
