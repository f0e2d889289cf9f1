import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import type { CellValue, CellValues } from '../../src/cli/proof/cell-values';
import { withGnumeric, withLibreOffice } from '../../src/cli/proof/recalculate';
import { SCENARIO_WORDS } from '../../src/model/document/inputs';
import { buildModel } from '../../src/model/lines/build-model';
import { renderXlsx } from '../../src/render/xlsx';
import { cellName } from '../../src/workbook/formula/a1';
import { inputColumns } from '../../src/workbook/layout';
import { checkWords } from '../../src/workbook/sheets/frame';
import { scenarioColumns as at, scenarioRows as rows } from '../../src/workbook/sheets/scenarioResults';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import { CHANGED_SINCE, UP_TO_DATE } from '../../src/workbook/standIn';

/*
 * The scenarios side by side against other people's engines, which fill no what-if table by themselves: somebody picks the
 * scenario in the finished file, and the model, calculated by its formulas, has to come to what stands side by side;
 * another change takes it off the sheet.
 */

const PATIENCE = 600_000;
const RELATIVE = 1e-9;
const SHOWN = [at.cautious, at.base, at.optimistic];

const spec = specOf(buildModel(examples(join(__dirname, '../..'))['telecom']!));

/** The file with something else typed under Base in the row of an input. */
function typed(id: string, value: string | number): WorkbookSpec {
  const sheets = spec.sheets.map((sheet) => ({
    ...sheet,
    charts: [],
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) =>
        sheet.name === 'Inputs' && line[inputColumns.id]?.value === id
          ? line.map((cell, column) => (column === inputColumns.base ? { ...cell, value } : cell))
          : line,
      ),
    })),
  }));
  return { ...spec, sheets };
}

const files = async (): Promise<Map<string, Uint8Array>> =>
  new Map(
    await Promise.all(
      [
        ...SCENARIO_WORDS.map((word) => [word, typed('scenario', word)] as const),
        ['changed', typed('discountRate', 0.1000001)] as const,
      ].map(async ([name, book]) => [name, await renderXlsx(book)] as const),
    ),
  );

describe.each([
  ['LibreOffice', withLibreOffice],
  ['Gnumeric', withGnumeric],
])('the scenarios side by side in %s', (_, recalculated) => {
  let found: Map<string, CellValues>;
  beforeAll(async () => {
    found = await recalculated(await files());
  }, PATIENCE);
  const cell = (file: string, row: number, column: number): CellValue | undefined =>
    found.get(file)?.get('Scenarios')?.get(cellName(row, column));

  it.each(SCENARIO_WORDS)('are what the model comes to when somebody picks %s', (word) => {
    const scenario = SCENARIO_WORDS.indexOf(word);
    expect(found.get(word)?.get('Decision')?.get('B2')).toMatch(new RegExp(`^${checkWords.good}`));
    expect(cell(word, rows.state, at.live)).toBe(UP_TO_DATE);
    let compared = 0;
    for (let row = rows.first; cell(word, row, at.label) !== undefined; row += 1, compared += 1) {
      const [live, beside] = [cell(word, row, at.live), cell(word, row, SHOWN[scenario]!)];
      if (typeof beside === 'string') expect(live).toBe(beside);
      else expect(Math.abs(Number(live) - Number(beside))).toBeLessThanOrEqual(RELATIVE * Math.max(1, Math.abs(Number(beside))));
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('stand nowhere once an input differs by a trifle', () => {
    expect(cell('changed', rows.state, at.live)).toMatch(new RegExp(`^${CHANGED_SINCE}`));
    expect(SHOWN.map((column) => cell('changed', rows.first, column))).toEqual(SHOWN.map(() => 'not known'));
    const decision = [...(found.get('changed')?.get('Decision') ?? [])].filter(([, value]) => value === 'not known');
    expect(decision.length).toBeGreaterThan(20);
  });
});
