// Notes each shift of the layout, and what shifted, from the first moment on.
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.shifts.push({
      value: entry.value,
      what: entry.sources.map(({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)).map((node) => node && `${node.localName}.${node.className}`).join(', '),
    });
  }
}).observe({ type: 'layout-shift', buffered: true });
