import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { type ExcelRun, insertWorkbook } from '../../src/render/officejs';
import { cellName } from '../../src/workbook/formula/a1';
import { compare, subjectOf } from '../../src/cli/proof/agreement';
import type { CellValue, CellValues } from '../../src/cli/proof/cell-values';
import { curvedCase } from '../model/tenured-case';
import { startWorkbench, type Workbench } from '../workbench/support/workbench';

/*
 * The workbook as the pane inserts it and the workbench calculates it, against the decimal model: every sourced cell of
 * every sheet of every template.
 */

const PATIENCE = 300_000;

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const ERROR = /^#(N\/A|[A-Z0-9/]+[!?])$/;
const cellValue = (value: unknown): CellValue =>
  typeof value === 'string' && ERROR.test(value) ? { error: value } : (value as number | boolean | string);

/** What every cell of the inserted sheets shows. */
const shown = (sheets: readonly string[]): Promise<CellValues> =>
  bench.Excel.run(async (context) => {
    const ranges = sheets.map((name) => context.workbook.worksheets.getItem(name).getUsedRange().load('values,rowIndex,columnIndex'));
    await context.sync();
    return new Map(
      ranges.map((range, index) => [
        sheets[index]!,
        new Map(
          range.values.flatMap((row, r) =>
            row.map((value: unknown, c) => [cellName(range.rowIndex + r, range.columnIndex + c), cellValue(value)] as const),
          ),
        ),
      ]),
    );
  });

/** `npm run agreement` takes all templates, a test run one; the browser tests insert another. */
const TEMPLATES = process.env['EMBEDDED_TEMPLATES']?.split(',') ?? ['b2b'];

const template = (name: string): BusinessCase => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, '../../assets/examples', `${name}.json`), 'utf8')));
  if (!parsed.ok) throw new Error('The example has faults.');
  return parsed.case;
};

it.each([...TEMPLATES.map((name) => [name, template(name)] as const), ['curves of tenure', curvedCase] as const])(
  'the workbench calculates %s as the model does, to 1e-9, without an error value',
  async (_, document) => {
    const subject = subjectOf(document);
    const run: ExcelRun = (options, batch) => bench.Excel.run(options, batch);
    const { sheets } = await insertWorkbook(run, subject.spec);
    const { disagreements, compared } = compare(subject, await shown(sheets));
    // A blank cell that IF hands on the grid shows as nothing, where Excel shows 0; whatever reads it takes both for 0.
    expect(disagreements.filter(({ expected, found }) => !(expected === 0 && found === ''))).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  },
  PATIENCE,
);
