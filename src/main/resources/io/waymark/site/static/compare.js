// Keeps the ticks of a comparison and the address in step, and at four ticks at most.
const most = 4;

// A message with its values; one that depends on their count is a choice by plural form.
const tongue = document.documentElement.lang || 'en';
const forms = new Intl.PluralRules(tongue);
const digits = new Intl.NumberFormat(tongue);

function say(message, values) {
  const words = typeof message === 'string' ? message : (message[`=${values.count}`] ?? message[forms.select(values.count)] ?? message.other);
  return words.replace(/{(\w+)}/g, (place, name) => (typeof values[name] === 'number' ? digits.format(values[name]) : (values[name] ?? place)));
}

function comparison(form) {
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const status = form.querySelector('[role=status]');
  const words = JSON.parse(form.dataset.words);
  const ticked = () => boxes.filter((box) => box.checked);
  const tell = (words) => {
    status.textContent = words;
  };
  const count = () => {
    const of = ticked().length;
    tell(say(words.ticked, { count: of }));
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
    if (tooMany) tell(words.too_many);
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
