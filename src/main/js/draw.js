// The script that both engines run: an option as JSON goes in, the SVG as a string comes out.
import * as echarts from 'echarts/core.js';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts.js';
import { GraphicComponent, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent } from 'echarts/components.js';
import { SVGRenderer } from 'echarts/renderers.js';
import { prepare } from './kinds.js';

echarts.use([
  BarChart, CustomChart, LineChart, ScatterChart,
  GraphicComponent, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
  SVGRenderer,
]);

// A bare V8 has no timers; nothing drawn at once waits for one.
globalThis.setTimeout ??= () => 0;
globalThis.clearTimeout ??= () => {};

let advances = new Map();

function measureText(text, font) {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
  const bold = /\b(bold|[6-9]00)\b/.test(font) ? 1 : 0;
  let width = 0;
  for (const character of text ?? '') {
    width += advances.get(character.codePointAt(0))?.[bold] ?? 600;
  }
  return { width: (width * size) / 1000 };
}

globalThis.waymark = {
  version: echarts.version,

  /** Takes the font's table of advances: lines of code point, weight 400, weight 600. */
  measure(table) {
    advances = new Map(
      table.split('\n').filter((line) => /^\d/.test(line)).map((line) => {
        const [code, regular, bold] = line.split(' ').map(Number);
        return [code, [regular, bold]];
      }),
    );
    echarts.setPlatformAPI({ measureText });
  },

  draw(json, width, height) {
    const option = prepare(JSON.parse(json));
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption(option);
      return chart.getZr().painter.renderToString({ useViewBox: true, cssEmphasis: false, cssAnimation: false });
    } finally {
      chart.dispose();
    }
  },
};
