// The ends of lines, a dot and words at each, drawn without what points of a series can do besides: a quarter
// of a line's drawing otherwise. Browsers keep the series as it is; so does an engine where an author changed it.
import { extendChartView, extendSeriesModel, graphic, helper, List } from 'echarts/core.js';

extendSeriesModel({
  type: 'series.ends',
  defaultOption: { coordinateSystem: 'cartesian2d', z: 5, ends: [] },
  getInitialData() {
    const none = new List(['ends'], this);
    none.initData([]);
    return none;
  },
});

extendChartView({
  type: 'ends',
  render(series, model) {
    const { fontFamily, fontSize } = model.getModel('textStyle').option;
    const { ends, symbolSize } = series.option;
    const radius = symbolSize / 2;
    this.group.removeAll();
    for (const { value, itemStyle, label } of ends) {
      const [x, y] = series.coordinateSystem.dataToPoint(value);
      const dot = helper.createSymbol('circle', -1, -1, 2, 2, itemStyle.color);
      dot.attr({ x, y, scaleX: radius, scaleY: radius, z2: 100, silent: true });
      this.group.add(dot);
      this.group.add(new graphic.Text({
        silent: true,
        x: x + radius + label.distance + label.offset[0],
        y: y + label.offset[1],
        z2: 102,
        style: {
          text: label.text, fill: label.color, align: label.align, verticalAlign: 'middle',
          fontFamily, fontSize, fontWeight: label.fontWeight, lineHeight: label.lineHeight,
        },
      }));
    }
  },
});

const keys = (holder) => Object.keys(holder ?? {}).sort().join();
const own = 'clip,data,itemStyle,part,symbolSize,type,z';
const ofLabel = 'align,color,distance,fontWeight,lineHeight,offset,position,show,text';

const isOurs = (item) =>
  Array.isArray(item?.value) && item.value.every(Number.isFinite)
  && keys(item.itemStyle) === 'color' && keys(item.label) === ofLabel && item.label.position === 'right' && item.label.show;

/** The same series to be drawn with less work, if it is the ends of lines as Waymark wrote them. */
export function ends(series) {
  if (series?.part !== 'ends' || keys(series) !== own || keys(series.itemStyle) !== 'opacity'
      || series.itemStyle.opacity !== 1 || !Array.isArray(series.data) || !series.data.every(isOurs)) {
    return series;
  }
  return { type: 'ends', z: series.z, symbolSize: series.symbolSize, ends: series.data };
}
