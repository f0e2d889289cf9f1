import { nameInSet } from '../setNames';
import { checkResults, checkShape } from '../standard';
import { type CellPlace, type WorkbookContent, findTable, isBlank, valueAt } from './content';
import { tableNames } from './index';

/** A check that has not passed. */
export interface FailingCheck {
  readonly label: string;
  /** As the sheet says it: FAILED is an error, ATTENTION a reason to look closer. */
  readonly result: string;
  readonly advice: string;
  readonly place: CellPlace;
}

/** What the Checks sheet says. */
export interface Checks {
  readonly failing: readonly FailingCheck[];
  readonly count: number;
}

/**
 * The register of checks as a workbook shows it: a row for each from its headings to the first without a label. It is found
 * by the name of its heading cell, or by its headings in workbooks that do not have the name yet.
 *
 * @param content names of the workbook, and the values of its sheet Checks
 * @param set number of the set of sheets, where a workbook holds several
 */
export function readChecks(content: WorkbookContent, set = 1): Checks {
  const table = findTable(content, nameInSet(tableNames.checks, set), checkShape);
  if (!table) return { failing: [], count: 0 };
  const { sheet, headings, columns } = table;
  const column = (key: keyof typeof checkShape.columns): number => columns.get(key) ?? -1;
  const text = (row: number, key: keyof typeof checkShape.columns): string => String(valueAt(sheet, row, column(key)) ?? '');
  const failing: FailingCheck[] = [];
  let row = headings + 1;
  for (; !isBlank(valueAt(sheet, row, column('label'))); row += 1) {
    const result = text(row, 'passed');
    if (result === checkResults.passed || result === checkResults.idle) continue;
    const place = { sheet: sheet.name, row, column: column('label') };
    failing.push({ label: text(row, 'label'), result, advice: text(row, 'advice'), place });
  }
  return { failing, count: row - headings - 1 };
}
