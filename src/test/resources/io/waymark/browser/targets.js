// Targets smaller than 24 by 24 CSS pixels, unless they stand in a sentence or far enough from others (WCAG 2.5.8).
() => {
  const least = 24;
  const selector = 'a[href], button, input, select, textarea, summary, [role=option], [role=button], [tabindex="0"]';
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const unseen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1;
  };
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll('a, button, .visually-hidden').forEach((inner) => inner.remove());
    return rest.textContent.trim().length > 1;
  };
  const union = (boxes) => ({
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  });
  const area = (element) => union([element, ...(element.labels ?? [])].filter((one) => !unseen(one)).map((one) => one.getBoundingClientRect()));
  // What is scrolled out of sight in a box is no neighbour of what lies around the box.
  const scroller = (element) => element.closest('.table-scroll, .contents-rail, .search-found');
  const targets = [...document.querySelectorAll(selector)].filter((one) => shown(one) && !unseen(one)).map((element) => ({ element, box: area(element) }));
  const small = ({ left, top, right, bottom }) => right - left < least - 0.1 || bottom - top < least - 0.1;
  const centre = ({ left, top, right, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const nearTo = (one, other) => {
    const from = centre(one.box);
    if (small(other.box)) {
      const to = centre(other.box);
      return Math.hypot(from.x - to.x, from.y - to.y) < least;
    }
    const x = Math.max(other.box.left, Math.min(from.x, other.box.right));
    const y = Math.max(other.box.top, Math.min(from.y, other.box.bottom));
    return Math.hypot(from.x - x, from.y - y) < least / 2;
  };
  return targets
    .filter((one) => small(one.box) && !inSentence(one.element))
    .filter((one) => targets.some((other) => other !== one && scroller(other.element) === scroller(one.element) && !one.element.contains(other.element) && !other.element.contains(one.element) && nearTo(one, other)))
    .map(({ element, box }) => `${element.localName} ${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)}: ${element.textContent.trim().slice(0, 50)}`);
}
