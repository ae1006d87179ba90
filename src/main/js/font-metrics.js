// Reads the glyph advances of Public Sans, as charts set it, into a table that ECharts and Java
// lay text out with. Units: thousandths of the font size.
import { create } from 'fontkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { decompress } from 'wawoff2';

const out = new URL('../resources/io/waymark/render/chart/', import.meta.url);
const folder = new URL('node_modules/@fontsource-variable/public-sans/files/', import.meta.url);
const characters = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
];
const lines = ['# Advances of Public Sans in thousandths of its size: code point, weight 400, weight 600'];
const fonts = [];
for (const part of ['latin', 'latin-ext']) {
  const packed = readFileSync(new URL(`public-sans-${part}-wght-normal.woff2`, folder));
  const font = create(Buffer.from(await decompress(packed)));
  fonts.push([font, font.getVariation({ wght: 400 }), font.getVariation({ wght: 600 })]);
}
for (const [first, last] of characters) {
  for (let code = first; code <= last; code++) {
    const found = fonts.find(([font]) => font.hasGlyphForCodePoint(code));
    if (!found) continue;
    const advances = found.slice(1).map((weight) => {
      const glyph = weight.glyphForCodePoint(code);
      return Math.round((glyph.advanceWidth * 1000) / weight.unitsPerEm);
    });
    lines.push([code, ...advances].join(' '));
  }
}
writeFileSync(new URL('public-sans-advances.txt', out), lines.join('\n') + '\n');
