// Fetches what a form does when a reader first turns to it; a question in the address is answered at once.
for (const form of document.querySelectorAll('form[data-wake]')) {
  const wake = () => import(new URL(form.dataset.wake, document.baseURI).href);
  if (location.search) wake();
  else ['focusin', 'input'].forEach((use) => form.addEventListener(use, wake, { once: true }));
}
