import { cellsOf } from '../../src/workbook/cells';
import { cellName } from '../../src/workbook/formula/a1';
import { lint } from '../../src/workbook/lint';
import type { CellSpec, DataTableSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { CHANGED_SINCE, NOT_LOADED, UP_TO_DATE, withStandIns } from '../../src/workbook/standIn';
import { smallSpec as small } from './fixtures/small';
import { standIn } from './support/stand-in';

/** A what-if table of one variable: two efforts, one answer. */
const area = { row: 6, column: 1, lastRow: 7, lastColumn: 1 };
const native: Omit<DataTableSpec, 'live'> = { area, substitutes: { values: 'left', cell: { row: 4, column: 0 } } };
const live = standIn({
  table: native,
  values: [[10], [20]],
  style: () => 'formula.currency',
  call: '=CASE.SCENARIOS(Inputs!A1:B2)',
  fingerprint: { cell: 'Checks!$D$40', value: 12.5, tolerance: 'Checks!$D$41' },
});
const figure = (value: number): CellSpec => ({ value, style: 'formula.currency' });

function whatIf(): WorkbookSpec {
  const model = small.sheets.find(({ name }) => name === 'Checks') as SheetSpec;
  const sheet: SheetSpec = {
    ...model,
    name: 'Scenarios',
    kind: 'summary',
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          [{ value: 'Scenarios', style: 'title' }, {}],
          [{}, { formula: '=CX_CHECKS', style: 'bannerLink.general' }],
          [{}, {}],
          [{}, {}],
          [{ value: 0, style: 'stored.general' }, {}],
          [{}, { formula: '=Costs!D6', style: 'link.currency' }],
          [{ formula: '=1', style: 'formula.general' }, figure(10)],
          [{ formula: '=1+A7', style: 'formula.general' }, figure(20)],
        ],
      },
    ],
    dataTables: [{ ...native, live }],
  };
  const at = small.sheets.findIndex(({ name }) => name === 'Checks');
  return { ...small, sheets: [...small.sheets.slice(0, at), sheet, ...small.sheets.slice(at)] };
}

const scenarios = (spec: WorkbookSpec): SheetSpec => spec.sheets.find(({ name }) => name === 'Scenarios') as SheetSpec;
const byName = (sheet: SheetSpec): Map<string, CellSpec> =>
  new Map([...cellsOf(sheet)].map(({ row, column, cell }) => [cellName(row, column), cell]));

describe('a what-if table in a live workbook', () => {
  const cells = byName(withStandIns(scenarios(whatIf())));

  it('shows what the add-in gives, or what was last computed', () => {
    expect(cells.get('B7')?.formula).toBe('=IF(ISNUMBER($D$7),D7,F7)');
    expect(cells.get('B8')?.formula).toBe('=IF(ISNUMBER($D$7),D8,F8)');
    expect(cells.get('D7')?.formula).toBe(`=IFERROR(CASE.SCENARIOS(Inputs!A1:B2),"${NOT_LOADED}")`);
    expect([cells.get('F7')?.value, cells.get('F8')?.value]).toEqual([10, 20]);
  });

  it('leaves the cells free into which the function spills', () => expect(cells.get('D8')).toEqual({}));

  it('compares the fingerprint of the inputs with that of the stored answers', () => {
    expect(cells.get('G5')?.value).toBe(12.5);
    expect(cells.get('G6')?.formula).toBe(`=IF(ABS(Checks!$D$40-G5)<=Checks!$D$41*ABS(G5),"${UP_TO_DATE}","${CHANGED_SINCE}")`);
  });

  it('leaves every other cell, and a sheet without a table, as it is', () => {
    for (const sheet of whatIf().sheets) {
      if (sheet.name === 'Scenarios') expect(cells.get('B6')).toEqual(byName(sheet).get('B6'));
      else expect(withStandIns(sheet)).toBe(sheet);
    }
  });
});

describe('the linter', () => {
  const about = (spec: WorkbookSpec): string[] =>
    lint(spec)
      .filter(({ place, level }) => level === 'E' && place.startsWith('Scenarios!'))
      .map(({ message }) => message);

  it('takes the answers of a table for formulas, and stored ones for answers', () => {
    expect(about(whatIf())).toEqual([]);
    expect(about({ ...whatIf(), sheets: whatIf().sheets.map(withStandIns) })).toEqual([]);
  });

  it('still finds a number typed on a what-if sheet', () => {
    const spec = whatIf();
    const sheet = scenarios(spec);
    const typed = { ...sheet, blocks: [...sheet.blocks, { row: 20, column: 0, cells: [[figure(7)]] }] };
    expect(about({ ...spec, sheets: spec.sheets.map((entry) => (entry === sheet ? typed : entry)) })).toEqual([
      'The number 7 is typed here: numbers live on Inputs.',
    ]);
  });
});
