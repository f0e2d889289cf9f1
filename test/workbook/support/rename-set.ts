import { freeNumber, numbered, type Taken } from '../../../src/workbook/rename';
import type { WorkbookSpec } from '../../../src/workbook/spec';

/** The spec under the first names that are free, as an insertion writes it. */
export const renameSet = (spec: WorkbookSpec, taken: Taken): WorkbookSpec => numbered(spec, freeNumber(spec, taken));
