import { type EChartsCoreOption } from 'echarts/core';
import { type ChartAxisModel, type ChartModel } from '../host';
import { drawingOf } from './chart-type';
import { type ChartData } from './data';
import { formatNumber } from './number-format';
import { isInvisible, seriesOption } from './series';
import { axisLine, fontFamily, gridLine, ink, mutedInk } from './theme';

const legendPlaces = {
  Top: { top: 30, left: 'center' },
  Bottom: { bottom: 6, left: 'center' },
  Left: { left: 8, top: 'middle', orient: 'vertical' },
  Right: { right: 8, top: 'middle', orient: 'vertical' },
  Corner: { right: 8, top: 30, orient: 'vertical' },
} as const;

/**
 * A chart and its numbers as an ECharts option.
 *
 * @throws Error for a chart type that is not drawn.
 */
export function chartOption(chart: ChartModel, data: ChartData): EChartsCoreOption {
  const drawing = drawingOf(chart.type);
  const showTitle = chart.title.visible && chart.title.text !== '';
  const legend = chart.legend.visible ? chart.legend.position : undefined;
  const named = data.series.filter(({ model }) => !isInvisible(model)).map(({ name }) => name);
  const category = categoryAxis(chart, data.categories, drawing.filled);
  const value = valueAxis(chart.valueAxis);
  return {
    animation: false, // numbers change while one types
    textStyle: { fontFamily, color: ink },
    title: { show: showTitle, text: chart.title.text, left: 'center', top: 8, textStyle: { fontSize: 14, fontWeight: 600, color: ink } },
    legend: {
      show: legend !== undefined,
      data: named,
      ...legendPlaces[legend ?? 'Bottom'],
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 8,
      itemGap: 16,
      textStyle: { color: mutedInk, fontSize: 12 },
    },
    grid: {
      top: (showTitle ? 40 : 16) + (legend === 'Top' || legend === 'Corner' ? 26 : 0),
      bottom: legend === 'Bottom' ? 36 : 12,
      left: legend === 'Left' ? 130 : 14,
      right: legend === 'Right' ? 130 : 18,
      outerBoundsMode: 'same', // labels and axis titles stay inside these margins, whatever their length
      outerBoundsContain: 'all',
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: drawing.mark === 'bar' ? 'shadow' : 'line' },
      confine: true,
      textStyle: { fontSize: 12, color: ink },
      valueFormatter: (shown: unknown) => (typeof shown === 'number' ? formatNumber(shown, chart.valueAxis.numberFormat) : '–'),
    },
    xAxis: drawing.horizontal ? value : category,
    yAxis: drawing.horizontal ? category : value,
    series: data.series.map((_, index) => seriesOption(chart, data, index)),
  };
}

function categoryAxis(chart: ChartModel, categories: readonly string[], edgeToEdge: boolean): object {
  return {
    ...axis(chart.categoryAxis),
    type: 'category',
    data: categories,
    boundaryGap: !edgeToEdge,
    axisTick: { alignWithLabel: true, lineStyle: { color: axisLine } },
    axisLine: { show: true, onZero: false, lineStyle: { color: axisLine } }, // labels stay at the edge when values fall below zero
    splitLine: { show: chart.categoryAxis.gridlines, lineStyle: { color: gridLine } },
  };
}

function valueAxis(model: ChartAxisModel): object {
  return {
    ...axis(model),
    type: 'value',
    min: model.minimum,
    max: model.maximum,
    axisLabel: { color: mutedInk, fontSize: 11, hideOverlap: true, formatter: (value: number) => formatNumber(value, model.numberFormat) },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: model.gridlines, lineStyle: { color: gridLine } },
    splitNumber: 5,
  };
}

const axis = (model: ChartAxisModel): object => ({
  show: model.visible,
  inverse: model.reversed,
  name: model.title,
  nameLocation: 'middle',
  nameGap: 8,
  nameTextStyle: { color: mutedInk, fontSize: 11 },
  axisLabel: { color: mutedInk, fontSize: 11, hideOverlap: true },
});
