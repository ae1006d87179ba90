// The ECharts that both engines and readers' browsers draw with: the charts and parts that Waymark uses, as SVG.
import { use } from 'echarts/core.js';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts.js';
import {
  GraphicComponent, GridSimpleComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
} from 'echarts/components.js';
import { SVGRenderer } from 'echarts/renderers.js';

use([
  BarChart, CustomChart, LineChart, ScatterChart,
  GraphicComponent, GridSimpleComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
  SVGRenderer,
]);

export { init, setPlatformAPI, version } from 'echarts/core.js';
