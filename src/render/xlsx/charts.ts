import { strFromU8, strToU8 } from 'fflate';
import type { Chart, ChartAxis, ChartSeries } from 'excelize-wasm';
import { cellName, sheetArea } from '../../workbook/formula/a1';
import { areaBox } from '../../workbook/geometry';
import { LEAST_SIZE } from '../../workbook/paper';
import { palette } from '../../workbook/palette';
import type { ChartKind, ChartSeriesSpec, ChartSpec, SheetSpec } from '../../workbook/spec';
import { must, type File, type Library } from './library';

const POINTS_TO_PIXELS = 96 / 72;

/** Charts over the cells of their area. */
export function writeCharts(library: Library, file: File, sheet: SheetSpec): void {
  for (const chart of sheet.charts) {
    const corner = cellName(chart.area.row, chart.area.column);
    must(file.AddChart(sheet.name, corner, chartOptions(library, sheet, chart)), `${sheet.name}!${corner}: chart "${chart.title}"`);
  }
}

const chartType = (library: Library, kind: ChartKind): Chart['Type'] =>
  ({
    line: library.Line,
    columnClustered: library.Col,
    columnStacked: library.ColStacked,
    barClustered: library.Bar,
    barStacked: library.BarStacked,
    area: library.Area,
  })[kind];

function chartOptions(library: Library, sheet: SheetSpec, chart: ChartSpec): Chart {
  const box = areaBox(sheet, chart.area);
  const stacked = chart.kind === 'columnStacked' || chart.kind === 'barStacked';
  return {
    Type: chartType(library, chart.kind),
    Series: chart.series.map((series) => chartSeries(library, chart.kind, series)),
    Title: { Paragraph: [{ Text: chart.title, Font: { Size: 12, Bold: true, Color: palette.accent } }] },
    Legend: { Position: chart.legend, Font: { Size: LEAST_SIZE, Color: palette.ink } },
    Dimension: { Width: Math.round(box.width * POINTS_TO_PIXELS), Height: Math.round(box.height * POINTS_TO_PIXELS) },
    Format: { Name: chart.name, AltText: chart.title, Positioning: 'oneCell', Locked: true, PrintObject: true },
    XAxis: categoryAxis(library, chart),
    YAxis: {
      ...axis(chart.valueAxis.title, chart.valueAxis.format),
      MajorGridLines: true,
      ...(chart.valueAxis.min !== undefined && { Minimum: chart.valueAxis.min }),
    },
    VaryColors: false,
    ShowBlanksAs: 'gap',
    ...(chart.kind !== 'line' && chart.kind !== 'area' && { GapWidth: 60 }),
    ...(stacked && { Overlap: 100 }),
  };
}

function categoryAxis(library: Library, { categoryAxis: { title, format, skip } }: ChartSpec): ChartAxis {
  return {
    ...axis(title, format),
    // Below the plot, not across it where values are negative.
    TickLabelPosition: library.ChartTickLabelLow,
    ...(skip !== undefined && { TickLabelSkip: skip }),
  };
}

function axis(title: string, format: string | undefined): ChartAxis {
  return {
    Font: { Size: LEAST_SIZE, Color: palette.muted },
    ...(title !== '' && { Title: { Paragraph: [{ Text: title, Font: { Size: LEAST_SIZE, Color: palette.muted } }] } }),
    ...(format !== undefined && { NumFmt: { CustomNumFmt: format, SourceLinked: false } }),
  };
}

function chartSeries(library: Library, kind: ChartKind, series: ChartSeriesSpec): ChartSeries {
  const { sheet, row, column } = series.name;
  const visible = series.color !== 'none';
  const fill = visible
    ? { Type: 'pattern', Pattern: 1, Color: [series.color] }
    : { Type: 'pattern', Pattern: 1, Color: ['#FFFFFF'], Transparency: 100 };
  return {
    Name: sheetArea(sheet, { row, column, lastRow: row, lastColumn: column }),
    Values: sheetArea(series.values.sheet, series.values.area),
    Categories: sheetArea(series.categories.sheet, series.categories.area),
    Fill: fill,
    ...(kind === 'line'
      ? { Line: { Type: library.LineSolid, Width: 2.25, Fill: fill }, Marker: { Symbol: 'none' } }
      : { Line: { Type: library.LineNone } }),
  };
}

/**
 * Ends every chart in the cell after its area. The library writes the whole size as an offset within the first cell, which
 * Excel for Mac cuts to that cell's size.
 */
export function patchAnchors(parts: Map<string, Uint8Array>, path: string, charts: readonly ChartSpec[]): void {
  const part = parts.get(path);
  if (!part) throw new Error(`The .xlsx library has changed: it wrote no ${path}.`);
  let index = 0;
  const xml = strFromU8(part).replace(/<xdr:to>.*?<\/xdr:to>/gs, (written) => {
    const area = charts[index]?.area;
    index += 1;
    if (!area) return written;
    const [column, row] = [area.lastColumn + 1, area.lastRow + 1];
    return `<xdr:to><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
  });
  if (index !== charts.length) throw new Error(`The .xlsx library has changed: ${path} anchors ${index} charts of ${charts.length}.`);
  parts.set(path, strToU8(xml));
}

/** How the library writes the text of an axis; the category axis comes first. */
const FLAT = '<a:bodyPr anchor="ctr" anchorCtr="true"';

/** What the library cannot say of a chart, as changes of its part. */
export const chartPatches = (chart: ChartSpec): (readonly [pattern: RegExp, replacement: string])[] => {
  const position = '<legendPos val="b"></legendPos>';
  const hidden = hiddenLegendEntries(chart);
  return [
    ...(hidden === '' ? [] : [[new RegExp(position), position + hidden] as const]),
    // Labels said to lie flat are all drawn, one over the other, by LibreOffice; unsaid, it leaves out what has no room.
    // Dates are labels, not places in time: a year's last day is not drawn on its first.
    ...(chart.categoryAxis.format === undefined ? [] : [[/<auto val="1">/, '<auto val="0">'] as const]),
    ...(chart.categoryAxis.skip === undefined ? [] : [[new RegExp(`${FLAT} rot="0"`), FLAT] as const]),
  ];
};

/** Legend entries to take out, as the chart part spells it: those of invisible series, which the library cannot leave out. */
function hiddenLegendEntries(chart: ChartSpec): string {
  if (chart.legend === 'none') return '';
  const hidden = chart.series.flatMap((series, index) => (series.color === 'none' ? [index] : []));
  return hidden.map((index) => `<legendEntry><idx val="${index}"></idx><delete val="1"></delete></legendEntry>`).join('');
}
