import { Host, type ExcelRun } from '../../render/officejs/host';
import { listSets } from '../../render/officejs/sets';

/** A case of the workbook as it is called. */
export interface NamedCase {
  readonly set: number;
  readonly title: string;
}

/** The case whose sheet is in front, else the first one of the workbook; undefined where there is none. */
export async function caseInFront(run: ExcelRun): Promise<NamedCase | undefined> {
  const host = new Host(run);
  const sets = (await listSets(host)).filter(({ unfinished }) => !unfinished);
  const front = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
    await host.sync(context);
    return sheet.id;
  });
  const found = sets.find(({ sheets }) => sheets.some(({ id }) => id === front)) ?? sets[0];
  return found && { set: found.set, title: found.title ?? found.prefix };
}
