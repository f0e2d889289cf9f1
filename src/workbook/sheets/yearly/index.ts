import { inputIds } from '../../../model/document/input-ids';
import { ids } from '../../../model/lines/ids';
import { cellName } from '../../formula/a1';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { CellSpec, SheetSpec } from '../../spec';
import { begin, finish, labelWidth } from '../frame';
import { resultLink } from '../results';
import { CHARTS_HEIGHT, yearlyCharts } from './charts';
import { gradedSections } from './gradedSections';
import { gradeSection } from './grades';
import { customerSections } from './customerSections';
import { moneySections } from './moneySections';
import type { YearRow, YearSection } from './rows';
import { HEAD, INITIAL, LABEL, UNIT, Years } from './years';

/** With five years, all columns come on one page. */
const LABEL_WIDTH = 72;
const UNIT_WIDTH = 18;
const FIGURE_WIDTH = 13;
/** A label that takes two lines. */
const isLong = (label: string): boolean => label.length > 1.3 * LABEL_WIDTH;
const TWO_LINES = 28;

/** The sections of Yearly with the rows they stand on. */
function placed(sections: readonly YearSection[], first: number): { readonly section: YearSection; readonly row: number }[] {
  let row = first;
  return sections.map((section) => {
    const at = row;
    row += section.rows.length + 2;
    return { section, row: at };
  });
}

/** The plan of the sheet: what is printed first, payback and levers, charts, then the workings of the grades. */
function planOf(layout: Layout, years: Years) {
  const tables = placed([...moneySections(layout, years), ...customerSections(layout, years), gradeSection(layout)], HEAD.first);
  const payback = below(tables);
  const levers = payback + PAYBACKS.length + 2;
  const charts = levers + layout.model.case.levers.length + 3;
  const sections = [...tables, ...placed(gradedSections(layout, years), charts + CHARTS_HEIGHT + 1)];
  return { sections, rows: rowsOf(sections), payback, levers, charts };
}

const below = (sections: ReturnType<typeof placed>): number =>
  sections.reduce((last, { section, row }) => Math.max(last, row + section.rows.length + 2), 0);

/** Rows of the sheet by their keys. */
function rowsOf(sections: ReturnType<typeof placed>): ReadonlyMap<string, number> {
  return new Map(sections.flatMap(({ section, row }) => section.rows.map(({ key }, index): [string, number] => [key, row + 1 + index])));
}

/** The row of a key, for charts and sentences on other sheets. @throws RangeError when there is no such row */
export function yearlyRow(layout: Layout, key: string): number {
  const row = planOf(layout, new Years(layout)).rows.get(key);
  if (row === undefined) throw new RangeError(`Yearly has no row "${key}".`);
  return row;
}

/** The case by years: what is paid today, each year, in all, and at today's value. The table people print. */
export function yearlySheet(layout: Layout): SheetSpec {
  const { currency } = layout.model.case;
  const years = new Years(layout);
  const grid = begin(layout, 'Yearly', `In ${currency}, as paid, but for the last column`);
  const { sections, rows, payback, levers, charts } = planOf(layout, years);
  headings(years, grid);
  for (const { section, row } of sections) {
    heading(years, grid, row, section.title);
    section.rows.forEach((entry, index) => putRow(years, grid, rows, row + 1 + index, entry));
  }
  putPayback(layout, years, grid, payback);
  putLevers(layout, years, grid, levers);
  return finish({
    name: 'Yearly',
    kind: 'summary',
    columnWidths: [
      labelWidth(
        sections.flatMap(({ section }) => section.rows.map(({ label }) => label)),
        LABEL_WIDTH,
      ),
      UNIT_WIDTH,
      ...Array<number>(years.count + 3).fill(FIGURE_WIDTH),
    ],
    rowHeights: sections.flatMap(({ section, row }) =>
      section.rows.flatMap(({ label }, index) => (isLong(label) ? { row: row + 1 + index, height: TWO_LINES } : [])),
    ),
    grid,
    charts: yearlyCharts(layout, years, rows, charts),
    // One formula a row over the years.
    seriesRows: {
      firstPeriodColumn: years.column(1),
      lastPeriodColumn: years.column(years.count),
      rows: [HEAD.ends, HEAD.year, ...rows.values()],
    },
    freeze: { rows: HEAD.year + 1, columns: 2 },
    breaks: { rows: [charts, charts + CHARTS_HEIGHT + 1] },
    together: [
      ...sections.map(({ section, row }) => ({ row, lastRow: row + section.rows.length })),
      { row: payback, lastRow: levers + layout.model.case.levers.length + 1 },
    ],
  });
}

