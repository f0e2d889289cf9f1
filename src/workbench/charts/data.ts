import { type CellReference, type CellValue, type ChartModel, type ChartSeriesModel } from '../office-host';

/** How a chart reads the workbook: values to draw, texts to write on the axis. */
export interface CellReader {
  readValues(reference: CellReference): CellValue[][];
  readText(reference: CellReference): string[][];
}

/** A chart with its numbers. A blank cell, a text and an error are gaps, null. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly model: ChartSeriesModel; readonly name: string; readonly values: readonly (number | null)[] }[];
}

export function readChart(chart: ChartModel, reader: CellReader): ChartData {
  const series = chart.series.map((model, index) => ({
    model,
    name: typeof model.name === 'string' ? model.name || `Series ${index + 1}` : (reader.readText(model.name).flat()[0] ?? ''),
    values: reader.readValues(model.values).flat().map(numberOrGap),
  }));
  const labelled = chart.series.find(({ categories }) => categories)?.categories;
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = labelled ? reader.readText(labelled).flat() : [];
  return { series, categories: Array.from({ length: longest }, (_, index) => labels[index] ?? String(index + 1)) };
}

const numberOrGap = (value: CellValue): number | null => (typeof value === 'number' ? value : null);
