// Words that a reader can't get at: outside the page, cut by a box that doesn't scroll, or under other words.
() => {
  const found = [];
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const scrolls = (value) => value === 'auto' || value === 'scroll';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('svg, .visually-hidden, .unseen, textarea, option, thead') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let scroller = null;
    let clip = null;
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      if (scrolls(overflowX) || scrolls(overflowY)) { scroller = up; break; }
      if (overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden') { clip = up; break; }
    }
    for (const rect of rects) {
      if (!scroller && (rect.right > wide + 1 || rect.left < -1)) found.push(`outside the page: ${node.data.trim().slice(0, 60)}`);
      if (clip) {
        const box = clip.getBoundingClientRect();
        if (rect.right > box.right + 1 || rect.bottom > box.bottom + 2) found.push(`cut off: ${node.data.trim().slice(0, 60)}`);
      }
      if (!scroller && getComputedStyle(element).position !== 'sticky' && !element.closest('.contents-rail, .search-found')) {
        // The line box is taller than the letters: only their middle counts.
        const slack = rect.height * 0.3;
        boxes.push({ left: rect.left + 1, right: rect.right - 1, top: rect.top + slack, bottom: rect.bottom - slack, element, text: node.data.trim().slice(0, 40) });
      }
    }
  }
  boxes.sort((one, other) => one.top - other.top);
  boxes.forEach((one, at) => {
    for (let i = at + 1; i < boxes.length && boxes[i].top < one.bottom; i++) {
      const other = boxes[i];
      if (other.left < one.right && one.left < other.right && other.element !== one.element) found.push(`“${one.text}” and “${other.text}” overlap`);
    }
  });
  return [...new Set(found)];
}
