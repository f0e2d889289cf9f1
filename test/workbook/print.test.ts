import { join } from 'node:path';
import fc from 'fast-check';
import { examples } from '../../src/build/examples';
import type { BusinessCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { cellsOf } from '../../src/workbook/cells';
import type { SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import { DEFAULT_TRIALS } from '../../src/workbook/storedSimulation';
import { styleOf } from '../../src/workbook/styles';
import { arbitraryCase, LARGEST_CASE } from '../model/arbitrary-case';
import { seedOr } from '../tools/seed';

/*
 * How large text comes out on paper, reckoned here from widths, heights, margins and paper alone: at least 7 points on A4 and on
 * Letter, whichever the reader's printer has.
 */

const LEGIBLE = 7;
/** Millimetres of A4 and inches of Letter, landscape, in points; margins as `paper.ts` has them. */
const PAPERS = {
  A4: { width: (297 / 25.4) * 72, height: (210 / 25.4) * 72 },
  Letter: { width: 792, height: 612 },
} as const;
const SIDES = 2 * 0.35 * 72;
const ENDS = (0.35 + 0.5) * 72;
type Paper = (typeof PAPERS)[keyof typeof PAPERS];

const points = (characters: number): number => Math.floor(characters * 7 + 5) * 0.75;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What is printed of a sheet: its columns' widths and the height of it all, in points; whether a column holds anything. */
function printed(sheet: SheetSpec): { readonly widths: readonly number[]; readonly height: number; readonly sizes: readonly number[] } {
  const last = sheet.print.area?.lastColumn ?? Infinity;
  const cells = [...cellsOf(sheet)].filter(
    ({ column, cell }) => column <= last && (cell.value !== undefined || cell.formula !== undefined),
  );
  const lastColumn = Math.max(...cells.map(({ column }) => column), ...sheet.charts.map(({ area }) => area.lastColumn));
  const lastRow = Math.max(...cells.map(({ row }) => row), ...sheet.charts.map(({ area }) => area.lastRow));
  const heights = new Map(sheet.rowHeights?.map(({ row, height }) => [row, height]));
  return {
    widths: Array.from({ length: lastColumn + 1 }, (_, column) => points(sheet.columnWidths[column] ?? 8.43)),
    height: sum(Array.from({ length: lastRow + 1 }, (_, row) => heights.get(row) ?? 15)),
    // Charts write in the size of the least text.
    sizes: [...cells.map(({ cell }) => (cell.style ? styleOf(cell.style).font.size : 10)), ...(sheet.charts.length > 0 ? [10] : [])],
  };
}

/** The scale that a program prints a sheet at, as a fraction. */
function scaleOn(paper: Paper, sheet: SheetSpec): number {
  const { widths, height } = printed(sheet);
  const { fitToWidth, fitToHeight, scale = 100 } = sheet.print;
  if (!fitToWidth) return scale / 100;
  return Math.min(1, (paper.width - SIDES) / sum(widths), fitToHeight ? (paper.height - ENDS) / height : 1);
}

/** The columns that come on each page across, the repeated ones left out. */
function pagesAcross(paper: Paper, sheet: SheetSpec): { readonly first: number; readonly last: number; readonly width: number }[] {
  const { widths } = printed(sheet);
  const repeated = sheet.print.titleColumns === undefined ? 0 : (widths[0] ?? 0);
  const room = (paper.width - SIDES) / scaleOn(paper, sheet) + 1e-6;
  const pages: { first: number; last: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const page = pages.at(-1);
    const begins = sheet.print.breaks?.columns?.includes(column) ?? false;
    if (page && !begins && page.width + width <= room) Object.assign(page, { last: column, width: page.width + width });
    else pages.push({ first: column, last: column, width: width + (page ? repeated : 0) });
  });
  return pages;
}

/** The rows that come on each page down, with the repeated ones on every page after the first. */
function pagesDown(paper: Paper, sheet: SheetSpec): { readonly first: number; readonly last: number }[] {
  const heights = new Map(sheet.rowHeights?.map(({ row, height }) => [row, height]));
  const heightOf = (row: number): number => heights.get(row) ?? 15;
  const rows = Math.max(...[...cellsOf(sheet)].map(({ row }) => row), ...sheet.charts.map(({ area }) => area.lastRow));
  const repeated = sum(Array.from({ length: Number(sheet.print.titleRows?.split(':')[1] ?? 0) }, (_, row) => heightOf(row)));
  const room = (paper.height - ENDS) / scaleOn(paper, sheet) + 1e-6;
  const pages: { first: number; last: number; height: number }[] = [];
  for (let row = 0; row <= rows; row += 1) {
    const page = pages.at(-1);
    const begins = sheet.print.breaks?.rows?.includes(row) ?? false;
    if (page && !begins && page.height + heightOf(row) <= room) Object.assign(page, { last: row, height: page.height + heightOf(row) });
    else pages.push({ first: row, last: row, height: heightOf(row) + (page ? repeated : 0) });
  }
  return pages;
}

const isSeries = ({ kind }: SheetSpec): boolean => kind === 'series';

/** What is wrong with how a case prints, a line each. */
function faults({ sheets }: WorkbookSpec): string[] {
  return sheets.flatMap((sheet) =>
    Object.entries(PAPERS).flatMap(([name, paper]) => {
      const scale = scaleOn(paper, sheet);
      const least = Math.min(...printed(sheet).sizes) * scale;
      const pages = pagesAcross(paper, sheet);
      const room = (paper.width - SIDES) / scale;
      const down = sheet.print.fitToHeight ? undefined : pagesDown(paper, sheet);
      const cut = sheet.charts.filter(
        ({ area }) =>
          !pages.some(({ first, last }) => area.column >= first && area.lastColumn <= last) ||
          (down && !down.some(({ first, last }) => area.row >= first && area.lastRow <= last)),
      );
      return [
        ...(least < LEGIBLE - 1e-9 ? [`${sheet.name} on ${name}: text of ${least.toFixed(2)} points`] : []),
        ...(pages.length > 1 && sheet.print.titleColumns === undefined ? [`${sheet.name} on ${name}: labels are not repeated`] : []),
        ...pages.filter(({ width }) => width > room + 1e-6).map(({ first }) => `${sheet.name} on ${name}: column ${first + 1} is cut`),
        ...cut.map((chart) => `${sheet.name} on ${name}: the chart "${chart.name}" is cut`),
      ];
    }),
  );
}

/** What print depends on does not depend on how many trials are stored. */
const written = (document: BusinessCase): WorkbookSpec => specOf(buildModel(document), { ...DEFAULT_TRIALS, stored: 100 });
const books = Object.entries(examples(join(__dirname, '../..'))).map(([name, document]) => [name, written(document)] as const);

describe('on paper, every sheet has text of at least 7 points, whole columns and whole charts', () => {
  it.each(books)('%s', (_, book) => {
    expect(faults(book)).toEqual([]);
  });

  it('random cases, the largest among them', () => {
    const found = fc
      .sample(arbitraryCase({ ...LARGEST_CASE, periods: 40 }), { numRuns: 6, seed: seedOr(2029) })
      .flatMap((document) => faults(written(document)));
    expect(found).toEqual([]);
  });

  it('is reckoned: a sheet of half again as many columns on one page would fail', () => {
    const [sheet] = books[0]![1].sheets.filter(isSeries);
    expect(sheet!.print).toMatchObject({ fitToWidth: false, titleColumns: 'A:A' });
    expect(10 * scaleOn(PAPERS.A4, { ...sheet!, print: { ...sheet!.print, fitToWidth: true } })).toBeLessThan(LEGIBLE);
  });
});

describe('a section of Yearly', () => {
  it.each(books)('comes on one page: %s', (_, book) => {
    const sheet = book.sheets.find(({ name }) => name === 'Yearly')!;
    const headings = [...cellsOf(sheet)].filter(({ column, cell }) => column === 0 && cell.style === 'section').map(({ row }) => row);
    const labelled = new Set(
      [...cellsOf(sheet)].filter(({ column, cell }) => column === 0 && cell.value !== undefined).map(({ row }) => row),
    );
    for (const paper of Object.values(PAPERS)) {
      const pages = pagesDown(paper, sheet);
      const cut = headings.filter((heading) => {
        let last = heading;
        while (labelled.has(last + 1)) last += 1;
        return !pages.some((page) => heading >= page.first && last <= page.last);
      });
      expect(cut).toEqual([]);
    }
  });
});

describe('Sensitivity', () => {
  it.each(books)('comes on one page across: %s', (_, book) => {
    const sheet = book.sheets.find(({ name }) => name === 'Sensitivity')!;
    for (const paper of Object.values(PAPERS)) expect(pagesAcross(paper, sheet)).toHaveLength(1);
  });
});

describe('Decision', () => {
  it.each(books)('is one page of %s, whose charts are high enough to read', (_, book) => {
    const sheet = book.sheets.find(({ name }) => name === 'Decision')!;
    expect(sheet.print).toMatchObject({ fitToWidth: true, fitToHeight: true });
    for (const { area } of sheet.charts) expect(area.lastRow - area.row).toBeGreaterThanOrEqual(11);
  });
});
