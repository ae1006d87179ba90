// Bundles ECharts for the engines and for readers' browsers, and the search for the latter, and
// brings their licences along.
import { build } from 'esbuild';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

const resources = new URL('../resources/io/waymark/', import.meta.url);
const shared = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: '/*! Apache ECharts 6.1.0 and ZRender, licences beside this file */' },
};
await build({
  ...shared,
  entryPoints: ['draw.js'],
  format: 'iife',
  target: 'es2022',
  outfile: new URL('engine/echarts-draw.js', resources).pathname,
});
await build({
  ...shared,
  entryPoints: ['browser.js'],
  format: 'esm',
  target: 'es2020',
  outfile: new URL('site/static/echarts-browser.js', resources).pathname,
});
await build({
  ...shared,
  entryPoints: ['search-engine.js'],
  format: 'esm',
  target: 'es2020',
  outfile: new URL('site/static/search-engine.js', resources).pathname,
  banner: { js: `/*! MiniSearch 7.2.0\n\n${readFileSync('node_modules/minisearch/LICENSE.txt', 'utf8').trim()}\n*/` },
});
await build({
  ...shared,
  entryPoints: ['raster.js'],
  format: 'iife',
  target: 'es2022',
  define: { ...shared.define, 'import.meta.url': 'undefined' },
  outfile: new URL('engine/raster.js', resources).pathname,
  banner: { js: '/*! resvg-js 2.6.2, licence beside this file */' },
});
copyFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', new URL('engine/resvg.wasm', resources));
copyFileSync('node-engine.js', new URL('engine/node-engine.mjs', resources));
const licences = ['echarts/LICENSE', 'echarts/NOTICE', 'zrender/LICENSE', 'tslib/LICENSE.txt']
  .map((file) => `== ${file}\n\n${readFileSync(`node_modules/${file}`, 'utf8').trimEnd()}\n`)
  .join('\n');
writeFileSync(new URL('engine/ECHARTS-LICENCES.txt', resources), licences);