function headings(years: Years, grid: Grid): void {
  const head = (row: number, column: number, value: string | undefined): void =>
    grid.put(row, column, { ...(value !== undefined && { value }), style: column <= UNIT ? 'head.text' : 'head.currency' });
  head(HEAD.ends, LABEL, 'Year ends');
  head(HEAD.ends, UNIT, 'Unit');
  head(HEAD.ends, INITIAL, 'Initial');
  head(HEAD.ends, years.total, 'Total');
  head(HEAD.ends, years.present, 'Present value');
  head(HEAD.year, LABEL, 'Year (0 = today)');
  head(HEAD.year, UNIT, undefined);
  head(HEAD.year, years.total, undefined);
  head(HEAD.year, years.present, undefined);
  grid.put(HEAD.year, INITIAL, { formula: '=0', style: 'head.whole' });
  for (let year = 1; year <= years.count; year += 1) {
    grid.put(HEAD.ends, years.column(year), { formula: years.end(year), style: 'headLink.date' });
    grid.put(HEAD.year, years.column(year), { formula: `=${cellName(HEAD.year, years.column(year - 1))}+1`, style: 'head.whole' });
  }
}

function heading(years: Years, grid: Grid, row: number, title: string): void {
  for (let column = 0; column <= years.present; column += 1)
    grid.put(row, column, column === 0 ? { value: title, style: 'section' } : { style: 'section' });
}

function putRow(years: Years, grid: Grid, rows: ReadonlyMap<string, number>, row: number, entry: YearRow): void {
  const { label, unit, format, strong, cell, total, totalOf, totalPart = 'total', present } = entry;
  /** `key<` is the column before. */
  const of =
    (column: number) =>
    (key: string): string => {
      const before = key.endsWith('<');
      const found = rows.get(before ? key.slice(0, -1) : key);
      if (found === undefined) throw new RangeError(`Yearly has no row "${key}".`);
      return cellName(found, before ? column - 1 : column);
    };
  const put = (column: number, spec: CellSpec | undefined): void => {
    const styled = spec && strong ? { ...spec, style: totalStyle(spec) } : spec;
    if (styled) grid.put(row, column, styled);
    else if (strong) grid.put(row, column, { style: `total.${format}` });
  };
  grid.put(row, LABEL, { value: label, style: strong ? 'labelTotal' : isLong(label) ? 'text' : 'label' });
  grid.put(row, UNIT, typeof unit === 'string' ? { value: unit, style: strong ? 'unitTotal' : 'unit' } : unit);
  for (let year = 0; year <= years.count; year += 1) put(years.column(year), cell(year, of(years.column(year))));
  put(
    years.total,
    total === 'sum'
      ? {
          formula: `=SUM(${years.span(row)})`,
          style: `formula.${format}`,
          ...(totalOf !== undefined && { source: { line: totalOf, part: totalPart } }),
        }
      : undefined,
  );
  put(years.present, present === 'as years' ? cell(1, of(years.present)) : present?.());
}

/** The look of a figure that closes a block. */
const totalStyle = ({ style }: CellSpec): NonNullable<CellSpec['style']> =>
  (style ?? 'formula.general').replace(/^formula\./, 'total.').replace(/^link\./, 'linkTotal.') as NonNullable<CellSpec['style']>;

const PAYBACKS = [
  ['As paid, after tax', 'paybackMonths'],
  ["In today's money, after tax", 'paybackDiscountedMonths'],
] as const;

/** When the money comes back, in months from today. */
function putPayback(layout: Layout, years: Years, grid: Grid, row: number): void {
  heading(years, grid, row, 'Payback, from today');
  PAYBACKS.forEach(([label, name], index) => {
    grid.putRow(row + 1 + index, LABEL, [
      { value: label, style: 'label' },
      { value: 'months', style: 'unit' },
      resultLink(layout, ids.result(name), 'link.paybackMonths'),
    ]);
  });
}

/** What each lever is worth, and at which size the whole case would just pay, other things equal. */
function putLevers(layout: Layout, years: Years, grid: Grid, row: number): void {
  heading(
    years,
    grid,
    row,
    'Levers: net present value after overlap, tax and their costs; size, and the size at which NPV of the case is zero',
  );
  grid.putRow(row + 1, LABEL, [
    { value: 'Lever', style: 'head.text' },
    { value: 'Unit of the size', style: 'head.text' },
    { value: 'NPV', style: 'head.currency' },
    { value: 'Size (base)', style: 'head.currency' },
    { value: 'Break-even', style: 'head.currency' },
  ]);
  layout.model.case.levers.forEach(({ id, name }, index) => {
    const input = layout.model.inputs.find((entry) => entry.id === inputIds.leverSize(id));
    if (!input) throw new RangeError(`The model has no size of ${id}.`);
    const value = layout.breakEvens.get(input.id);
    const source = { input: input.id, part: 'base' } as const;
    grid.putRow(row + 2 + index, LABEL, [
      { value: name, style: 'label' },
      { value: input.unit, style: 'unit' },
      resultLink(layout, ids.leverNpv(id), 'link.currency'),
      { formula: `=${layout.reference(layout.place(source))}`, style: `link.${input.format}`, source },
      value === undefined ? { value: 'none', style: 'unit' } : { value, style: `stored.${input.format}` },
    ]);
  });
}
