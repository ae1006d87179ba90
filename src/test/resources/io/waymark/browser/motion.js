// What moves, or would, on a page.
() => [
  ...document.getAnimations().map((animation) => `runs: ${animation.constructor.name}`),
  ...[document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
    const style = getComputedStyle(element);
    return [
      ...(style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0) ? [`transition: ${element.localName}`] : []),
      ...(style.animationName !== 'none' ? [`animation: ${element.localName}`] : []),
      ...(style.scrollBehavior === 'smooth' ? [`smooth scroll: ${element.localName}`] : []),
    ];
  }),
].filter((told, at, all) => all.indexOf(told) === at)
