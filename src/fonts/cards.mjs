// Cuts the static faces that social cards are set in, as TTF, and reads the advances of the display face.
// Run by hand (npm install && npm run cards) when a typeface or the list of characters changes.
import { create } from 'fontkit';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { named } from './name-table.mjs';

const out = new URL('../main/resources/io/waymark/render/card/', import.meta.url);
const from = (file) => new URL(`node_modules/@fontsource-variable/${file}`, import.meta.url);

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + '\u0131\u0152\u0153\u2009\u2011\u202f–—‘’‚“”„†‡•…‹›€™−';
const maths = '←↑→↓≈≤≥';

const faces = [
  {
    name: 'display',
    family: 'Waymark Display',
    weight: 500,
    source: 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    text: latin,
    axes: { wght: 500, opsz: 48 },
    features: ['kern', 'liga', 'ccmp'],
  },
  ...[400, 600].map((weight) => ({
    name: `sans-${weight}`,
    family: 'Public Sans',
    weight,
    source: 'public-sans/files/public-sans-latin-wght-normal.woff2',
    text: latin + maths,
    axes: { wght: weight },
    features: ['kern'],
  })),
];

mkdirSync(out, { recursive: true });
for (const face of faces) {
  const cut = await subsetFont(readFileSync(from(face.source)), face.text, {
    targetFormat: 'truetype',
    variationAxes: face.axes,
    keepFeatures: face.features,
    noHinting: true,
  });
  const bytes = named(cut, face.family, face.weight);
  writeFileSync(new URL(`${face.name}.ttf`, out), bytes);
  console.log(`${face.name}.ttf ${bytes.length}`);
}

const display = create(readFileSync(new URL('display.ttf', out)));
const lines = ['# Advances of the display face in thousandths of its size: code point, advance'];
for (const character of latin) {
  const code = character.codePointAt(0);
  if (display.hasGlyphForCodePoint(code)) {
    const glyph = display.glyphForCodePoint(code);
    lines.push(`${code} ${Math.round((glyph.advanceWidth * 1000) / display.unitsPerEm)}`);
  }
}
writeFileSync(new URL('../chart/display-advances.txt', out), lines.join('\n') + '\n');
