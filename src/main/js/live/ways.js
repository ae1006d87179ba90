// From one mark to another: by keys, and from a place to the mark that is meant there.
const keys = {
  right: { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] },
  down: { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] },
};
const reach = 40;

const seriesOf = (points) => [...new Set(points.map(({ of }) => of))].sort((a, b) => a - b);
const along = (points, of) => points.filter((point) => point.of === of).sort((a, b) => a.step - b.step);

/** The mark that a key leads to; undefined for other keys. */
export function away(points, direction, current, key) {
  const known = points.includes(current) ? current : null;
  const listed = direction === 'free' ? points : along(points, (known ?? points[0])?.of);
  if (key === 'Home') return listed[0];
  if (key === 'End') return listed.at(-1);
  const [steps, lanes] = (keys[direction] ?? keys.right)[key] ?? [0, 0];
  if (!steps && !lanes) return undefined;
  if (!known) return direction === 'right' ? listed.at(-1) : listed[0];
  const series = seriesOf(points);
  if (lanes && direction !== 'free' && series.length > 1) {
    const lane = Math.min(series.length - 1, Math.max(0, series.indexOf(known.of) + lanes));
    return along(points, series[lane])
      .reduce((best, one) => (Math.abs(one.step - known.step) < Math.abs(best.step - known.step) ? one : best));
  }
  const at = listed.indexOf(known) + (steps || lanes);
  return listed[Math.min(listed.length - 1, Math.max(0, at))];
}

/** The mark that a pointer at `x`, `y` means; null where it means none. */
export function nearest(points, direction, x, y) {
  // Along a line or a list every place means a mark, the one that is level with it.
  const [across, down] = { right: [20, 1], down: [1, 20], free: [1, 1] }[direction];
  let best = null;
  let least = Infinity;
  for (const point of points) {
    const distance = Math.hypot((point.x - x) * across, (point.y - y) * down) - point.r;
    if (distance < least) [best, least] = [point, distance];
  }
  return direction === 'free' && least > reach ? null : best;
}
