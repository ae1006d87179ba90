// What draws pictures of SVG, the same in both engines: resvg, compiled to WebAssembly.
import './utf8.js';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let fontBuffers = [];

globalThis.waymarkRaster = {
  ready: false,

  /** Takes resvg itself and the fonts that text may be set in, as array buffers. */
  async start(wasm, ...fonts) {
    fontBuffers = fonts.map((font) => new Uint8Array(font));
    await initWasm(new WebAssembly.Module(wasm));
    this.ready = true;
  },

  /** The PNG of an SVG at its own size. */
  png(svg) {
    const options = { font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Public Sans' } };
    const drawing = new Resvg(svg, options);
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
      drawing.free();
    }
  },
};
