import { join } from 'node:path';
import fc from 'fast-check';
import { examples } from '../../src/build/examples';
import { buildModel } from '../../src/model/lines/build-model';
import { cellsOf } from '../../src/workbook/cells';
import { cellName, parseArea } from '../../src/workbook/formula/a1';
import { CHECK_COLUMN, frame } from '../../src/workbook/layout';
import { checkWords } from '../../src/workbook/sheets/frame';
import type { CellSpec, WorkbookSpec } from '../../src/workbook/spec';
import { specOf, specWithTables } from '../../src/workbook/specOf';
import { withValues } from '../../src/workbook/values';
import { arbitraryCase } from '../model/arbitrary-case';

/*
 * A formula that nobody counts may be typed over unseen. The master check on each sheet is the one that is let go: its own
 * colour asks whether it is a formula still.
 */

const cases = Object.entries(examples(join(__dirname, '../..')));
const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;

/** Every place in an area that some formula asks for its formulas, as often as it is asked for. */
function asked(spec: WorkbookSpec): Map<string, number> {
  const times = new Map<string, number>();
  const areas = new Set<string>();
  for (const sheet of spec.sheets)
    for (const { cell } of cellsOf(sheet))
      for (const [, named, cells] of (cell.formula ?? '').matchAll(/ISFORMULA\((?:'?([^'!()]+)'?!)?([^()]+)\)/g))
        areas.add(`${named ?? sheet.name}!${cells?.replaceAll('$', '')}`);
  for (const area of areas) {
    const [sheet = '', cells = ''] = area.split('!');
    const { row, column, lastRow, lastColumn } = parseArea(cells)!;
    for (let down = row; down <= lastRow; down += 1)
      for (let right = column; right <= lastColumn; right += 1) {
        const key = keyOf(sheet, down, right);
        times.set(key, (times.get(key) ?? 0) + 1);
      }
  }
  return times;
}

function badlyCounted(spec: WorkbookSpec): string[] {
  const times = asked(spec);
  const tables = spec.sheets.flatMap(({ name, dataTables = [] }) => dataTables.map(({ area }) => ({ name, area })));
  return spec.sheets.flatMap(({ name, ...sheet }) =>
    [...cellsOf({ name, ...sheet })].flatMap(({ row, column, cell }) => {
      const banner = row === frame.check && column === CHECK_COLUMN && name !== 'Checks';
      const table = tables.some(
        ({ name: of, area }) => of === name && row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
      );
      if (cell.formula === undefined || banner || table) return [];
      return times.get(keyOf(name, row, column)) === 1 ? [] : [`${keyOf(name, row, column)} ${cell.formula}`];
    }),
  );
}

/** The workbook with one cell typed over. */
const typedOver = (spec: WorkbookSpec, at: string, by: CellSpec): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, down) =>
        line.map((cell, right) => (keyOf(sheet.name, block.row + down, block.column + right) === at ? by : cell)),
      ),
    })),
  })),
});

describe('the formulas of a workbook', () => {
  it.each(cases)('are each counted once: %s', (_, document) => {
    const model = buildModel(document);
    expect(badlyCounted(specOf(model))).toEqual([]);
    expect(badlyCounted(specWithTables(model))).toEqual([]);
  });

  it('are each counted once, whichever sheets a case has', () =>
    fc.assert(
      fc.property(
        arbitraryCase({ segments: 3, levers: 4, periods: 6 }),
        (document) => badlyCounted(specOf(buildModel(document))).length === 0,
      ),
    ));
});

describe('what is typed over the front page', () => {
  const model = buildModel(cases.find(([name]) => name === 'telecom')![1]);
  const spec = specOf(model);
  const bannerOf = (book: WorkbookSpec): string[] =>
    book.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ row, column, cell }) =>
        row === frame.check && column === CHECK_COLUMN && sheet.name !== 'Checks' ? [String(cell.value)] : [],
      ),
    );
  const places = spec.sheets
    .filter(({ name }) => name === 'Decision' || name === 'Scenarios' || name === 'Checks')
    .flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ row, column, cell }) => {
        const showsItself = row === frame.check;
        return cell.formula?.includes('Checks!') && !showsItself ? [keyOf(sheet.name, row, column)] : [];
      }),
    );

  it('leaves every banner calm as long as nothing is', () => {
    for (const said of bannerOf(withValues(spec, model))) expect(said).toMatch(new RegExp(`^${checkWords.good}`));
  });

  it.each(places)('is told on every sheet: %s', (place) => {
    const values = withValues(typedOver(spec, place, { value: 1, style: 'question' }), model);
    for (const said of bannerOf(values)) expect(said).toMatch(new RegExp(`^${checkWords.bad}`));
  });
});
