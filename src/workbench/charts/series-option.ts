import { type ChartModel, type ChartSeriesModel } from '../office-host';
import { drawingOf } from './chart-type';
import { type ChartData } from './data';
import { formatNumber } from './format-number';
import { axisLine, mutedInk, palette } from './theme';

const POINTS_TO_PIXELS = 96 / 72;
const GAP_IF_NOT_SET = 80;

/** The base of a waterfall or tornado: it takes room and is not seen. */
export const isInvisible = ({ fillColor }: ChartSeriesModel): boolean => fillColor === 'none';

/** One series of a chart as ECharts draws it. */
export function seriesOption(chart: ChartModel, data: ChartData, index: number): object {
  const entry = data.series[index];
  if (!entry) throw new RangeError(`The chart has no series ${index}.`);
  const { model, name, values } = entry;
  const drawing = drawingOf(model.type ?? chart.type);
  const color = (drawing.mark === 'line' ? (model.lineColor ?? model.fillColor) : model.fillColor) ?? palette[index % palette.length];
  const hidden = isInvisible(model);
  return {
    type: drawing.mark,
    name,
    data: values.map((value, point) => ({ value, ...pointStyle(model, point) })),
    ...(drawing.stacked ? { stack: drawing.mark } : {}),
    ...(hidden ? { silent: true, tooltip: { show: false }, itemStyle: { color: 'transparent' }, lineStyle: { width: 0 } } : { color }),
    ...(drawing.mark === 'bar' ? barOption(model, data.series.length, drawing.stacked) : lineOption(model, hidden, drawing.markers)),
    ...(drawing.filled && !hidden ? { areaStyle: { color, opacity: drawing.stacked ? 0.85 : 0.3 } } : {}),
    label: {
      show: model.dataLabels.visible && !hidden,
      position: drawing.stacked ? 'inside' : drawing.horizontal ? 'right' : 'top',
      color: drawing.stacked ? '#FFFFFF' : mutedInk,
      fontSize: 11,
      formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? formatNumber(value, labelFormat(chart, model)) : ''),
    },
    ...(index === 0 ? { markLine: zeroLine(data, drawing.horizontal) } : {}),
  };
}

const labelFormat = (chart: ChartModel, { dataLabels }: ChartSeriesModel): string =>
  dataLabels.numberFormat === 'General' || dataLabels.numberFormat === '' ? chart.valueAxis.numberFormat : dataLabels.numberFormat;

const pointStyle = ({ pointColors }: ChartSeriesModel, point: number): object => {
  const color = pointColors[point];
  return color ? { itemStyle: { color: color === 'none' ? 'transparent' : color } } : {};
};

/** Excel states gap and overlap in percent of one bar's width, ECharts the gap in percent of a category's. */
function barOption({ gapWidth = GAP_IF_NOT_SET, overlap = 0 }: ChartSeriesModel, seriesCount: number, stacked: boolean): object {
  const barsAbreast = stacked ? 1 : seriesCount;
  return { barCategoryGap: `${Math.round((100 * gapWidth) / (gapWidth + 100 * barsAbreast))}%`, barGap: `${-overlap}%` };
}

const lineOption = ({ lineWeight = 2 }: ChartSeriesModel, hidden: boolean, markers: boolean): object => ({
  showSymbol: markers,
  symbol: 'circle',
  symbolSize: 6,
  connectNulls: false,
  ...(hidden ? {} : { lineStyle: { width: lineWeight * POINTS_TO_PIXELS } }),
});

/** Where values fall below zero, the axis stands at the edge and zero gets a line of its own. */
function zeroLine(data: ChartData, horizontal: boolean): object | undefined {
  if (!data.series.some(({ values }) => values.some((value) => value !== null && value < 0))) return undefined;
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    label: { show: false },
    lineStyle: { color: axisLine, width: 1, type: 'solid' },
    data: [horizontal ? { xAxis: 0 } : { yAxis: 0 }],
  };
}
