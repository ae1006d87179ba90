// Reckons what a salary in one place is worth in another, from the table of price levels on the page.
const form = document.querySelector('form.worth');
const { pay, from, to } = form.elements;
const told = form.dataset;
const { lang } = document.documentElement;
const decimal = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal').value;
const dollars = new Intl.NumberFormat(lang, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const level = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const change = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const parts = [...form.querySelectorAll('tbody tr')];

const number = (text) => {
  const digits = [...text].filter((sign) => /\d/.test(sign) || sign === decimal).join('');
  return digits === '' ? NaN : Number(digits.replace(decimal, '.'));
};

// The levels of every place: all items first, then the parts in the order of both tables.
const levels = new Map(
  [...document.querySelectorAll(`#${told.levels} tbody tr`)].map(({ cells: [name, ...cells] }) => [
    name.textContent.trim(),
    cells.map((cell) => (cell.classList.contains('not-released') ? NaN : number(cell.textContent))),
  ]),
);
const nameOf = (select) => select.selectedOptions[0].textContent;
const levelsOf = (select) =>
  select.value === 'us' ? parts.map(() => 100) : (levels.get(nameOf(select)) ?? parts.map(() => NaN));

/** What a person keeps of a salary: three digits. */
const kept = (amount) => dollars.format(Number(amount.toPrecision(3)));

function sentence(amount, worth) {
  const missing = [from, to].filter((select) => Number.isNaN(levelsOf(select)[0])).map(nameOf);
  if (missing.length > 0) {
    const places = new Intl.ListFormat(lang).format(new Set(missing));
    return told.unpriced.replace('{places}', places);
  }
  if (!(amount > 0)) return told.empty.replace('{pay}', pay.defaultValue);
  return told.said
    .replace('{pay}', dollars.format(amount))
    .replace('{from}', nameOf(from))
    .replace('{worth}', kept(worth))
    .replace('{to}', nameOf(to));
}

function reckon() {
  const amount = number(pay.value) * (/\d\s*k\s*$/i.test(pay.value) ? 1000 : 1);
  const [here, there] = [levelsOf(from), levelsOf(to)];
  const worth = (amount * there[0]) / here[0];
  form.querySelector('[data-worth]').textContent = worth > 0 ? kept(worth) : '–';
  form.querySelector('[data-sentence]').textContent = sentence(amount, worth);
  parts.forEach((row, i) => {
    const values = [level.format(here[i]), level.format(there[i]), change.format(there[i] / here[i] - 1)];
    values.forEach((value, at) => {
      row.cells[at + 1].textContent = /NaN/.test(value) ? '–' : value;
    });
  });
}

function keep() {
  const address = new URL(location);
  [pay, from, to].forEach(({ name, value }) => address.searchParams.set(name, value.trim()));
  history.replaceState(null, '', address);
}

function restore() {
  const query = new URLSearchParams(location.search);
  pay.value = query.get('pay') || pay.value;
  from.value = query.get('from') ?? from.value;
  to.value = query.get('to') ?? to.value;
  [from, to].forEach((select) => select.selectedIndex < 0 && (select.value = 'us'));
  reckon();
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
  reckon();
  keep();
});
addEventListener('pageshow', restore);
restore();
