/** At most `most` places to label, evenly apart, the last always among them: `XPositions` of the Java side. */
export function ticks(places, most) {
  const gaps = places.length - 1;
  let step = 1;
  while (Math.floor(gaps / step) + 1 > most) step++;
  for (let even = step; even <= Math.min(gaps, step * 2); even++) {
    if (gaps % even === 0) {
      step = even;
      break;
    }
  }
  return places.filter((_, i) => (gaps - i) % step === 0);
}
