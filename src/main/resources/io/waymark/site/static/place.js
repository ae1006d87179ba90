// Keeps the place that a reader chose, in this browser alone. What fills pages with it comes then.
const kept = document.querySelector('[data-place]');
const key = kept.dataset.place;
const load = () => import(new URL(kept.dataset.placeMore, document.baseURI).href);
let choice = null;
let carried = false; // The address takes it along where the browser keeps nothing.

function stored() {
  try {
    const found = JSON.parse(localStorage.getItem(key));
    return found?.slug && found.name ? found : null;
  } catch {
    return null;
  }
}

function keep() {
  try {
    if (choice) localStorage.setItem(key, JSON.stringify(choice));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function show() {
  document.querySelectorAll('[data-place-choose]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.placeChoose === choice?.slug));
  });
  kept.hidden = false;
  kept.dataset.placeChosen = choice?.slug ?? '';
  return load().then(({ show: fill }) => fill(kept, choice), () => {});
}

function read() {
  const asked = new URLSearchParams(location.search).get(key);
  choice = stored();
  carried = /^[\w-]+$/.test(asked ?? '') && asked !== choice?.slug;
  if (carried) choice = { slug: asked };
  if (choice || kept.matches('.place-chosen')) show();
  else kept.hidden = false;
}

function choose(chosen) {
  choice = chosen;
  carried = !keep() && choice !== null;
  const address = new URL(location);
  if (carried) address.searchParams.set(key, choice.slug);
  else address.searchParams.delete(key);
  history.replaceState(history.state, '', address);
  return show();
}

function clicked(event) {
  const on = event.target.closest?.('a[href], button');
  const { placeChoose: slug, placeName: name } = on?.dataset ?? {};
  if (slug) {
    choose(choice?.slug === slug ? null : { slug, name });
  } else if (on?.matches('[data-place-forget]')) {
    choose(null);
  } else if (on?.matches('[data-place-pick]') && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    load().then(
      ({ pick }) => pick(on, kept, choice, choose),
      () => location.assign(on.href),
    );
  } else if (carried && on?.origin === location.origin) {
    const to = new URL(on.href);
    to.searchParams.set(key, choice.slug);
    on.href = to;
  }
}

document.addEventListener('click', clicked);
document.addEventListener('auxclick', clicked);
addEventListener('storage', (event) => event.key === key && read());
addEventListener('pageshow', (event) => event.persisted && read());
read();
