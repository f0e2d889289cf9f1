import { ids } from '../../model/lines/ids';
import { absoluteName, cellName } from '../formula/a1';
import type { Grid } from '../sheetGrid';
import type { Layout, Place } from '../layout';
import { meaningColors } from '../palette';
import type { CellSpec, ChartSeriesSpec } from '../spec';
import { belowNotes } from './notes';

/** Columns of the chart's data: the step, the running total, and the pieces that the chart stacks. */
const at = { label: 0, unit: 1, step: 2, end: 3, base: 4, pieces: 5 } as const;

/**
 * The pieces of a bar from `start` to `end`, above and below zero, so that a bar may cross the axis. The invisible base
 * carries what lies between the axis and the bar.
 */
const PIECES = [
  { name: 'Added', color: meaningColors.positive, sign: 1 },
  { name: 'Added, below zero', color: meaningColors.positive, sign: -1 },
  { name: 'Deducted', color: meaningColors.negative, sign: 1 },
  { name: 'Deducted, below zero', color: meaningColors.negative, sign: -1 },
  { name: 'Result', color: meaningColors.total, sign: 0 },
] as const;

/** Heading of the waterfall's data, below the lines and notes of Appraisal. */
export const waterfallRow = (layout: Layout): number => belowNotes(layout, 'Appraisal');

/** The running total before the result: what the bars add up to. */
export const waterfallEnd = (layout: Layout): Place => ({
  sheet: 'Appraisal',
  row: waterfallRow(layout) + steps(layout).length,
  column: at.end,
});

/** The levers of the waterfall: their names and amounts, as formulas on other sheets refer to them. */
export function waterfallLevers(layout: Layout): { readonly labels: string; readonly amounts: string } {
  const row = waterfallRow(layout) + 2;
  const last = row + layout.model.case.levers.length - 1;
  const range = (column: number): string =>
    `${layout.reference({ sheet: 'Appraisal', row, column }).replaceAll('$', '')}:${cellName(last, column)}`;
  return { labels: range(at.label), amounts: range(at.step) };
}

/** The chart's series: an invisible base and the pieces on it. */
export function waterfallSeries(layout: Layout): ChartSeriesSpec[] {
  const first = waterfallRow(layout);
  const sheet = 'Appraisal';
  const rows = { row: first + 2, lastRow: first + 1 + steps(layout).length };
  const column = (index: number) => ({ sheet, area: { ...rows, column: index, lastColumn: index } });
  return ['Base', ...PIECES.map(({ name }) => name)].map((_, index) => ({
    name: { sheet, row: first + 1, column: at.base + index },
    values: column(at.base + index),
    categories: column(at.label),
    color: index === 0 ? 'none' : (PIECES[index - 1]?.color ?? 'none'),
  }));
}

interface Step {
  readonly label: string;
  readonly formula: string;
}

/** What leads from the benefits of the levers to the net present value. */
function steps(layout: Layout): Step[] {
  const value = (line: string, part: 'constant' | 'total' = 'constant'): string => {
    const { row, column }: Place = layout.part(line, part);
    return absoluteName(row, column);
  };
  const { levers } = layout.model.case;
  const levered = levers.map(({ id }) => value(ids.leverPv(id)));
  const [first = '', last = first] = [levered[0], levered.at(-1)];
  return [
    ...levers.map(({ name }, index) => ({ label: name, formula: `=${levered[index] ?? ''}` })),
    { label: 'Less overlap', formula: `=${value(ids.result('pvBenefitsGross'))}-SUM(${first}:${last})` },
    { label: 'Less programme costs', formula: `=-${value(ids.result('pvCostsGross'))}` },
    { label: 'Less tax', formula: `=${value(ids.pvTax, 'total')}` },
    { label: 'Net present value, as the sum', formula: `=${value(ids.result('npv'))}` },
  ];
}

/** Puts the data of the waterfall below the lines of Appraisal. */
export function putWaterfall(layout: Layout, grid: Grid): void {
  const first = waterfallRow(layout);
  const all = steps(layout);
  grid.put(first, 0, { value: 'Chart data: from the benefits to the net present value', style: 'subsection' });
  grid.putRow(first + 1, 0, [
    { value: 'Step', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    { value: 'Amount', style: 'head.currency' },
    { value: 'Running total', style: 'head.currency' },
    { value: 'Base', style: 'head.currency' },
    ...PIECES.map(({ name }): CellSpec => ({ value: name, style: 'head.currency' })),
  ]);
  all.forEach(({ label, formula }, index) => {
    const row = first + 2 + index;
    const last = index === all.length - 1;
    const step = cellName(row, at.step);
    const end = cellName(row, at.end);
    const start = index === 0 || last ? '0' : cellName(row - 1, at.end);
    const figure = (text: string): CellSpec => ({ formula: text, style: 'formula.currency' });
    grid.putRow(row, 0, [
      { value: label, style: 'label' },
      { value: layout.model.case.currency, style: 'unit' },
      figure(formula),
      figure(index === 0 || last ? `=${step}` : `=${start}+${step}`),
      figure(last ? '=0' : `=MAX(0,MIN(${start},${end}))+MIN(0,MAX(${start},${end}))`),
      ...PIECES.map(({ name, sign }) => figure(last ? (sign === 0 ? `=${step}` : '=0') : piece(name, start, end, step))),
    ]);
  });
}

/** The part of a step above (or below) zero, where it adds (or deducts); otherwise 0. */
function piece(name: (typeof PIECES)[number]['name'], start: string, end: string, step: string): string {
  const above = `MAX(0,${start},${end})-MAX(0,MIN(${start},${end}))`;
  const below = `MIN(0,${start},${end})-MIN(0,MAX(${start},${end}))`;
  if (name === 'Added') return `=IF(${step}>=0,${above},0)`;
  if (name === 'Added, below zero') return `=IF(${step}>=0,${below},0)`;
  if (name === 'Deducted') return `=IF(${step}<0,${above},0)`;
  if (name === 'Deducted, below zero') return `=IF(${step}<0,${below},0)`;
  return '=0';
}
