// Makes the headers of long tables into buttons that sort. What sorts comes when one is used.
const { tableOrder: order, tableLeast: least } = document.querySelector('script[data-table-order]').dataset;

function prepare(table) {
  const form = document.querySelector(`form[data-table="${table.closest('figure')?.id}"]`);
  let made;
  const load = () =>
    (made ??= import(new URL(order, document.baseURI).href).then(({ ordered }) => ordered(table, form)));
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'table-sort';
    button.append(...head.childNodes);
    button.addEventListener('click', () => load().then(({ by }) => by(at)));
    head.append(button);
  });
  ['focusin', 'input'].forEach((use) => form?.addEventListener(use, load, { once: true }));
  if (form ? location.search : table.closest('details')) load();
}

for (const table of document.querySelectorAll('.table-scroll > table')) {
  const fold = table.closest('details');
  if (table.tBodies[0].rows.length < least) continue;
  if (!fold) prepare(table);
  else fold.addEventListener('toggle', () => prepare(table), { once: true });
}
