// Labels of a scale over strips that don't stand where their amount is drawn.
() => [...document.querySelectorAll('.tracks-scale, .compare-scale')].filter((scale) => scale.checkVisibility() && getComputedStyle(scale.closest('thead, form')).clipPath === 'none').flatMap((scale) => {
  const strip = scale.closest('table, form').querySelector('svg.strip').getBoundingClientRect();
  const amount = (label) => Number(label.textContent.replace(/\D/g, ''));
  const labels = [...scale.querySelectorAll('b')];
  const most = Math.max(...labels.map(amount));
  const shown = labels.filter((label) => label.getClientRects().length > 0);
  if (shown.length < 2) return ['a scale with nothing on it'];
  return shown.filter((label) => {
    const { left, right } = label.getBoundingClientRect();
    const at = strip.left + (amount(label) / most) * strip.width;
    return at < left - 1 || at > right + 1 || (label !== labels[0] && label !== labels.at(-1) && Math.abs((left + right) / 2 - at) > 1.5);
  }).map((label) => `${label.textContent} stands elsewhere`);
})
