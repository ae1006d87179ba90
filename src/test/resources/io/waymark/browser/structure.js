// What is wrong with a page's landmarks, headings, names and ids.
() => {
  const found = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility();
  const once = (what, elements) => elements.length === 1 || found.push(`${elements.length} of ${what}`);
  once('h1', all('h1').filter(shown));
  once('main', all('main'));
  once('banner', all('body header').filter((header) => !header.closest('main, article, section, aside, nav')));
  once('contentinfo', all('body footer').filter((footer) => !footer.closest('main, article, section, aside, nav')));
  if (!document.documentElement.lang) found.push('no lang');
  if (!document.title.trim()) found.push('no title');

  let before = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6').filter(shown)) {
    const level = Number(heading.localName[1]);
    if (level > before + 1) found.push(`h${level} after h${before}: ${heading.textContent.trim()}`);
    if (!heading.textContent.trim()) found.push(`empty h${level}`);
    before = level;
  }

  const twice = (what, values) =>
    values.filter((value, at) => values.indexOf(value) !== at).forEach((value) => found.push(`${what} twice: ${value}`));
  twice('id', all('[id]').map(({ id }) => id));
  const name = (element) =>
    element.getAttribute('aria-label') ??
    (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ').trim();
  const navs = all('nav').filter(shown);
  twice('navigation', navs.map(name));
  navs.filter((nav) => !name(nav)).forEach(() => found.push('navigation without a name'));

  all('table').forEach((table) => {
    // A table that Markdown wrote has no caption; the region that scrolls it has its name.
    if (!table.caption?.textContent.trim() && !table.closest('[role=region][aria-label]')) found.push(`table without a caption: ${table.textContent.trim().slice(0, 60)}`);
    if (table.querySelector('th:not([scope])')) found.push(`th without scope: ${table.caption?.textContent}`);
  });
  all('figure.chart').forEach((figure) => {
    const headline = figure.querySelector('.chart-headline')?.textContent.trim();
    if (!headline) found.push(`chart without a headline: ${figure.id}`);
    for (const svg of figure.querySelectorAll('.chart-drawing svg')) {
      if (svg.getAttribute('aria-label')?.trim() !== headline) found.push(`chart's name isn't its headline: ${figure.id}`);
      const words = document.getElementById(svg.getAttribute('aria-describedby'));
      if ((words?.textContent.trim().length ?? 0) < 40) found.push(`chart without a description: ${figure.id}`);
      const { width } = svg.getBoundingClientRect();
      if (width > 0 && width < figure.clientWidth - 1) found.push(`chart drawn smaller than its figure: ${figure.id} ${width}`);
    }
  });
  for (const reference of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
    for (const element of all(`[${reference}]`)) {
      element.getAttribute(reference).split(' ').filter((id) => !document.getElementById(id))
        .forEach((id) => found.push(`${reference} names nothing: ${id}`));
    }
  }
  return found;
}
