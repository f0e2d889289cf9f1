import { SCENARIO_INPUT } from '../../model/inputs';
import { cellName } from '../formula/a1';
import type { Grid } from '../grid';
import type { Layout } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import type { SheetName } from '../standard';
import { begin, finish } from './frame';
import { type Headline, headlineResults, resultLink } from './results';
import { belowChart, summaryCharts } from './summaryCharts';
import { answers, chartWords } from './summaryWords';

const WIDTHS = [62, 20, 22, 3, ...Array<number>(10).fill(10)];
const FIRST_RESULT = 4;
/** Figures that are set large. */
const LARGE: ReadonlySet<Headline> = new Set(['npv', 'roi', 'payback', 'customersKeptYearly']);

/** The answer on one page: figures, sentences and charts, all of them live. */
export function summarySheet(layout: Layout, present: readonly SheetName[]): SheetSpec {
  const grid = begin(layout, 'Summary', 'Live: follows every change on Inputs');
  const rowHeights: { row: number; height: number }[] = [];
  grid.putRow(FIRST_RESULT - 1, 0, [
    { value: 'Headline figures', style: 'head.text' },
    { formula: scenarioWords(layout), style: 'headLink.general' },
    { value: 'Unit', style: 'head.text' },
  ]);
  const cells = new Map<Headline, string>();
  headlineResults(layout).forEach(({ name, line, label, unit, format }, index) => {
    const row = FIRST_RESULT + index;
    const style = LARGE.has(name) ? (`headline.${format}` as const) : (`link.${format}` as const);
    grid.putRow(row, 0, [
      { value: label, style: LARGE.has(name) ? 'subsection' : 'label' },
      resultLink(layout, line, style),
      { value: unit, style: 'unit' },
    ]);
    if (LARGE.has(name)) rowHeights.push({ row, height: 27 });
    cells.set(name, cellName(row, 1));
  });

  let row = FIRST_RESULT + cells.size + 1;
  section(grid, row, 'What finance asks');
  row += 1;
  for (const { question, formulas } of answers(layout, cells, present.includes('Portfolio'))) {
    grid.put(row, 0, { value: question, style: 'question' });
    formulas.forEach((formula, index) => grid.put(row + 1 + index, 0, { formula, style: 'line' }));
    row += formulas.length + 2;
  }
  // A sentence below each chart says what it shows, for readers who cannot see it.
  chartWords(layout, cells).forEach((formula, index) => {
    const { row: below, column } = belowChart(index);
    grid.put(below, column, { formula, style: 'note' });
  });

  return finish({
    name: 'Summary',
    kind: 'summary',
    columnWidths: WIDTHS,
    rowHeights,
    grid,
    charts: summaryCharts(layout),
    freeze: { rows: 2, columns: 0 },
    protect: true,
  });
}

const section = (grid: Grid, row: number, title: string): void =>
  grid.putRow(row, 0, [{ value: title, style: 'section' }, { style: 'section' } satisfies CellSpec, { style: 'section' }]);

const scenarioWords = (layout: Layout): string =>
  `=CHOOSE(${layout.reference(layout.place({ input: SCENARIO_INPUT, part: 'live' }))},"Cautious","Base","Optimistic")`;
