// Finds pages while a reader types. Comes with the first focus, and then loads its index.
const shown = 8;

function engineOf(form) {
  let loading;
  return () =>
    (loading ??= Promise.all([
      import(new URL(form.dataset.searchEngine, document.baseURI).href),
      fetch(form.dataset.searchIndex).then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.json();
      }),
    ]).then(([{ searchIn }, listed]) => searchIn(listed)));
}

function entry({ kind, title, url }) {
  const link = document.createElement('a');
  link.href = url;
  const name = document.createElement('span');
  name.textContent = title;
  const of = document.createElement('small');
  of.textContent = kind;
  link.append(name, ' ', of);
  return link;
}

// A message with its values; one that depends on their count is a choice by plural form.
const tongue = document.documentElement.lang || 'en';
const forms = new Intl.PluralRules(tongue);
const digits = new Intl.NumberFormat(tongue);

function say(message, values) {
  const words = typeof message === 'string' ? message : (message[`=${values.count}`] ?? message[forms.select(values.count)] ?? message.other);
  return words.replace(/{(\w+)}/g, (place, name) => (typeof values[name] === 'number' ? digits.format(values[name]) : (values[name] ?? place)));
}

// A list under the field: arrows move, Enter goes, Escape closes.
function suggest(form) {
  const input = form.querySelector('input[type=search]');
  const words = JSON.parse(form.dataset.words);
  const load = engineOf(form);
  const list = document.createElement('div');
  list.id = `${input.id}-found`;
  list.className = 'search-found';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.list);
  list.hidden = true;
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(list, status);
  Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    autocomplete: 'off',
  }).forEach(([name, value]) => input.setAttribute(name, value));
  let at = -1;
  const choose = (to) => {
    const options = [...list.children];
    at = (to + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    options[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at].id);
  };
  const leave = () => {
    list.children[at]?.removeAttribute('aria-selected');
    input.removeAttribute('aria-activedescendant');
    at = -1;
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) leave();
  };
  const find = async () => {
    const query = input.value.trim();
    if (query === '') {
      open(false);
      status.textContent = '';
      return;
    }
    const search = await load();
    if (query !== input.value.trim()) return;
    const found = search(query, shown);
    leave();
    list.replaceChildren(
      ...found.map((page, i) => {
        const option = entry(page);
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.tabIndex = -1;
        return option;
      }),
    );
    status.textContent = say(words.count, { count: found.length });
    open(found.length > 0);
  };
  input.addEventListener('focus', () => load().catch(() => {}));
  if (document.activeElement === input) load().catch(() => {});
  input.addEventListener('input', () => find().catch(() => open(false)));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) open(false);
    else if (event.key === 'ArrowDown' && !list.hidden) choose(at + 1);
    else if (event.key === 'ArrowUp' && !list.hidden) choose(at < 0 ? -1 : at - 1);
    else if (event.key === 'Enter' && at >= 0) list.children[at].click();
    else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  if (document.activeElement === input) find().catch(() => open(false));
}

// The page of results that a submitted search leads to.
async function results(place) {
  const form = document.querySelector(place.dataset.searchForm);
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
  form.querySelector('input[type=search]').value = query;
  if (query === '') return;
  const found = (await engineOf(form)())(query, 50);
  const heading = document.createElement('p');
  heading.textContent = say(JSON.parse(form.dataset.words).count_for, { count: found.length, query });
  const list = document.createElement('ol');
  list.append(
    ...found.map((page) => {
      const item = document.createElement('li');
      item.append(entry(page));
      return item;
    }),
  );
  place.replaceChildren(heading, list);
}

document.querySelectorAll('form[data-search-index]').forEach(suggest);
document.querySelectorAll('[data-search-form]').forEach((place) =>
  results(place).catch(() => {
    place.textContent = JSON.parse(document.querySelector(place.dataset.searchForm).dataset.words).failed;
  }),
);
