// Buttons that switch series on and off. What is on is pressed, its sign filled.

/** Fills the buttons that stand in `place`, one a series, in their order. */
export function seriesControls(place, chart, state) {
  const buttons = [...place.querySelectorAll('button')];
  const show = () => buttons.forEach((button, i) => {
    const on = !state.off.has(i);
    button.setAttribute('aria-pressed', on);
    const only = on && state.off.size === buttons.length - 1;
    button.setAttribute('aria-disabled', only);
  });
  buttons.forEach((button, i) => {
    button.style.setProperty('--series', chart.series[i].paint);
    button.disabled = false;
    button.addEventListener('click', () => state.toggle(i));
  });
  state.listeners.push(show);
  show();
}
