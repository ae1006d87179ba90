// What a reader's browser loads when asked to interact: the same charts, on a canvas, with tooltips.
import * as echarts from 'echarts/core.js';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts.js';
import { GraphicComponent, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components.js';
import { CanvasRenderer } from 'echarts/renderers.js';
import { prepare } from './kinds.js';

echarts.use([
  BarChart, CustomChart, LineChart, ScatterChart,
  GraphicComponent, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
  TooltipComponent, CanvasRenderer,
]);

/** Draws a chart into an element; custom properties in colours are read from `style`. */
export function draw(element, json, style, width, height) {
  const coloured = json.replace(/var\((--[\w-]+)\)/g, (whole, name) => style.getPropertyValue(name).trim() || 'gray');
  const chart = echarts.init(element, null, { width, height });
  chart.setOption(prepare(JSON.parse(coloured)));
  return chart;
}
