// A chart that has been laid out, as markup: what engines and readers' browsers write alike.
import Path from 'zrender/lib/graphic/Path.js';
import { finish } from './finish.js';
import { PathBuilder } from './path-data.js';

// One builder serves all paths, since each is asked for its data once.
Path.prototype.__svgPathBuilder = new PathBuilder();
const still = { animation: false, emphasis: false, willUpdate: false, compress: true, useViewBox: true };

/** The finished SVG; its ids begin with `id`. */
export const svgOf = (chart, id) => finish(chart.getZr().painter.renderToVNode(still), id);
