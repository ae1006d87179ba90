// Cuts the typefaces down to the characters, weights and features that Waymark's stylesheet uses.
// Run by hand (npm install && npm run subset) when a typeface or the list of characters changes.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const out = new URL('../../static/fonts/', import.meta.url);
const from = (file) => new URL(`node_modules/@fontsource-variable/${file}`, import.meta.url);
const limit = 60_000;

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('');
const letters = ascii.replace(/[#*+<=>@\\^_`{|}~]/g, '');
const accents = 'áàâãäçéèêíïîñóôöúüÁÉÑÖ';
const spaces = '\u00a0\u202f\u2009\u2011';
const marks = '–—‘’“”…·';
const symbols = '£§©×−†‡';
const maths = '°±′≈≤≥→←↑↓•';

const serif = 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
const italic = 'source-serif-4/files/source-serif-4-latin-opsz-italic.woff2';
const sans = 'public-sans/files/public-sans-latin-wght-normal.woff2';

const faces = [
  {
    name: 'serif-text.woff2',
    source: serif,
    text: ascii + accents + spaces + marks + symbols,
    axes: { wght: { min: 400, max: 600 }, opsz: 16 },
    features: ['kern', 'liga', 'ccmp'],
  },
  {
    name: 'serif-display.woff2',
    source: serif,
    text: letters + '+' + accents + spaces + marks + '£−',
    axes: { wght: 500, opsz: 48 },
    features: ['kern', 'liga', 'ccmp'],
  },
  {
    name: 'serif-italic.woff2',
    source: italic,
    text: letters + '\u00a0' + marks,
    axes: { wght: 400, opsz: 16 },
    features: ['kern', 'liga', 'ccmp'],
  },
  {
    name: 'sans.woff2',
    source: sans,
    text: ascii + accents + spaces + marks + symbols + maths,
    axes: { wght: { min: 400, max: 600 } },
    features: ['kern', 'tnum'],
  },
];

mkdirSync(out, { recursive: true });
let total = 0;
for (const face of faces) {
  const bytes = await subsetFont(readFileSync(from(face.source)), face.text, {
    targetFormat: 'woff2',
    variationAxes: face.axes,
    keepFeatures: face.features,
    noHinting: true,
  });
  writeFileSync(new URL(face.name, out), bytes);
  total += bytes.length;
  console.log(`${face.name} ${bytes.length}`);
}
copyFileSync(from('source-serif-4/LICENSE'), new URL('OFL-Source-Serif-4.txt', out));
copyFileSync(from('public-sans/LICENSE'), new URL('OFL-Public-Sans.txt', out));
console.log(`together ${total} of at most ${limit}`);
if (total > limit) {
  process.exitCode = 1;
}
