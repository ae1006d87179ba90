// Keeps the ticks of a comparison and the address in step, and at four ticks at most.
const most = 4;

function comparison(form) {
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const status = form.querySelector('[role=status]');
  const ticked = () => boxes.filter((box) => box.checked);
  const tell = (words) => {
    status.textContent = words;
  };
  const count = () => {
    const of = ticked().length;
    tell(of === 0 ? '' : of === 1 ? 'One ticked: tick another to compare.' : `${of} side by side.`);
  };
  const keep = () => {
    const query = new URLSearchParams(ticked().map((box) => [box.name, box.value])).toString();
    history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    let left = most;
    boxes.forEach((box) => {
      box.checked = query.getAll(box.name).includes(box.value) && left-- > 0;
    });
    count();
  };
  form.addEventListener('change', ({ target }) => {
    const tooMany = ticked().length > most;
    if (tooMany) target.checked = false;
    count();
    if (tooMany) tell('Four fit side by side: untick one first.');
    keep();
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      count();
      keep();
    }),
  );
  addEventListener('popstate', restore);
  addEventListener('pageshow', restore);
  restore();
}

document.querySelectorAll('form.compare').forEach(comparison);
