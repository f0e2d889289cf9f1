import { UNKNOWN } from '../../whatIfTable';
import { areaName, cellName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import { meaningColors } from '../../palette';
import type { Area, CellSpec, ChartSpec, SheetSpec } from '../../spec';
import { begin, finish } from '../frame';
import { tenth, whole } from '../words';
import { at, PLAN, rows, STEPS } from './places';
import { putEfforts } from './table';

/** Up to the what-if table: label and five figures, with room for the sentences, then a gap. */
const WIDTHS = [58, 18, 18, 18, 18, 18, 3, 3];
/** Columns of what is said of the plan, of the best, and of the difference. */
const compared = { plan: 1, best: 2, more: 3, note: 4 } as const;
/** Lines of the comparison, from its heading on. */
const line = { effort: 1, costs: 2, npv: 3, with: 4, gained: 5, next: 6, nextPoints: 7 } as const;

/** The spending decision: what the programme brings for less and for more money, and where another unit no longer pays. */
export function spendingSheet(layout: Layout): SheetSpec {
  const { currency } = layout.model.case;
  const grid = begin(layout, 'Spending', 'How much for the cost: the whole model at other spending, under the live scenario');
  const engine = putEfforts(layout, grid);
  putWords(grid, currency);
  grid.putRow(rows.words + 2, 0, [
    { value: 'How the figures below were found', style: 'label' },
    { formula: `=${engine.state}`, style: 'formula.general' },
  ]);
  putComparison(grid, currency);
  return finish({
    name: 'Spending',
    kind: 'text',
    columnWidths: [...WIDTHS, ...engine.widths],
    grid,
    charts: [npvChart(currency)],
    dataTables: [engine.table],
    lastPrinted: at.gained,
    freeze: { rows: 2, columns: 1 },
  });
}

const place = (name: keyof typeof line, column: number): string => cellName(rows.decision + line[name], column);
const known = (expression: string): string => `=IFERROR(${expression},"${UNKNOWN}")`;

/** How much retention for the cost, and whether it should be more or less. */
function putWords(grid: Grid, currency: string): void {
  const of = (name: keyof typeof line): string => place(name, compared.plan);
  const [effort, npv] = [place('effort', compared.best), place('npv', compared.more)];
  const word = cellName(rows.decision, compared.more);
  grid.put(rows.words, 0, {
    formula: known(
      `"As planned, ${currency} "&${whole(of('costs'))}&" buy "&${tenth(of('gained'))}&" points of retention in the last year."`,
    ),
    style: 'labelBold',
  });
  grid.put(rows.words + 1, 0, {
    formula: known(`"Spend "&${word}&": NPV is best at "&${whole(`100*${effort}`)}&" % of the plan, "&${whole(npv)}&" above it."`),
    style: 'labelBold',
  });
}

/** The plan beside the best, and what the next unit of currency brings. */
function putComparison(grid: Grid, currency: string): void {
  const column = (index: number): string =>
    areaName({ row: rows.first, column: index, lastRow: rows.first + STEPS - 1, lastColumn: index });
  const best = `MATCH(MAX(${column(at.npv)}),${column(at.npv)},0)`;
  const planned = (index: number): string => cellName(rows.first + PLAN, index);
  const near = (index: number): string => {
    const below = rows.first + STEPS;
    return `(${cellName(below + 1, index)}-${cellName(below, index)})`;
  };
  const head = (value: string): CellSpec => ({ value, style: 'head.whole' });
  const effort = place('effort', compared.best);
  grid.putRow(rows.decision, 0, [
    { value: 'What to spend', style: 'head.text' },
    head('As planned'),
    head('At the best'),
    { formula: known(`CHOOSE(1+(${effort}>=1)+(${effort}>1),"less","as planned","more")`), style: 'head.general' },
  ]);
  const compare = (label: string, name: keyof typeof line, index: number, format: FormatName): void => {
    const [plan, top] = [place(name, compared.plan), place(name, compared.best)];
    grid.putRow(rows.decision + line[name], 0, [
      { value: label, style: 'label' },
      { formula: `=${planned(index)}`, style: `formula.${format}` },
      { formula: known(`INDEX(${column(index)},${best})`), style: `formula.${format}` },
      { formula: known(`${top}-${plan}`), style: `formula.${format}` },
    ]);
  };
  compare('Spending, of the plan (best to a tenth of it)', 'effort', at.effort, 'percent');
  compare(`Costs, present value (${currency})`, 'costs', at.costs, 'currency');
  compare(`Net present value (${currency})`, 'npv', at.npv, 'currency');
  compare('Retention at the end of the horizon, with the programme', 'with', at.with, 'percent2');
  compare('Points gained by it', 'gained', at.gained, 'decimal');
  const next = (label: string, name: keyof typeof line, formula: string, format: FormatName): void =>
    grid.putRow(rows.decision + line[name], 0, [
      { value: label, style: 'label' },
      { formula: known(`IF(${near(at.costs)}=0,"nothing scales",${formula})`), style: `formula.${format}` },
    ]);
  next(`The next ${currency} of cost brings, of net present value`, 'next', `${near(at.npv)}/${near(at.costs)}`, 'decimal');
  next(`The next 1,000 ${currency} of cost keep, points of retention`, 'nextPoints', `1000*${near(at.gained)}/${near(at.costs)}`, 'factor');
}

/** Net present value over spending, from nothing to three times the plan. */
function npvChart(currency: string): ChartSpec {
  const cells = (index: number): Area => ({ row: rows.first, column: index, lastRow: rows.first + STEPS - 1, lastColumn: index });
  return {
    name: 'Value of spending',
    title: 'Net present value by spending, as a share of the plan',
    kind: 'line',
    series: [
      {
        name: { sheet: 'Spending', row: rows.headings, column: at.npv },
        values: { sheet: 'Spending', area: cells(at.npv) },
        categories: { sheet: 'Spending', area: cells(at.effort) },
        color: meaningColors.total,
      },
    ],
    area: { row: rows.chart, column: 0, lastRow: rows.lastOfChart, lastColumn: at.gained },
    valueAxis: { title: currency, format: '#,##0' },
    categoryAxis: { title: 'Spending, of the plan', format: '0%', skip: 5 },
    legend: 'none',
  };
}
