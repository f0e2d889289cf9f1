import { rowFormulas } from '../../model/formula/formula';
import type { Line, LineSheet } from '../../model/language/line';
import { ids } from '../../model/lines/ids';
import { cellName } from '../formula/a1';
import type { FormatName } from '../formats';
import type { Grid } from '../sheetGrid';
import { type Layout, frame } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { seriesColumns } from '../standard';
import type { StyleName, StyleRole } from '../styles';
import { begin, finish, labelWidth } from './frame';
import { putNotes } from './notes';

const FIGURE_WIDTH = 15;
const PERIOD_WIDTH = 13;

/** Rows that close a block of rows. */
const TOTALS: ReadonlySet<string> = new Set([
  ids.benefitsGross,
  ids.benefits,
  ids.costs,
  ids.netBeforeTax,
  ids.net,
  ids.pvNet,
  ids.driftLossAll,
  ids.penalties,
  ids.result('npv'),
]);

/** A formula that only fetches a cell of another sheet. */
const LINK = /^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]+\$?\d+$/u;

const styled = (role: StyleRole, format: FormatName): StyleName => `${role}.${format}`;

/** A sheet laid out from the model's lines: label, unit, constant, total, opening, periods. */
export function seriesSheet(layout: Layout, sheet: LineSheet, subtitle: string, extra?: (grid: Grid) => void): SheetSpec {
  const grid = begin(layout, sheet, subtitle);
  headings(layout, grid, sheet);
  const rows: number[] = [];
  for (const section of layout.sections(sheet)) {
    sectionRow(layout, grid, section.row, section.title);
    for (const { line, row } of section.lines) {
      lineRow(layout, grid, row, line);
      if (line.series) rows.push(row);
    }
  }
  putNotes(layout, grid, sheet);
  extra?.(grid);
  return finish({
    name: sheet,
    kind: 'series',
    columnWidths: [
      labelWidth(layout.model.lines.map(({ label }) => label)),
      24,
      FIGURE_WIDTH,
      FIGURE_WIDTH,
      FIGURE_WIDTH,
      ...Array<number>(layout.model.periods).fill(PERIOD_WIDTH),
    ],
    grid,
    seriesRows: {
      firstPeriodColumn: seriesColumns.firstPeriod,
      lastPeriodColumn: layout.lastPeriodColumn,
      rows,
    },
    freeze: { rows: frame.periodNumber + 1, columns: 2 },
  });
}

/** The time axis above every series sheet links to Timeline, cell by cell. */
function headings(layout: Layout, grid: Grid, sheet: LineSheet): void {
  const { periodEnd, periodNumber } = frame;
  const put = (row: number, column: number, value: string, style: StyleName): void => grid.put(row, column, { value, style });
  put(periodEnd, seriesColumns.label, 'Period ends', 'head.text');
  put(periodEnd, seriesColumns.unit, 'Unit', 'head.text');
  put(periodEnd, seriesColumns.constant, 'Constant', 'head.currency');
  put(periodEnd, seriesColumns.total, 'Total', 'head.currency');
  put(periodNumber, seriesColumns.label, 'Period (0 = today, the opening)', 'head.text');
  for (const column of [seriesColumns.unit, seriesColumns.constant, seriesColumns.total])
    grid.put(periodNumber, column, { style: 'head.text' });
  grid.put(periodEnd, seriesColumns.opening, { style: 'head.text' });
  const axis = (row: number, column: number, line: string, format: FormatName): void => {
    const place = { ...layout.line(line), column };
    const part = column === seriesColumns.opening ? 'opening' : column - seriesColumns.firstPeriod + 1;
    const here = sheet === place.sheet;
    grid.put(row, column, {
      formula: here ? `=${cellName(place.row, column)}` : `=${layout.reference(place).replaceAll('$', '')}`,
      style: styled(here ? 'head' : 'headLink', format),
      source: { line, part },
    });
  };
  for (let column: number = seriesColumns.opening; column <= layout.lastPeriodColumn; column++) {
    if (column > seriesColumns.opening) axis(periodEnd, column, ids.periodEnd, 'date');
    axis(periodNumber, column, ids.period, 'whole');
  }
}

function sectionRow(layout: Layout, grid: Grid, row: number, title: string): void {
  for (let column = 0; column <= layout.lastPeriodColumn; column++) {
    grid.put(row, column, column === 0 ? { value: title, style: 'section' } : { style: 'section' });
  }
}

function lineRow(layout: Layout, grid: Grid, row: number, line: Line): void {
  const total = TOTALS.has(line.id);
  grid.put(row, seriesColumns.label, { value: line.label, style: total ? 'labelTotal' : 'label' });
  grid.put(row, seriesColumns.unit, { value: line.unit, style: total ? 'unitTotal' : 'unit' });
  const cell = (formula: string, part: 'constant' | 'total' | 'opening' | number, format: FormatName = line.format): CellSpec => {
    const linked = LINK.test(formula);
    const role: StyleRole = total ? (linked ? 'linkTotal' : 'total') : linked ? 'link' : 'formula';
    return { formula, style: styled(role, format), source: { line: line.id, part } };
  };
  const formulas = rowFormulas(layout.model, line, layout.book);
  if (formulas.constant !== undefined) grid.put(row, seriesColumns.constant, cell(formulas.constant, 'constant', line.constantFormat));
  if (formulas.total !== undefined) grid.put(row, seriesColumns.total, cell(formulas.total, 'total'));
  if (formulas.opening !== undefined) grid.put(row, seriesColumns.opening, cell(formulas.opening, 'opening'));
  for (let period = 1; formulas.period && period <= layout.model.periods; period++) {
    grid.put(row, seriesColumns.firstPeriod + period - 1, cell(formulas.period(period), period));
  }
  if (total) fillTotal(layout, grid, row, line.format);
}

/** The rule above a total runs across the row, blank cells included. */
function fillTotal(layout: Layout, grid: Grid, row: number, format: FormatName): void {
  for (let column: number = seriesColumns.constant; column <= layout.lastPeriodColumn; column++) {
    if (!grid.at(row, column)) grid.put(row, column, { style: styled('total', format) });
  }
}
