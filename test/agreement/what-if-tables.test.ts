import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { compare } from '../../src/cli/proof/agreement';
import { readValues, type CellValues } from '../../src/cli/proof/cell-values';
import { convert } from '../../src/cli/proof/libreoffice';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { renderXlsx } from '../../src/render/xlsx';
import { cellsOf } from '../../src/workbook/cells';
import { cellName } from '../../src/workbook/formula/a1';
import type { SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { specWithTables } from '../../src/workbook/specOf';
import { withValues } from '../../src/workbook/values';

/*
 * What-if tables by another engine: wrong answers stand in the file, and LibreOffice has to find the right ones by asking the
 * whole workbook, some 240 times. They are the columnar program's; and nothing is left behind: all other cells are as at rest.
 */

const PATIENCE = 600_000;
const SHEETS = ['Sensitivity', 'Simulation'];
const WRONG = -987_654;

const telecom = examples(join(__dirname, '../..'))['telecom']!;
// LibreOffice brings back to rest only what a table's corner reads, which those of the other what-if sheets do not.
const model = buildModel({ ...telecom, sheets: telecom.sheets.filter((name) => name !== 'Scenarios' && name !== 'Spending') });
const spec = specWithTables(model);
const written = withValues(spec, model);

const inTable = ({ dataTables = [] }: SheetSpec, row: number, column: number): boolean =>
  dataTables.some(({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn);

const withWrongAnswers: WorkbookSpec = {
  ...spec,
  sheets: spec.sheets.map((sheet) => ({
    ...sheet,
    charts: [],
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, down) =>
        line.map((cell, right) => (inTable(sheet, block.row + down, block.column + right) ? { ...cell, value: WRONG } : cell)),
      ),
    })),
  })),
};

/** Answers of a sheet's table that differ from what LibreOffice found, by more than this share of the figure. */
function different(found: CellValues, name: string, tolerance: number) {
  const compared = written.sheets.flatMap((sheet) =>
    [...cellsOf(sheet)]
      .filter(({ row, column, cell }) => sheet.name === name && typeof cell.value === 'number' && inTable(sheet, row, column))
      .map(({ row, column, cell }) => ({ at: cellName(row, column), expected: Number(cell.value) })),
  );
  const wrong = compared.flatMap(({ at, expected }) => {
    const answer = found.get(name)?.get(at);
    const close =
      (typeof answer === 'number' || typeof answer === 'boolean') &&
      Math.abs(Number(answer) - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return close ? [] : [`${name}!${at}: ${expected}, found ${JSON.stringify(answer)}`];
  });
  return { wrong, compared: compared.length };
}

describe('what-if tables in LibreOffice', () => {
  let found: CellValues;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'what-if-tables-'));
    writeFileSync(join(folder, 'asked.xlsx'), await renderXlsx(withWrongAnswers));
    // It asks tables when everything is recalculated, as it does with a file of its own.
    await convert([join(folder, 'asked.xlsx')], 'ods', folder);
    await convert([join(folder, 'asked.ods')], 'xlsx', join(folder, 'again'));
    found = readValues(readFileSync(join(folder, 'again/asked.xlsx')));
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  it.each(SHEETS)('give the answers of the columnar program: %s', (name) => {
    const { wrong, compared } = different(found, name, 1e-9);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(40);
  });

  it('leave every cell of the model as it is when nothing is asked', () => {
    const { disagreements, compared } = compare({ model, values: evaluate(model), spec }, found);
    expect(disagreements).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  });
});
