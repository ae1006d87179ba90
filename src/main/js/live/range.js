// The part of a long axis that is seen: two selects, or a drag, or two fingers.

function fill(select, along) {
  select.replaceChildren(...along.map(([, word], i) => new Option(word, i)));
  select.disabled = false;
}

/** Fills the selects and the button that stand in `place`. */
export function rangeControls(place, chart, state) {
  const [from, to] = place.querySelectorAll('select');
  const reset = place.querySelector('button');
  [from, to].forEach((select) => fill(select, chart.along));
  const show = () => {
    from.value = state.from;
    to.value = state.to;
    [...from.options].forEach((option, i) => { option.disabled = i === state.last; });
    [...to.options].forEach((option, i) => { option.disabled = i === 0; });
    reset.disabled = false;
    reset.setAttribute('aria-disabled', state.whole);
  };
  from.addEventListener('change', () => state.choose(+from.value, Math.max(state.to, +from.value + 1)));
  to.addEventListener('change', () => state.choose(Math.min(state.from, +to.value - 1), +to.value));
  reset.addEventListener('click', () => state.choose(0, state.last));
  state.listeners.push(show);
  show();
}

const enough = 10; // pixels that a drag must cross before it is one

/** Chooses what a mouse is dragged across, or what two fingers pull apart. */
export function rangeGestures(place, reading, chart, state) {
  const { along } = chart;
  place.style.touchAction = 'pan-y';
  const pointers = new Map();
  let start = null;
  let grip = null;
  const valueAt = (clientX) => {
    const share = reading.shareAlong(clientX);
    const [low, high] = [along[state.from][0], along[state.to][0]];
    return low + share * (high - low);
  };
  const nearest = (value) =>
    along.reduce((best, [at], i) => (Math.abs(at - value) < Math.abs(along[best][0] - value) ? i : best), 0);
  const pinch = () => {
    const [a, b] = [...pointers.values()].map(reading.shareAlong).sort((x, y) => x - y);
    if (b - a < 0.05) return;
    const reach = (grip.values[1] - grip.values[0]) / (b - a);
    const low = grip.values[0] - a * reach;
    state.choose(nearest(low), nearest(low + reach));
  };
  place.addEventListener('pointerdown', (event) => {
    pointers.set(event.pointerId, event.clientX);
    if (event.pointerType === 'mouse') {
      start = event.button === 0 ? event.clientX : null;
    } else if (pointers.size === 2) {
      grip = { values: [...pointers.values()].map(valueAt).sort((x, y) => x - y) };
    }
  });
  place.addEventListener('pointermove', (event) => {
    if (pointers.has(event.pointerId)) pointers.set(event.pointerId, event.clientX);
    if (grip && pointers.size === 2) {
      pinch();
    } else if (start !== null && Math.abs(event.clientX - start) > enough) {
      if (!place.hasPointerCapture(event.pointerId)) place.setPointerCapture(event.pointerId);
      reading.mark(start, event.clientX);
    }
  });
  const end = (event) => {
    pointers.delete(event.pointerId);
    grip = null;
    if (start !== null && event.type === 'pointerup' && Math.abs(event.clientX - start) > enough) {
      const [low, high] = [start, event.clientX].map(valueAt).sort((x, y) => x - y).map(nearest);
      state.choose(low, Math.max(high, low + 1));
    }
    start = null;
    reading.mark(null);
  };
  ['pointerup', 'pointercancel'].forEach((type) => place.addEventListener(type, end));
}
