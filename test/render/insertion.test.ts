import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase } from '../../src/model/document';
import { insertWorkbook, type ExcelRun } from '../../src/render/officejs';
import { WorkbookError } from '../../src/render/officejs/error';
import { specOf } from '../../src/workbook/specOf';
import { generalException } from '../../src/workbench/protocol/errors';
import { startWorkbench, type Workbench } from '../workbench/support/workbench';
import { smallSpec } from '../workbook/fixtures/small';

/*
 * The renderer against Excel's own client library and the workbench's host: what is sent, what stands there afterwards,
 * and what is left when the host fails.
 */

// A slow machine is no silent host.
const plain = { patience: { answer: 900_000, retries: [1, 1] } };
const sheetNames = smallSpec.sheets.map(({ name }) => name);

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const run: ExcelRun = (options, batch) => bench.Excel.run(options, batch);

/** Sheets and names of the workbook. */
const contents = () =>
  bench.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    const names = context.workbook.names.load('items/name');
    await context.sync();
    return { sheets: sheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name) };
  });

const read = (sheet: string, address: string) =>
  bench.Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(address)
      .load('values,formulas,numberFormat,format/font/color,format/protection/locked');
    await context.sync();
    return {
      value: range.values[0]?.[0] as unknown,
      formula: range.formulas[0]?.[0] as unknown,
      format: range.numberFormat[0]?.[0] as unknown,
      ink: range.format.font.color,
      locked: range.format.protection.locked,
    };
  });

const largest = () => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, '../../assets/examples/retail.json'), 'utf8')));
  if (!parsed.ok) throw new Error('The example has faults.');
  return specOf(buildModel(parsed.case));
};

describe('inserting into the workbench', () => {
  it('writes sheets that calculate, with looks, locks, links to names and charts', async () => {
    await insertWorkbook(run, smallSpec, plain);
    expect(await contents()).toEqual({ sheets: ['Sheet1', ...sheetNames], names: ['CX_NPV', 'CX_SCENARIO', 'CX_CHECKS'] });
    const npv = await read('Appraisal', 'D8');
    expect(npv.value).toBeCloseTo(-30000 + 20000 / 1.1 + 32400 / 1.21 + 39368 / 1.331, 6);
    expect(await read('Decision', 'A6')).toMatchObject({ value: 'The programme is worth 44,536 EUR.' });
    expect(await read('Decision', 'B2')).toMatchObject({ value: true, ink: '#00703C' });
    expect(await read('Inputs', 'D9')).toMatchObject({ value: 0.8, ink: '#0000FF', locked: false, format: '0.0%_);(0.0%);"–"_)' });
    expect(await read('Inputs', 'I7')).toMatchObject({ value: '=not a formula', locked: false });
    expect([...bench.charts.values()].map(({ name }) => name)).toEqual(['Payback', 'Base']);
    expect(bench.host.unsupported).toEqual([]);
  });

  it('lets the summary follow when an input is changed', async () => {
    await insertWorkbook(run, smallSpec, plain);
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inputs').getRange('D8').values = [[200]];
      await context.sync();
    });
    expect((await read('Decision', 'C5')).value).toBeCloseTo(-30000 + 2 * (20000 / 1.1 + 32400 / 1.21 + 39368 / 1.331), 6);
  });

  it('keeps locked cells from being overwritten', async () => {
    await insertWorkbook(run, smallSpec, plain);
    const overwrite = bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Appraisal').getRange('D8').values = [[1]];
      await context.sync();
    });
    await expect(overwrite).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('inserts a second set that lives for itself', async () => {
    await insertWorkbook(run, smallSpec, plain);
    expect((await insertWorkbook(run, smallSpec, plain)).names[0]).toBe('CX2_NPV');
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inputs (2)').getRange('D8').values = [[200]];
      await context.sync();
    });
    const [first, second] = [await read('Decision', 'C5'), await read('Decision (2)', 'C5')];
    expect(first.value).toBeCloseTo(44536.4387, 3);
    expect(second.formula).toBe("='Appraisal (2)'!$D$8");
    expect(second.value).toBeGreaterThan(first.value as number);
  });

  it('leaves nothing behind wherever the host fails', async () => {
    await insertWorkbook(run, smallSpec, plain);
    // What office.js sends to let go of its references may fail without harm, and does not count.
    const writing = bench.sent.filter(({ Actions }) => !JSON.stringify(Actions).includes('_RemoveReference'));
    const actions = writing.reduce((sum, { Actions }) => sum + Actions.length, 0);
    const before = await contents();
    for (const share of [0.002, 0.05, 0.2, 0.5, 0.8]) {
      let count = 0;
      const at = Math.round(actions * share);
      bench.host.failAt = ({ Name }) =>
        Name !== '_RemoveReference' && count++ === at ? generalException('test', 'The wire was cut.') : undefined;
      const error: unknown = await insertWorkbook(run, smallSpec, plain).catch((caught: unknown) => caught);
      bench.host.failAt = undefined;
      expect(error).toBeInstanceOf(WorkbookError);
      expect((error as WorkbookError).left).toEqual([]);
      expect(await contents()).toEqual(before);
    }
  });

  it('sends the largest template in at most 8 round trips and 1.25 MB', async () => {
    await insertWorkbook(run, largest(), plain);
    const sizes = bench.sent.map((body) => JSON.stringify(body).length);
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_250_000);
    expect(bench.host.unsupported).toEqual([]);
  });
});
