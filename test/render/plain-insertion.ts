import { insertWorkbook } from '../../src/render/officejs';
import { WorkbookError } from '../../src/render/officejs/error';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { smallSpec } from '../workbook/fixtures/small';
import { type FakeExcel } from './fake-excel';

export const sheetNames = smallSpec.sheets.map(({ name }) => name);
export const names = smallSpec.names.map(({ name }) => name);
export const plain = { patience: { poll: 1, retries: [1, 1] } };

export const failed = async (excel: FakeExcel, spec: WorkbookSpec = smallSpec): Promise<WorkbookError> => {
  try {
    await insertWorkbook(excel.run, spec, plain);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('The insertion did not fail.');
};
