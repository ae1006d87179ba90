// Where the focus is: the place in the page's order, and what is wrong with how it shows.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { at: -1, problems: [] };
  const problems = [];
  const name = `${element.localName} “${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 50)}”`;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  let under = element.parentElement;
  while (under && rgba(getComputedStyle(under).backgroundColor)[3] < 255) under = under.parentElement;
  const behind = rgba(under ? getComputedStyle(under).backgroundColor : 'Canvas');
  const style = getComputedStyle(element);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) problems.push(`${name}: no outline`);
  else if (contrast(rgba(style.outlineColor), behind) < 3) problems.push(`${name}: a faint outline`);

  const rects = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const points = rects.flatMap(({ left, top, width, height }) =>
    [[0.5, 0.5], [0.05, 0.5], [0.95, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => [left + x * width, top + y * height]));
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  if (!seen) problems.push(`${name}: not in sight`);
  element.dataset.stop ??= String((window.stops = (window.stops ?? -1) + 1));
  const order = [...document.querySelectorAll('*')].indexOf(element);
  return { at: order, name, problems };
}
