import { type BusinessCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { Host, insertWorkbook, listSets, type CaseSet, type ExcelRun } from '../../src/render/officejs';
import { contentOfSet } from '../../src/render/officejs/content';
import { prepareUpdate, updateWorkbook } from '../../src/render/officejs/update';
import { cellName } from '../../src/workbook/formula/a1';
import { inputColumns } from '../../src/workbook/layout';
import { readCase } from '../../src/workbook/reading';
import { isOfTable } from '../../src/workbook/sheets/engineState';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { specOf, specWithTables } from '../../src/workbook/specOf';
import { generalException } from '../../src/workbench/protocol/errors';
import { startWorkbench, type Workbench } from '../workbench/support/workbench';
import { apart, compared } from './compared';
import { dearer, grown, horizon, options, small, specFor } from './cases-to-update';

/* A case that stands in a workbook is changed in place, against the workbench's host. */

let bench: Workbench;
const run: ExcelRun = (given, batch) => bench.Excel.run(given, batch);
const the = async (): Promise<CaseSet> => (await listSets(new Host(run)))[0] as CaseSet;
const update = async (before: BusinessCase, after: BusinessCase) =>
  updateWorkbook(run, await the(), { before: specFor(before), after: specFor(after) }, options);
const written = async (work: (context: Excel.RequestContext) => void): Promise<void> =>
  bench.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

const baseColumn = inputColumns.base;

/** The workbook as an insertion of the case would have made it. */
async function fresh(document: BusinessCase) {
  const mine = bench;
  bench = startWorkbench();
  try {
    await insertWorkbook(run, specFor(document), options);
    return await compared(bench);
  } finally {
    bench.dispose();
    bench = mine;
  }
}

beforeEach(async () => {
  bench = startWorkbench();
  await insertWorkbook(run, specFor(small), options);
});
afterEach(() => bench.dispose());

describe('updating a case in place', () => {
  it.each([
    ['entries come and go', grown],
    ['the horizon shrinks', horizon(2)],
    ['sheets are added and taken away', { ...small, sheets: ['Sensitivity'] as const }],
  ])('gives the sheets that an insertion would have given, where %s', async (_, after) => {
    await update(small, after);
    expect(apart(await compared(bench), await fresh(after))).toEqual([]);
    const found = await the();
    expect(readCase(await contentOfSet(new Host(run), found), found.set)).toEqual({ ok: true, case: after });
  });

  it('keeps the sheets and what their owners did on them, and lets rows take their notes along', async () => {
    const found = await the();
    const inputs = async (id: string) =>
      bench.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Inputs').getUsedRange().load('values');
        await context.sync();
        return range.values.findIndex((line) => line.includes(id)) + 1;
      });
    const row = await inputs('inaction.drift');
    await written((context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Inputs').name = 'Our inputs';
      const sheet = worksheets.getItem('Our inputs');
      sheet.protection.unprotect();
      sheet.getRange(`Z${row}`).values = [['asked finance']];
      sheet.getRange(`B${row}`).format.fill.color = '#FFC000';
      worksheets.getItem('Log').getRange('D6').values = [['Reviewed']];
      worksheets.getItem('Sheet1').getRange('A1').formulas = [[`='Our inputs'!Z${row}`]];
    });
    await update(small, grown);
    const now = await the();
    expect(now.sheets).toEqual(found.sheets.map((sheet) => (sheet.role === 'INPUTS' ? { ...sheet, name: 'Our inputs' } : sheet)));
    const state = await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Our inputs');
      const used = sheet.getUsedRange().load('values');
      const log = context.workbook.worksheets.getItem('Log').getRange('D6').load('values');
      const reader = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      const place = used.values.findIndex((line) => line.includes('inaction.drift')) + 1;
      const fill = sheet.getRange(`B${place}`).load('format/fill/color');
      await context.sync();
      return {
        place,
        note: used.values[place - 1]?.[25] as unknown,
        log: log.values[0]?.[0] as unknown,
        read: reader.values[0]?.[0] as unknown,
        fill: fill.format.fill.color,
      };
    });
    expect(state.place).toBeGreaterThan(row);
    expect(state).toMatchObject({ note: 'asked finance', log: 'Reviewed', read: 'asked finance', fill: '#FFC000' });
  });

  it('tells beforehand what it adds and takes away, what was typed over, and which links it would cut', async () => {
    const { row, column } = (specFor(small).names.find(({ name }) => name === 'CX_NPV') ?? { row: 0, column: 0 }) as {
      row: number;
      column: number;
    };
    const rate = specFor(small).sheets.find(({ name }) => name === 'Inputs');
    const place = rate?.blocks.flatMap(({ cells }) => cells.flatMap((line, at) => (line.some(({ source }) => source && 'input' in source && source.input === 'discountRate') ? [at] : [])))[0] as number; // prettier-ignore
    await written((context) => {
      for (const name of ['Appraisal', 'Inputs']) context.workbook.worksheets.getItem(name).protection.unprotect();
      context.workbook.worksheets.getItem('Appraisal').getCell(row, column).values = [[1]];
      context.workbook.worksheets.getItem('Inputs').getCell(place, baseColumn).formulas = [['=0.05+0.05']];
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').formulas = [['=CX_NPV']];
    });
    const plan = async (after: BusinessCase) => (await prepareUpdate(new Host(run), await the(), specFor(small), specFor(after))).plan;
    const one = await plan(dearer);
    expect(one).toMatchObject({ rowsAdded: 0, rowsRemoved: 0, sheetsAdded: [], sheetsRemoved: [], dependents: ['Sheet1!B2'] });
    expect(one.overtyped).toHaveLength(1);
    expect(one.unlinked).toHaveLength(1);
    const other = await plan(grown);
    expect(other.rowsAdded).toBeGreaterThan(other.rowsRemoved);
    expect(other.rowsRemoved).toBeGreaterThan(0);
    expect(other.unlinked).toEqual([]);
    await update(small, grown);
    const kept = await bench.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Inputs').getUsedRange().load('formulas');
      await context.sync();
      return used.formulas.find((line) => line.includes('discountRate'))?.[baseColumn] as unknown;
    });
    expect(kept).toBe('=0.05+0.05');
  });

  it('tells of nothing that is lost where nobody touched the sheets, and which sheets are made anew', async () => {
    const plan = async (after: BusinessCase) => (await prepareUpdate(new Host(run), await the(), specFor(small), specFor(after))).plan;
    const nothing = { overtyped: [], unlinked: [], covered: [], dependents: [] };
    expect(await plan(dearer)).toEqual({
      ...{ rowsAdded: 0, rowsRemoved: 0, columnsAdded: 0, columnsRemoved: 0, sheetsAdded: [], sheetsRemoved: [], rebuilt: [] },
      ...nothing,
    });
    expect(await plan(horizon(2))).toMatchObject({ columnsAdded: 0, rebuilt: expect.arrayContaining(['Appraisal']), ...nothing });
    expect((await plan(horizon(2))).columnsRemoved).toBeGreaterThan(0);
    expect(await plan(grown)).toMatchObject({ rebuilt: expect.arrayContaining(['Inputs', 'Costs']), ...nothing });
  });

  it('tells which words of the case, and which of one’s own in cells that it needs, are written over', async () => {
    const inputs = specFor(small).sheets.find(({ name }) => name === 'Inputs');
    const texts = inputs?.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap(({ value, style }, right) =>
          typeof value === 'string' && value !== '' && !style?.startsWith('input.') && column + right > 0
            ? [{ row: row + down, column: column + right }]
            : [],
        ),
      ),
    );
    const heading = texts?.[0] as { row: number; column: number };
    const owner = { ...small, discountRate: { ...small.discountRate, comment: 'Asked' } };
    await written((context) => {
      const sheet = context.workbook.worksheets.getItem('Inputs');
      sheet.protection.unprotect();
      sheet.getCell(heading.row, heading.column).values = [['Ours']];
    });
    const { plan } = await prepareUpdate(new Host(run), await the(), specFor(small), specFor(owner));
    expect(plan.overtyped).toEqual([`Inputs!${cellName(heading.row, heading.column)}`]);
  });

  it('refuses a case whose earlier update was cut off, and leaves the mark that says so', async () => {
    await written((context) => context.workbook.names.add('CX_UPDATING', '="2026-11-26T00:00:00.000Z CX abc"'));
    await expect(update(small, dearer)).rejects.toThrow('An update of this case was cut off');
    expect((await the()).names.has('UPDATING')).toBe(true);
  });

  it("refuses a case whose file has Excel's own what-if tables, before anything is written", async () => {
    const formulasIn = (spec: WorkbookSpec): string[] =>
      spec.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().flatMap(({ formula }) => formula ?? [])));
    const simulated = buildModel({ ...small, sheets: ['Simulation'] });
    const [beside, ...others] = formulasIn(specWithTables(simulated)).filter(isOfTable);
    expect(others).toEqual([]);
    expect(formulasIn(specOf(simulated)).filter(isOfTable)).toEqual([]);
    await written((context) => {
      const sheet = context.workbook.worksheets.getItem('Appraisal');
      sheet.protection.unprotect();
      sheet.getRange('B300').formulas = [[beside]];
    });
    const before = await compared(bench);
    await expect(update(small, grown)).rejects.toThrow("The sheet Appraisal holds what-if tables of Excel's own");
    expect(apart(await compared(bench), before)).toEqual([]);
  });

  it('refuses where rows were put into its sheets by hand, before anything is written', async () => {
    await written((context) => {
      const sheet = context.workbook.worksheets.getItem('Appraisal');
      sheet.protection.unprotect();
      sheet.getRange('9:9').insert('Down');
    });
    const before = await compared(bench);
    await expect(update(small, grown)).rejects.toThrow('Rows of the sheet Appraisal do not stand where the case has them');
    expect(apart(await compared(bench), before)).toEqual([]);
  });
});

describe('an update that fails', () => {
  it('leaves every cell, look and name as it was, wherever the fault comes', async () => {
    await written((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=CX_NPV+Costs!D8']];
      context.workbook.worksheets.getItem('Log').getRange('D7').values = [['Seen']];
    });
    let actions = 0;
    bench.host.failAt = () => void (actions += 1);
    await update(small, grown);
    bench.host.failAt = undefined;
    await update(grown, small);
    const before = await compared(bench);
    let failed = 0;
    for (const share of [0.2, 0.45]) {
      const at = Math.round(actions * share);
      let count = 0;
      bench.host.failAt = () => (count++ === at ? generalException('test', 'The wire was cut.') : undefined);
      const error: unknown = await update(small, grown).catch((caught: unknown) => caught);
      bench.host.failAt = undefined;
      // That Excel lets go of what it held is no part of the work.
      if (!(error instanceof Error)) await update(grown, small);
      else {
        failed += 1;
        expect(error.message).toMatch(/^The case was not updated\..*The sheets are as they were/);
      }
      expect(apart(await compared(bench), before)).toEqual([]);
      expect((await the()).names.has('UPDATING')).toBe(false);
    }
    expect(failed).toBe(2);
  });
});
