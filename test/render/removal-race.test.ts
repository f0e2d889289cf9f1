import { Host, insertWorkbook, listSets, type CaseSet, type ExcelRun } from '../../src/render/officejs';
import type { WorkbookError } from '../../src/render/officejs/error';
import { markerFormula } from '../../src/render/officejs/marker';
import { removeCase } from '../../src/render/officejs/remove';
import { planRemovalOf } from '../../src/taskpane/session/case-set';
import { startWorkbench, type Workbench } from '../workbench/support/workbench';
import { smallCase } from '../workbook/fixtures/small';
import { snapshot } from './snapshot';

/* Somebody else works on in the workbook between the question whether a case shall go and its removal. */

// A slow machine is no silent host.
const options = { patience: { answer: 900_000, poll: 1, retries: [1, 1] } };

let bench: Workbench;
const run: ExcelRun = (given, batch) => bench.Excel.run(given, batch);
const the = async (): Promise<CaseSet> => (await listSets(new Host(run)))[0] as CaseSet;
const insert = () => insertWorkbook(run, smallCase, options);
/** Sheets and names; figures are still being calculated. */
const standing = async () => {
  const { sheets, names } = await snapshot(bench);
  return { sheets: sheets.map(({ id, name }) => ({ id, name })), names };
};
const inWorkbook = (change: (workbook: Excel.Workbook) => void): Promise<void> =>
  bench.Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
const mark = (name: string, formula = markerFormula({ since: '2026-11-27T12:00:00.000Z', token: 'CX k3x9' })): Promise<void> =>
  inWorkbook(({ names }) => names.add(name, formula));
const unmark = (name: string): Promise<void> => inWorkbook(({ names }) => names.getItem(name).delete());

beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

describe.each(['CX_INSERTING', 'CX_UPDATING'])('a case that was taken for cut off by its mark %s', (name) => {
  it('stays whole where the work on it came to its end after the question', async () => {
    await insert();
    await mark(name);
    const asked = await the();
    await unmark(name);
    const finished = await standing();
    await expect(removeCase(run, asked, options)).rejects.toThrow('somebody else has gone on with it');
    expect(await standing()).toEqual(finished);
  });

  it('stays whole at whatever request of the removal the mark goes', async () => {
    await insert();
    const finished = await standing();
    let refused = 0;
    for (let last = 0; ; last++) {
      await mark(name);
      const asked = await the();
      let syncs = 0;
      const watched: ExcelRun = (given, batch) =>
        bench.Excel.run(given, (context) => {
          const { sync } = context;
          context.sync = (async (...args: []) => {
            if (syncs++ === last) await unmark(name);
            return sync.apply(context, args);
          }) as typeof sync;
          return batch(context);
        });
      const error = await removeCase(watched, asked, options).catch((caught: unknown) => caught as WorkbookError);
      if (!(error instanceof Error)) break;
      refused += 1;
      expect(error.message).toContain('The workbook is as it was.');
      expect(await standing()).toEqual(finished);
    }
    // Every look before the removal, and the request that removes.
    expect(refused).toBeGreaterThanOrEqual(5);
    expect((await standing()).sheets).toMatchObject([{ name: 'Sheet1' }]);
  });

  it('goes with a mark that somebody has changed', async () => {
    const before = await snapshot(bench);
    for (const formula of ['=Sheet1!$A$1', '=1', '="x"', '=#REF!']) {
      await insert();
      await mark(name, formula);
      await removeCase(run, await the(), options);
      expect(await snapshot(bench)).toEqual(before);
    }
  });
});

describe('what somebody was asked about', () => {
  it('is not the case that has its number since', async () => {
    await insert();
    const asked = await the();
    await removeCase(run, asked, options);
    await insert();
    const other = await standing();
    await expect(removeCase(run, asked, options)).rejects.toThrow('somebody else has gone on with it');
    expect(await standing()).toEqual(other);
  });

  it('is not asked where a case is no longer the leftover it was taken for, or has become one', async () => {
    await insert();
    await expect(planRemovalOf(run, 1, true)).rejects.toThrow('The insertion has come to its end since');
    await mark('CX_INSERTING');
    expect((await planRemovalOf(run, 1, true)).asked.set).toBe(1);
    await expect(planRemovalOf(run, 1, false)).rejects.toThrow('did not come to its end');
  });
});
