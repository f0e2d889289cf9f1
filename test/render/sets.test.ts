import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { Host, insertWorkbook, listSets, type CaseSet, type ExcelRun } from '../../src/render/officejs';
import { contentOfSet } from '../../src/render/officejs/content';
import type { WorkbookError } from '../../src/render/officejs/error';
import { markerFormula } from '../../src/render/officejs/marker';
import { planRemoval, removeCase } from '../../src/render/officejs/remove';
import { readCase } from '../../src/workbook/reading';
import { specOf } from '../../src/workbook/specOf';
import { accessDenied, generalException } from '../../src/workbench/protocol/errors';
import { startWorkbench, type Workbench } from '../workbench/support/workbench';
import { smallCase } from '../workbook/fixtures/small';
import { snapshot } from './snapshot';

/* Cases found again in a workbook, read back, and taken away, against the workbench's host. */

// A slow machine is no silent host.
const options = { patience: { answer: 900_000, poll: 1, retries: [1, 1] } };

const example = (name: string): BusinessCase => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, `../../assets/examples/${name}.json`), 'utf8')));
  if (!parsed.ok) throw new Error('The example has faults.');
  return parsed.case;
};
const b2b = example('b2b');

let bench: Workbench;
const run: ExcelRun = (given, batch) => bench.Excel.run(given, batch);
const insert = (spec = smallCase) => insertWorkbook(run, spec, options);
const sets = (): Promise<CaseSet[]> => listSets(new Host(run));
const the = async (): Promise<CaseSet> => (await sets())[0] as CaseSet;
const names = () =>
  bench.Excel.run(async (context) => {
    const list = context.workbook.names.load('items/name');
    await context.sync();
    return list.items.map(({ name }) => name);
  });

beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

describe('the cases of a workbook', () => {
  it('are found by title, and each gives its own document back, whatever sheets are called now', async () => {
    await insert(specOf(buildModel(b2b)));
    const other = { ...b2b, title: 'The other one' };
    await insert(specOf(buildModel(other)));
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inputs').name = 'Our assumptions';
      context.workbook.worksheets.getItem('Cover (2)').name = "It's new";
      await context.sync();
    });
    const found = await sets();
    expect(found.map(({ set, prefix, title }) => ({ set, prefix, title }))).toEqual([
      { set: 1, prefix: 'CX_', title: b2b.title },
      { set: 2, prefix: 'CX2_', title: 'The other one' },
    ]);
    expect(found[0]?.sheets.find(({ role }) => role === 'INPUTS')?.name).toBe('Our assumptions');
    expect(found.every(({ missing, unfinished }) => missing.length === 0 && unfinished === undefined)).toBe(true);
    const documents = await Promise.all(found.map(async (set) => readCase(await contentOfSet(new Host(run), set), set.set)));
    expect(documents).toEqual([
      { ok: true, case: b2b },
      { ok: true, case: other },
    ]);
  });

  it('are gone with their names once somebody has deleted their sheets by hand', async () => {
    const { sheets } = await insert();
    await bench.Excel.run(async (context) => {
      context.workbook.names.add('CX_OURS', '=1');
      for (const name of sheets) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    expect(await names()).toContain('CX_NPV');
    expect(await sets()).toEqual([]);
    expect(await names()).toEqual(['CX_OURS']);
  });

  it('say which of their sheets are missing, and keep what leads there', async () => {
    await insert();
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Log').delete();
      await context.sync();
    });
    expect((await the()).missing).toEqual(['LOG']);
    expect(await names()).toContain('CX_SHEET_LOG');
  });
});

describe('an insertion that was cut off', () => {
  it('is told by its marker at whatever request it ends, and can be taken away', async () => {
    const before = await snapshot(bench);
    for (const last of [4, 5, 6, 7]) {
      // The page is closed: nothing of the run, its rollback included, comes through any more. Looking takes three syncs.
      let syncs = 0;
      const cut: ExcelRun = (given, batch) =>
        bench.Excel.run(given, (context) => {
          const { sync } = context;
          context.sync = ((...args: []) => (syncs++ < last ? sync.apply(context, args) : Promise.reject(new Error('gone')))) as typeof sync;
          return batch(context);
        });
      await expect(insertWorkbook(cut, smallCase, options)).rejects.toThrow('was not inserted');
      const found = await the();
      expect(found.unfinished?.since).toMatch(/^\d{4}-\d\d-\d\dT/);
      await removeCase(run, found, options);
      expect(await snapshot(bench)).toEqual(before);
    }
  });
});

describe('removing a case', () => {
  it('takes its sheets and names away and nothing else, after saying which cells read it', async () => {
    await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['mine', 1],
        ['yours', 2],
      ];
      sheet.getRange('B2').format.fill.color = '#FFC000';
      context.workbook.names.add('CX_OURS', sheet.getRange('A1'));
      await context.sync();
    });
    const before = await snapshot(bench);
    await insert();
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('D1:D2').formulas = [['=CX_NPV*2'], ['=Inputs!A1']];
      await context.sync();
    });
    const plan = await planRemoval(run, await the());
    expect(plan.sheets).toContain('Appraisal');
    expect(plan.dependents).toEqual(['Sheet1!D1', 'Sheet1!D2']);
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('D1:D2').clear();
      context.workbook.worksheets.getItem('Inputs').name = 'Renamed since';
      await context.sync();
    });
    await removeCase(run, await the(), options);
    expect(await snapshot(bench)).toEqual(before);
    expect(await sets()).toEqual([]);
  });

  it('takes the mark of an update that was cut off away, and the sheets it was making', async () => {
    const before = await snapshot(bench);
    await insert();
    await bench.Excel.run(async (context) => {
      context.workbook.names.add('CX_UPDATING', markerFormula({ since: '2026-11-27T12:00:00.000Z', token: 'CX k3x9' }));
      context.workbook.worksheets.add('CX k3x9 1');
      await context.sync();
    });
    await removeCase(run, await the(), options);
    expect(await snapshot(bench)).toEqual(before);
  });

  it('goes on after a fault at any of its actions', async () => {
    const before = await snapshot(bench);
    for (const at of [0, 3, 9, 20, 31, 40]) {
      await insert();
      const found = await the();
      let count = 0;
      bench.host.failAt = () => (count++ === at ? generalException('test', 'The wire was cut.') : undefined);
      await removeCase(run, found, options).catch((error: unknown) => {
        // Before anything is removed, a fault ends it.
        expect((error as WorkbookError).message).toContain('The workbook is as it was.');
        bench.host.failAt = undefined;
        return removeCase(run, found, options);
      });
      bench.host.failAt = undefined;
      expect(await snapshot(bench)).toEqual(before);
    }
  });

  it('says what is left where Excel refuses for good', async () => {
    await insert();
    const found = await the();
    bench.host.failAt = ({ Name }) => (Name === 'Delete' ? accessDenied('test') : undefined);
    const error = await removeCase(run, found, options).catch((caught: unknown) => caught);
    bench.host.failAt = undefined;
    expect((error as WorkbookError).left).toContain('sheet Appraisal');
    expect((error as WorkbookError).message).toMatch(/^The business case was not removed\..*These are still there: sheet Cover/);
  });

  it('refuses, before anything is gone, where no sheet would be left to see', async () => {
    await insert();
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    await expect(removeCase(run, await the(), options)).rejects.toThrow('A workbook must keep one sheet');
    expect((await the()).missing).toEqual([]);
  });
});
