// Adds a button to each chart; the first press loads what interaction needs, and nothing before.
const narrow = matchMedia('(max-width: 40rem)');
const dark = matchMedia('(prefers-color-scheme: dark)');

async function interact(drawing) {
  const [{ draw }, response] = await Promise.all([
    import(new URL(drawing.dataset.chartBundle, document.baseURI).href),
    fetch(drawing.dataset.chartOption),
  ]);
  if (!response.ok) throw new Error(response.statusText);
  const options = await response.json();
  const live = document.createElement('div');
  live.className = 'chart-live';
  const still = [...drawing.children];
  drawing.append(live);
  let chart;
  const redraw = () => {
    const { option, width, height } = narrow.matches ? options.narrow : options.wide;
    chart?.dispose();
    live.replaceChildren();
    const stage = document.createElement('div');
    stage.style.width = `${width}px`;
    stage.style.height = `${height}px`;
    live.append(stage);
    const zoom = live.clientWidth / width;
    stage.style.transformOrigin = '0 0';
    stage.style.transform = `scale(${zoom})`;
    live.style.height = `${height * zoom}px`;
    live.style.overflow = 'hidden';
    chart = draw(stage, JSON.stringify(option), getComputedStyle(drawing), width, height);
  };
  still.forEach((one) => { one.style.display = 'none'; });
  redraw();
  const changes = [narrow, dark];
  changes.forEach((change) => change.addEventListener('change', redraw));
  return () => {
    changes.forEach((change) => change.removeEventListener('change', redraw));
    chart.dispose();
    live.remove();
    still.forEach((one) => { one.style.display = ''; });
  };
}

for (const drawing of document.querySelectorAll('.chart-drawing[data-chart-option]')) {
  const words = JSON.parse(drawing.dataset.words);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chart-interact';
  button.textContent = words.begin;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  let leave = null;
  button.addEventListener('click', async () => {
    status.textContent = '';
    button.disabled = true;
    try {
      if (leave) {
        leave();
        leave = null;
      } else {
        leave = await interact(drawing);
      }
      button.textContent = leave ? words.end : words.begin;
    } catch {
      status.textContent = ` ${words.failed}`;
    }
    button.disabled = false;
    button.focus();
  });
  drawing.closest('figure').querySelector('.chart-links').append(' ', button, status);
}
