// What a page does for the place that its reader chose: marks its rows, fills in its figures, and
// lets the reader choose another. Loaded only for one who has chosen or is about to.

/** The rows of a published CSV, by column. */
export async function records(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(response.statusText);
  const [names, ...rows] = [...lines(await response.text())];
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
}

function* lines(text) {
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) yield row;
    row = [];
  }
}

const known = new Map();

/** Rows of a file that was asked for before are not fetched again. */
function rowsOf(url) {
  if (!known.has(url)) known.set(url, records(url));
  return known.get(url);
}

async function list({ dataset }) {
  const rows = await rowsOf(dataset.placeRows);
  const places = rows.map((row) => ({ slug: row[dataset.placeSlug], name: row[dataset.placeLabel] }));
  return places.sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
}

let latest = 0;

/** Shows the choice on the page; takes an earlier one back. */
export async function show(kept, choice) {
  const turn = (latest += 1);
  let named = choice;
  if (choice && !choice.name) {
    named = (await list(kept)).find(({ slug }) => slug === choice.slug) ?? null;
    if (turn !== latest) return;
  }
  kept.classList.toggle('place-chosen', named !== null);
  mark(kept, named);
  const link = kept.querySelector('[data-place-link]');
  link.textContent = named?.name ?? '';
  link.href = named ? kept.dataset.placeUrl.replace('{place}', named.slug) : '';
  if (named) document.querySelectorAll('select[data-place-select]').forEach((select) => preset(select, named));
  await Promise.all(
    [...document.querySelectorAll('[data-place-here]')].map((here) => fill(here, kept, named, () => turn === latest)),
  );
}

/** A question about a place is about the reader's own, unless the address or the reader says another. */
function preset(select, { slug }) {
  if (select.selectedIndex > 0 || new URLSearchParams(location.search).has(select.name)) return;
  select.value = slug;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  else select.dispatchEvent(new Event('input', { bubbles: true }));
}

function mark(kept, named) {
  document.querySelectorAll('.place-mine').forEach((row) => {
    row.classList.remove('place-mine');
    row.querySelector('.place-mark')?.remove();
  });
  if (!named) return;
  document.querySelectorAll('tbody th[scope=row]').forEach((head) => {
    if ((head.querySelector('a') ?? head).textContent.trim() !== named.name) return;
    const words = document.createElement('span');
    words.className = 'visually-hidden place-mark';
    words.textContent = ` (${kept.dataset.placeMark})`;
    head.append(words);
    head.parentElement.classList.add('place-mine');
  });
  document.querySelectorAll('details[open]').forEach(reveal);
}

/** Brings the marked row of a table into view, without moving the page. */
export function reveal(around) {
  const row = around.querySelector?.('.place-mine');
  const scroll = row?.closest('.table-scroll');
  if (!scroll) return;
  const head = row.closest('table').tHead.offsetHeight;
  const from = row.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
  scroll.scrollTop += from - head - scroll.clientHeight / 3;
}

document.addEventListener('toggle', ({ target }) => target.open && reveal(target), true);

async function fill(here, { dataset: { placeUrl } }, named, current) {
  const { csv, column, equals } = here.dataset;
  const title = here.querySelector('[data-place-title]');
  title.firstElementChild.hidden = named !== null;
  title.lastElementChild.hidden = named === null;
  const own = title.querySelector('[data-place-to]');
  own.textContent = named?.name ?? '';
  if (named) own.href = placeUrl.replace('{place}', named.slug);
  here.classList.toggle('place-shown', named !== null);
  let row;
  if (named) {
    const rows = await rowsOf(csv.replace('{place}', named.slug)).catch(() => []);
    if (!current()) return;
    row = rows.find((one) => one[column] === (equals ?? named.name));
  }
  here.querySelectorAll('[data-place-cell]').forEach((cell) => {
    cell.textContent = named ? amount(row, cell.dataset, here.dataset) : '–';
  });
}

function amount(row, { placeCell: name, currency }, { missing, atLeast }) {
  if (!row?.[name]) return missing;
  const bound = row[`${name}_state`] === 'at least';
  const money = { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 0 };
  const format = new Intl.NumberFormat(document.documentElement.lang, {
    ...(currency ? money : { maximumSignificantDigits: 3 }),
    roundingMode: bound ? 'floor' : 'halfExpand',
  });
  const words = format.format(Number(row[name]));
  return bound ? atLeast.replace('{}', words) : words;
}

/** Puts a list of all places where the link to them stands. */
export async function pick(link, kept, choice, choose) {
  const places = await list(kept);
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...places.map(({ slug, name }) => new Option(name, slug, false, slug === choice?.slug)));
  label.append(`${kept.dataset.placeLabelWords} `, select);
  const done = document.createElement('button');
  done.type = 'button';
  done.textContent = kept.dataset.placeDone;
  const form = document.createElement('span');
  form.className = 'place-pick';
  form.append(label, ' ', done);
  const around = link.closest('[data-place-here], [data-place]');
  const leave = () => {
    form.replaceWith(link);
    [...around.querySelectorAll('a')].find((one) => one.checkVisibility())?.focus();
  };
  const take = async () => {
    await choose(places.find(({ slug }) => slug === select.value));
    leave();
  };
  done.addEventListener('click', take);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === select) take();
  });
  link.replaceWith(form);
  select.focus();
}
