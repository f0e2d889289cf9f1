import { inputIds } from '../../../model/document/input-ids';
import { ids } from '../../../model/lines/ids';
import { cellName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { LinkSpec, SheetSpec } from '../../spec';
import type { SheetName } from '../../standard';
import { begin, checkCells, finish } from '../frame';
import { structurePlace } from '../structurePlaces';
import { percent } from '../words';
import { answers, type AnsweringSheet, type Figures, reason, request, verdict } from './answers';
import { decisionCharts } from './charts';
import { chartRows, rowHeights } from './onePage';
import { FIGURES, putTable, sides, WIDTHS } from './table';
import { customerTable, driverTable, gradeTable, inactionTable, resultRow, resultTable, retentionTable, type ResultName } from './tables';

const FIRST_ROW = 2;
/** Characters of a line across the page. */
const LINE = 150;
const PURPOSE_LINES = 2;

/** How the way to a sheet is called whose words Decision shows. */
const WAYS: Readonly<Record<AnsweringSheet, string>> = {
  Spending: 'Go to the spending decision',
  Portfolio: 'Go to the choice between programmes',
};

/** The one page a board gets: what is asked for, what it comes to, what could overturn it, and who decided what. */
export function decisionSheet(layout: Layout, present: readonly SheetName[]): SheetSpec {
  const grid = begin(layout, 'Decision', 'Live: follows every change on Inputs');
  const words = introduction(layout);
  const tables = FIRST_ROW + words.length + QUESTIONS + 3;
  const { customers, inaction, drivers } = placesAtRight(layout, tables);
  const right = (row: number, figure: number): string => cellName(row, sides.right + figure);
  const figures: Figures = {
    result: (name) => cellName(resultPlace(tables, name), 1),
    retention: { before: right(tables + 1, 1), after: right(tables + 1, 2) },
    kept: { number: right(customers + 1, 1), cost: right(customers + 1, 2), worth: right(customers + 1, 3) },
    won: { number: right(customers + 2, 1), cost: right(customers + 2, 2) },
    inaction: { total: right(inaction + 1, 1), avoided: right(inaction + 1, 2) },
  };
  const [npv, adjusted] = [figures.result('npv'), figures.result('npvRisk')];

  const links: LinkSpec[] = [];
  let row = FIRST_ROW;
  grid.put(row, 0, { formula: basis(layout), style: 'note' });
  for (const [label, value] of words) {
    row += 1;
    if (label !== '') grid.put(row, 0, { value: label, style: 'labelBold' });
    grid.put(row, 1, value.startsWith('=') ? { formula: value, style: 'line' } : { value, style: 'line' });
  }
  row += 1;
  grid.put(row, 0, { formula: verdict(npv, adjusted, layout.reference(checkCells.register).replaceAll('$', '')), style: 'question' });
  grid.put(row, 1, { formula: reason(layout, npv, adjusted), style: 'line' });
  for (const { question, formula, from } of answers(layout, figures, present.includes('Portfolio'))) {
    row += 1;
    grid.put(row, 0, { value: question, style: 'labelBold' });
    grid.put(row, 1, { formula, style: from ? 'link.general' : 'line' });
    if (from) links.push({ row, column: 0, target: { sheet: from, cell: 'A1' }, tooltip: WAYS[from] });
  }

  const grades = putTable(grid, tables, 'left', resultTable(layout)) + 1;
  const left = putTable(grid, grades, 'left', gradeTable(layout, grades, npv));
  putTable(grid, tables, 'right', retentionTable(layout, tables));
  putTable(grid, customers, 'right', customerTable(layout));
  putTable(grid, inaction, 'right', inactionTable(layout, inaction));
  const last = putTable(grid, drivers, 'right', driverTable(layout));

  const chart = Math.max(left, last) + 1;
  const drawn = decisionCharts(layout, { row: chart, height: chartRows(chart) }, figures.result);
  for (const { words: below, row: at, column } of drawn) grid.put(at, column, { formula: below, style: 'line' });
  putReview(layout, grid, chart + chartRows(chart) + 2);

  return finish({
    name: 'Decision',
    kind: 'summary',
    columnWidths: WIDTHS,
    rowHeights: rowHeights(grid.height, resultPlace(tables, 'npv')),
    grid,
    links,
    charts: drawn.map((entry) => entry.chart),
    freeze: { rows: 2, columns: 0 },
    onePage: true,
  });
}

/** Where the tables on the right begin: a row apart, if that does not lengthen the page. */
function placesAtRight(layout: Layout, tables: number) {
  const heights = [retentionTable(layout, 0), customerTable(layout), inactionTable(layout, 0), driverTable(layout)].map(
    ({ rows }) => rows.length + 1,
  );
  const left = resultTable(layout).rows.length + gradeTable(layout, 0, '').rows.length + 3;
  const right = heights.reduce((sum, height) => sum + height, 0);
  const gap = Number(right + heights.length - 1 <= left + 2);
  const [customers = tables, inaction = tables, drivers = tables] = heights
    .slice(0, -1)
    .map((_, index) => heights.slice(0, index + 1).reduce((row, height) => row + height + gap, tables));
  return { customers, inaction, drivers };
}

/** How many questions are answered. */
const QUESTIONS = 7;
/** Row of a result in the table that begins in a row: the rate of return stands before its modified kin. */
const resultPlace = (tables: number, name: ResultName): number =>
  tables + 1 + resultRow(name) + Number(resultRow(name) >= resultRow('mirr'));

/** Over what horizon, in whose money, before or after tax. */
function basis(layout: Layout): string {
  const live = (input: string): string => layout.reference(layout.place({ input, part: 'live' })).replaceAll('$', '');
  const months = layout.reference(layout.part(ids.months, 'total')).replaceAll('$', '');
  const { currency } = layout.model.case;
  return `="${currency} over "&${months}&" months at "&${percent(live(inputIds.discountRate))}&" % a year, after "&${percent(live(inputIds.taxRate))}&" % tax"`;
}

/** What it is about and what is asked for: label and text, or a formula. */
function introduction(layout: Layout): [string, string][] {
  const purpose = linesOf(layout.model.case.purpose || 'Not stated.');
  return [...purpose.map((line, index): [string, string] => [index === 0 ? 'Purpose' : '', line]), ['Asked for', request(layout)]];
}

/** A text in lines that fit across the page; what is too long ends in an ellipsis and stands in full on Cover. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= PURPOSE_LINES
    ? lines
    : [...lines.slice(0, PURPOSE_LINES - 1), `${(lines[PURPOSE_LINES - 1] ?? '').slice(0, LINE - 2)} …`];
}

/** What is still open, and lines for whoever decides. */
function putReview(layout: Layout, grid: Grid, row: number): void {
  const of = (place: Parameters<Layout['reference']>[0]): string => layout.reference(place).replaceAll('$', '');
  const { errors, alerts, unconfirmed } = checkCells;
  grid.put(row, 0, { value: 'Open', style: 'head.text' });
  for (let column = 1; column <= sides.right + FIGURES; column += 1) grid.put(row, column, { style: 'head.text' });
  grid.put(row + 1, 0, { value: 'Before it is signed', style: 'labelBold' });
  grid.put(row + 1, 1, {
    formula: `=${of(unconfirmed)}&" inputs unconfirmed, "&${of(alerts)}&" alerts, "&${of(errors)}&" errors: see Checks."`,
    style: 'line',
  });
  const said = (id: string) => ({ formula: `=${of(structurePlace(layout, id))}&""`, style: 'link.general' }) as const;
  const review = [
    ['Conditions', inputIds.review('conditions'), 0, 2],
    ['Reviewer', inputIds.review('reviewer'), 0, 3],
    ['Decision', inputIds.review('decision'), sides.right, 2],
    ['Date', inputIds.review('date'), sides.right, 3],
  ] as const;
  for (const [label, id, column, below] of review) {
    grid.put(row + below, column, { value: label, style: 'labelBold' });
    grid.put(row + below, column + 1, said(id));
  }
}
