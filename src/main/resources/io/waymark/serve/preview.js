// Shows a page again when it changed, and over it what is wrong with it. Served by the preview alone.
const place = location.pathname;
let seen = document.querySelector('meta[name=waymark-print]').content;

async function print() {
  const response = await fetch(place, { method: 'HEAD', cache: 'no-store' });
  return response.headers.get('etag').replaceAll('"', '');
}

async function restyle() {
  // The names of styles change with their bytes: the page of now knows today's.
  const fresh = new DOMParser().parseFromString(await (await fetch(place, { cache: 'no-store' })).text(), 'text/html');
  const links = (from) => [...from.querySelectorAll('link[rel=stylesheet]')];
  const shown = links(document);
  const wanted = links(fresh);
  if (shown.length !== wanted.length) return location.reload();
  shown.forEach((link, at) => {
    if (link.getAttribute('href') === wanted[at].getAttribute('href')) return;
    const next = link.cloneNode();
    next.setAttribute('href', wanted[at].getAttribute('href'));
    // The old styles stay until the new ones are there, so that nothing flashes.
    next.addEventListener('load', () => link.remove(), { once: true });
    link.after(next);
  });
  seen = await print();
}

async function tell() {
  const response = await fetch(`/_waymark/problems?path=${encodeURIComponent(place)}`, { cache: 'no-store' });
  const { errors, warnings, text } = await response.json();
  document.querySelector('.waymark-problems')?.remove();
  if (errors + warnings === 0) return;
  const panel = document.createElement('aside');
  panel.className = 'waymark-problems';
  panel.dataset.kind = errors > 0 ? 'errors' : 'warnings';
  panel.setAttribute('aria-label', 'What is wrong with the site');
  const count = (number, word) => (number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]);
  const head = document.createElement('details');
  head.open = errors > 0;
  const summary = document.createElement('summary');
  const state = errors > 0 ? '. Below is the page as it last was without any' : '';
  summary.textContent = [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ') + state;
  const told = document.createElement('pre');
  told.textContent = text;
  told.tabIndex = 0;
  head.append(summary, told);
  panel.append(head);
  document.body.prepend(panel);
}

async function look() {
  if ((await print()) !== seen) return location.reload();
  return tell();
}

const events = new EventSource('/_waymark/events');
events.addEventListener('pages', look);
events.addEventListener('styles', restyle);
// After a pause nobody knows what was missed.
events.addEventListener('open', look);
