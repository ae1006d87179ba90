// How many stops the keyboard has to make, and where a style would part the order seen from the order walked.
() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const stops = [...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable=true]')]
    .filter(shown)
    .filter((stop) => stop.type !== 'radio' || stop.checked); // a group is one stop
  const scrollers = [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const across = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
    const down = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight;
    return (across || down) && shown(element);
  });
  const unreachable = scrollers
    .filter((element) => !stops.some((stop) => element.contains(stop)))
    .map((element) => `not to be scrolled by keyboard everywhere: ${element.localName}.${element.className}`);
  const reordered = [...document.querySelectorAll('body *')]
    .filter((element) => getComputedStyle(element).order !== '0' || /reverse/.test(getComputedStyle(element).flexDirection) || element.tabIndex > 0)
    .map((element) => `another order than the source’s: ${element.localName}.${element.className}`);
  return { stops: stops.length, problems: [...unreachable, ...reordered] };
}
