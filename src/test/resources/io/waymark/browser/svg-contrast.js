// Words in drawings that don't stand out 4.5:1 (3:1 where large) from what lies behind them, and marks of a strip below 3:1.
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (color, opacity = 1) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, (a / 255) * opacity];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const painted = (element, what) => {
    const style = getComputedStyle(element);
    let opacity = Number(style[`${what}Opacity`]);
    for (let up = element; up && up.localName !== 'svg'; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
    return style[what] === 'none' ? [0, 0, 0, 0] : rgba(style[what], opacity);
  };
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const color = rgba(getComputedStyle(up).backgroundColor);
      if (color[3] === 1) return color;
    }
    return rgba('Canvas');
  };
  const found = new Set();
  const examined = { texts: 0 };
  for (const text of document.querySelectorAll('figure.chart svg text')) {
    if (!text.checkVisibility() || !text.textContent.trim()) continue;
    text.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = text.getBoundingClientRect();
    const svg = text.closest('svg');
    const size = parseFloat(getComputedStyle(text).fontSize) * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
    const bold = Number(getComputedStyle(text).fontWeight) >= 700;
    const least = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
    const color = painted(text, 'fill');
    const halo = /^stroke/.test(getComputedStyle(text).paintOrder) && parseFloat(getComputedStyle(text).strokeWidth) >= 2 ? painted(text, 'stroke') : null;
    examined.texts++;
    for (const at of [0.08, 0.3, 0.5, 0.7, 0.92]) {
      const stack = document.elementsFromPoint(box.left + at * box.width, box.top + box.height / 2);
      const below = stack.slice(stack.indexOf(text) + 1).filter((one) => one !== text && svg.contains(one) && one !== svg && one.localName !== 'text' && one.localName !== 'tspan');
      let behind = ground(svg);
      for (const one of below.reverse()) {
        // A line that is only stroked has no area to speak of.
        const fill = painted(one, 'fill');
        if (fill[3] > 0) behind = over(fill, behind);
      }
      if (halo && halo[3] > 0) behind = over(halo, behind);
      const ratio = contrast(over(color, behind), behind);
      if (ratio < least) found.add(`${text.closest('figure').id}: “${text.textContent.trim()}” ${ratio.toFixed(2)}:1`);
    }
  }
  for (const mark of document.querySelectorAll('.strip-whole, .strip-middle, .strip-median, .cell-bar rect')) {
    if (!mark.checkVisibility() || mark.getBoundingClientRect().width === 0) continue;
    const behind = ground(mark.closest('svg'));
    const best = Math.max(...['fill', 'stroke'].map((what) => contrast(over(painted(mark, what), behind), behind)));
    if (best < 3) found.add(`${mark.getAttribute('class') ?? 'cell-bar'} ${best.toFixed(2)}:1`);
  }
  return { examined: examined.texts, problems: [...found] };
}
