/** Moves labels apart that would stand on one another, as little as it takes: `Spread` of the Java side. */
export function spread(wanted, heights, low, high) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  for (let round = 0, moved = true; moved && round < 60; round++) {
    moved = false;
    for (let k = 1; k < order.length; k++) {
      const [above, below] = [order[k - 1], order[k]];
      const overlap = placed[above] + (heights[above] + heights[below]) / 2 - placed[below];
      if (overlap > 0.01) {
        placed[above] -= overlap / 2;
        placed[below] += overlap / 2;
        moved = true;
      }
    }
    order.forEach((i) => {
      placed[i] = Math.max(low + heights[i] / 2, Math.min(high - heights[i] / 2, placed[i]));
    });
  }
  return placed;
}
