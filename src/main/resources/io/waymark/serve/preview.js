// Shows a page again when it changed, and over it what is wrong with it. Served by the preview alone.
const place = location.pathname;
const printOf = (page) => page.querySelector('meta[name=waymark-print]').content;
const unstyled = (print) => print.split('.')[0];
let seen = printOf(document);

async function ask(method) {
  return fetch(place, { method, cache: 'no-store' });
}

// The names of styles change with their bytes: the page of now knows today's.
function restyle(fresh) {
  const links = (from) => [...from.querySelectorAll('link[rel=stylesheet]')];
  const shown = links(document);
  const wanted = links(fresh);
  if (shown.length !== wanted.length) return location.reload();
  // All are there before the next look, which would take an old one beside a new one for a change.
  return Promise.all(shown.map((link, at) => {
    if (link.getAttribute('href') === wanted[at].getAttribute('href')) return null;
    const next = document.importNode(wanted[at]);
    return new Promise((done) => {
      // The old styles stay until the new ones are there, so that nothing flashes.
      next.addEventListener('load', () => { link.remove(); done(); }, { once: true });
      next.addEventListener('error', done, { once: true });
      link.after(next);
    });
  }));
}

async function take() {
  const fresh = new DOMParser().parseFromString(await (await ask('GET')).text(), 'text/html');
  const now = printOf(fresh);
  if (unstyled(now) !== unstyled(seen)) return location.reload();
  await restyle(fresh);
  seen = now;
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
  const now = (await ask('HEAD')).headers.get('etag').replaceAll('"', '');
  if (now !== seen) await take();
  await tell();
}

// One look after the other: two at once would each put in the styles that the other has put in.
let turn = Promise.resolve();
function lookInTurn() {
  // A preview that can't be reached is looked at again when it is back.
  turn = turn.then(look).catch(() => {});
}

const events = new EventSource('/_waymark/events');
events.addEventListener('change', lookInTurn);
// After a pause, and before the first event, nobody knows what was missed.
events.addEventListener('open', lookInTurn);
