import fc from 'fast-check';
import { OPTIONAL_SHEETS } from '../../src/model/document/types';
import { buildModel } from '../../src/model/lines/build-model';
import { cellsOf } from '../../src/workbook/cells';
import { findingText, lint } from '../../src/workbook/lint';
import { type Calling, renamed } from '../../src/workbook/rename';
import { type CellValue, readCase, type WorkbookContent } from '../../src/workbook/reading';
import { specOf } from '../../src/workbook/specOf';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { withValues } from '../../src/workbook/values';
import { sampleCase } from '../model/sample-case';
import { runsOr, seedOr } from '../tools/seed';

const ALWAYS = 'Cover Decision Inputs Yearly Timeline Customers Benefits Costs Appraisal Inaction Checks'.split(' ');
const specFor = (sheets: typeof sampleCase.sheets): WorkbookSpec => {
  const model = buildModel({ ...sampleCase, sheets });
  return withValues(specOf(model), model);
};

/** A workbook as reading finds it: values and names. */
const contentOf = (spec: WorkbookSpec): WorkbookContent => ({
  names: spec.names,
  sheets: spec.sheets.map((sheet) => {
    const values: CellValue[][] = [];
    for (const { row, column, cell } of cellsOf(sheet)) (values[row] ??= [])[column] = cell.value ?? null;
    return { name: sheet.name, values: Array.from(values, (line) => Array.from(line ?? [], (value) => value ?? null)) };
  }),
});

describe('a case says which sheets it wants', () => {
  it('always has those that decide, those that calculate and those that check', () => {
    expect(specFor([]).sheets.map(({ name }) => name)).toEqual(ALWAYS);
  });

  it('has what it asks for, keeps to the standard, and reads back whole', () => {
    fc.assert(
      fc.property(fc.subarray([...OPTIONAL_SHEETS]), (sheets) => {
        const spec = specFor(sheets);
        const optional = spec.sheets.map(({ name }) => name).filter((name) => !ALWAYS.includes(name));
        expect(sheets).toEqual(expect.arrayContaining(optional));
        expect(lint(spec).map(findingText)).toEqual([]);
        expect(readCase(contentOf(spec))).toEqual({ ok: true, case: { ...sampleCase, sheets } });
      }),
      { numRuns: runsOr(6), seed: seedOr(3) },
    );
  });

  it('is read from a workbook of the time when Decision was called Summary', () => {
    const calling: Calling = {
      sheet: (name) => (name === 'Decision' ? 'Summary' : name),
      name: (name) => name.replace('DECISION', 'SUMMARY'),
    };
    const old = renamed(specFor(sampleCase.sheets), calling);
    expect(old.sheets.map(({ name }) => name)).toContain('Summary');
    expect(readCase(contentOf(old))).toEqual({ ok: true, case: sampleCase });
  });
});
