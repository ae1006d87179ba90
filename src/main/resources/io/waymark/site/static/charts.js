// Lets each chart's button be pressed; the first press loads what interaction needs, and nothing before.
// Also keeps charts that are alternatives of each other in step with the address.
function made(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
}

function button(...children) {
  const element = made('button', '', ...children);
  element.type = 'button';
  element.disabled = true;
  return element;
}

// Stands under the picture as soon as the button is pressed, so that nothing moves when the rest arrives.
function controlsOf(words, { chartSeries, chartAlong }) {
  const controls = made('div', 'chart-controls');
  if (chartSeries) {
    const group = made('div', 'chart-series', ...chartSeries.split('\n').map((name) => button(made('span', 'chart-sign'), name)));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.series);
    controls.append(group);
  }
  if (chartAlong !== undefined) {
    const select = () => {
      const list = made('select', '', new Option(chartAlong));
      list.disabled = true;
      return list;
    };
    controls.append(made('div', 'chart-range',
      made('label', '', words.from, ' ', select()), made('label', '', words.to, ' ', select()), button(words.whole)));
  }
  controls.append(made('p', 'chart-hint', words.hint));
  return controls;
}

async function load({ chartBundle, chartOption }) {
  const [{ enliven }, response] = await Promise.all([
    import(new URL(chartBundle, document.baseURI).href),
    fetch(chartOption),
  ]);
  if (!response.ok) throw new Error(response.statusText);
  return [enliven, await response.json()];
}

// What a press of a chart's button does.
function liven(press) {
  const figure = press.closest('figure');
  const drawing = figure.querySelector('.chart-drawing');
  const words = JSON.parse(drawing.dataset.words);
  const pictures = drawing.querySelectorAll('svg');
  const isNarrow = () => getComputedStyle(drawing.querySelector('.chart-wide')).display === 'none';
  const labels = [...press.querySelectorAll('.chart-labels > *')];
  const say = (shown) => labels.forEach((label, i) => { label.hidden = i !== shown; });
  const status = figure.querySelector('.chart-status');
  let parts = null;
  let width;

  const rest = () => {
    parts?.forEach((part) => part.remove());
    parts = null;
    width?.disconnect();
    pictures.forEach((picture) => { picture.style.display = ''; });
    say(0);
    press.removeAttribute('aria-disabled');
  };
  const enter = async () => {
    const controls = controlsOf(words, drawing.dataset);
    parts = [controls];
    drawing.append(controls);
    say(1);
    press.setAttribute('aria-disabled', 'true');
    status.textContent = '';
    try {
      const [enliven, chart] = await load(drawing.dataset);
      const place = made('div', 'chart-live');
      const live = enliven(place, controls, chart, {
        name: figure.querySelector('.chart-headline').textContent,
        words,
        leave: () => { rest(); press.focus({ preventScroll: true }); },
      });
      parts.push(place);
      drawing.prepend(place);
      pictures.forEach((picture) => { picture.style.display = 'none'; });
      live.draw(isNarrow());
      width = new ResizeObserver(() => live.draw(isNarrow()));
      width.observe(drawing);
      say(2);
      press.removeAttribute('aria-disabled');
      live.focus();
    } catch {
      rest();
      status.textContent = words.failed;
    }
  };
  return () => {
    if (press.getAttribute('aria-disabled')) return;
    if (parts) rest();
    else enter();
  };
}

// What stands there to be copied gets a button once it is unfolded.
function offerCopies(fold) {
  if (!navigator.clipboard || fold.querySelector('button')) return;
  const { copy, copied } = fold.querySelector('.chart-copy').dataset;
  const headline = fold.closest('figure').querySelector('.chart-headline').textContent;
  for (const name of fold.querySelectorAll('dt')) {
    const status = made('span', 'chart-status');
    status.setAttribute('role', 'status');
    const press = button(copy);
    press.disabled = false;
    press.setAttribute('aria-label', `${copy}: ${name.textContent}: ${headline}`);
    press.addEventListener('click', async () => {
      const text = name.nextElementSibling;
      try {
        await navigator.clipboard.writeText(text.textContent);
        status.textContent = copied;
      } catch {
        // A browser that refuses leaves it to its own command to copy.
        getSelection().selectAllChildren(text);
      }
    });
    name.append(' ', press, ' ', status);
  }
}

// Alternatives work without this, by their radios. With it, an address that leads to one also chooses it.
function follow() {
  const figure = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)).split('.')[0]);
  const choice = figure && document.querySelector(`.chart-switch input[value="${figure.id}"]`);
  if (!choice || choice.checked) return;
  choice.checked = true;
  figure.scrollIntoView();
}

const presses = new WeakMap();
for (const press of document.querySelectorAll('.chart-interact')) press.disabled = false;
document.addEventListener('click', ({ target }) => {
  const press = target.closest('.chart-interact');
  if (!press) return;
  if (!presses.has(press)) presses.set(press, liven(press));
  presses.get(press)();
});
for (const group of document.querySelectorAll('.chart-switch')) group.classList.add('is-followed');
document.addEventListener('toggle', ({ target }) => target.matches('.chart-cite') && offerCopies(target), true);
follow();
addEventListener('hashchange', follow);
