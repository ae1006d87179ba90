// Puts the rows of a long table in order, finds some of them, and keeps both in the address.
const few = 3;
const { lang } = document.documentElement;
const { dataset: words } = document.querySelector('script[data-table-order]');
const decimal = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal').value;
const flat = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const nameOf = (head) => {
  const text = [...head.querySelector('button').childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return text.map((node) => node.data).join('').trim();
};
const keyOf = (head) => flat(nameOf(head)).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** The number that a cell prints; null where it prints none. */
function number(cell) {
  if (cell.classList.contains('not-released')) return null;
  const text = cell.textContent.replace(/[−–]/g, '-');
  const digits = [...text].filter((sign) => /[\d-]/.test(sign) || sign === decimal).join('');
  const found = digits.replace(decimal, '.').match(/^-?\d+(\.\d+)?/);
  return found && Number(found[0]);
}

/** A field to find rows by, over a table that has none. */
function finder(table) {
  const form = document.createElement('form');
  form.className = 'table-tools';
  form.innerHTML = '<label><span></span> <input type="search" name="q"></label> <p role="status"></p>';
  form.querySelector('span').textContent = words.find;
  table.parentElement.before(form);
  return form;
}

/** Lets a reader who has found a place call it theirs, where rows are places. */
function offer(rows) {
  document.querySelectorAll('.place-row').forEach((old) => old.remove());
  const place = document.querySelector('[data-place]')?.dataset;
  if (!place || rows.length > few) return;
  const [before, after] = new URL(place.placeUrl, document.baseURI).href.split('%7Bplace%7D');
  rows.forEach((row) => {
    const link = row.cells[0].querySelector('a');
    if (!link?.href.startsWith(before) || !link.href.endsWith(after)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = place.placeOwn;
    button.dataset.placeChoose = link.href.slice(before.length, -after.length);
    button.dataset.placeName = link.textContent;
    button.setAttribute('aria-pressed', String(button.dataset.placeChoose === place.placeChosen));
    const line = document.createElement('p');
    line.className = 'place-row';
    line.append(button);
    row.cells[0].append(line);
  });
}

function columns(heads, all) {
  const texts = new Intl.Collator(lang, { numeric: true });
  return heads.map((head, at) => {
    const numeric = head.classList.contains('number');
    const values = new Map(
      all.map((row) => [row, numeric ? number(row.cells[at]) : row.cells[at].textContent.trim() || null]),
    );
    const compare = (a, b) => (numeric ? a - b : texts.compare(a, b));
    return { key: keyOf(head), name: nameOf(head), numeric, values, compare };
  });
}

/** All rows in the order of a column; those without a value last, whichever way. */
function sorted(all, { values, compare }, down) {
  return [...all].sort((one, other) => {
    const [a, b] = [values.get(one), values.get(other)];
    if (a === null || b === null) return (a === null) - (b === null);
    return down ? compare(b, a) : compare(a, b);
  });
}

export function ordered(table, given) {
  const body = table.tBodies[0];
  const all = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const sorts = columns(heads, all);
  const form = given ?? finder(table);
  const status = form.querySelector('[role=status]');
  const fields = [...form.elements].filter(({ name }) => name);
  const names = new Map(all.map((row) => [row, flat(row.cells[0].textContent)]));
  let order = null;

  const passes = (row) =>
    fields.every(({ name, value }) => {
      if (name === 'q') return flat(value).split(/\s+/).every((part) => names.get(row).includes(part));
      return !value || new RegExp(`\\b${value}\\b`).test(row.cells[0].textContent);
    });

  const show = () => {
    const rows = (order ? sorted(all, order.column, order.down) : all).filter(passes);
    body.replaceChildren(...rows);
    heads.forEach((head, at) => {
      if (order?.column === sorts[at]) head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    const told = words.told.replace('{shown}', rows.length).replace('{all}', all.length);
    const way = order && (order.down ? words.down : words.up).replace('{column}', order.column.name);
    status.textContent = way ? `${told}, ${way}` : told;
    const scroll = table.parentElement;
    scroll.scrollTop = 0;
    const sorter = order && heads[sorts.indexOf(order.column)].getBoundingClientRect();
    const hidden = sorter && sorter.right - scroll.getBoundingClientRect().right;
    if (hidden > 0) scroll.scrollLeft += hidden;
    offer(rows);
  };

  const keep = (how) => {
    if (!given) return;
    const address = new URL(location);
    const state = fields.map(({ name, value }) => [name, value.trim()]);
    state.push(['sort', order ? (order.down ? '-' : '') + order.column.key : '']);
    state.forEach(([name, value]) =>
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name),
    );
    if (address.href !== location.href) history[how](null, '', address);
  };

  const restore = (again) => {
    const query = new URLSearchParams(location.search);
    fields.forEach((field) => {
      field.value = query.get(field.name) ?? (again ? '' : field.value);
      if (field.selectedIndex < 0) field.value = '';
    });
    const [, down, key] = /^(-?)(.*)$/.exec(query.get('sort') ?? '');
    const column = sorts.find((one) => one.key === key);
    order = column ? { column, down: down === '-' } : null;
    show();
  };

  // What is found must not change how wide the columns are.
  const hold = (width) => heads.forEach((head) => (head.style.minWidth = width(head)));
  hold((head) => `${head.offsetWidth}px`);
  addEventListener('resize', () => hold(() => ''));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    show();
    keep(target.name === 'q' ? 'replaceState' : 'pushState');
  });
  if (given) {
    addEventListener('popstate', restore);
    restore();
  } else {
    show();
  }
  return {
    by(at) {
      const column = sorts[at];
      order = { column, down: order?.column === column ? !order.down : column.numeric };
      show();
      keep('pushState');
    },
  };
}
