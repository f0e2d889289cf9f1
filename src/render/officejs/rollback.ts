import type { WorkbookSpec } from '../../workbook/spec';
import type { ExcelRun } from './run';

/** The workbook before anything was written: what was there belongs to somebody else. */
export interface Before {
  readonly sheetIds: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Takes away every sheet and name of a set that was not there before.
 * @throws the host's error when it cannot, in which case traces may be left
 */
export async function removeTraces(run: ExcelRun, spec: WorkbookSpec, before: Before): Promise<void> {
  await run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    const sheets = spec.sheets.map(({ name }) => worksheets.getItemOrNullObject(name).load('id'));
    const named = spec.names
      .filter(({ name }) => !before.names.has(name.toLowerCase()))
      .map(({ name }) => names.getItemOrNullObject(name).load('name'));
    await context.sync();
    for (const name of named) if (!name.isNullObject) name.delete();
    for (const sheet of sheets) if (!sheet.isNullObject && !before.sheetIds.has(sheet.id)) sheet.delete();
    await context.sync();
  });
}
