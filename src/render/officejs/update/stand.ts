import type { StoodThere } from '../../../workbook/revision/cellChange';
import type { Host } from '../host';

/** A sheet as it stands: what its cells hold, from A1 on, and whether it is protected. */
export interface SheetStand {
  readonly id: string;
  readonly name: string;
  /** Among all sheets of the workbook, from 0. */
  readonly position: number;
  readonly cells: readonly (readonly StoodThere[])[];
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
}

/** Reads sheets by their ids, each in a request of its own, for an answer has a largest size. */
export function standOf(host: Host, ids: readonly string[]): Promise<SheetStand[]> {
  return host.run(async (context) => {
    const stands: SheetStand[] = [];
    for (const id of ids) {
      const worksheet = context.workbook.worksheets.getItem(id).load('name,position');
      const protection = worksheet.protection.load('protected,options');
      const used = worksheet.getUsedRangeOrNullObject(true).load('formulas,values,rowIndex,columnIndex');
      await host.sync(context);
      stands.push({
        id,
        name: worksheet.name,
        position: worksheet.position,
        cells: used.isNullObject ? [] : fromA1(used),
        protection: protection.protected ? protection.options : undefined,
      });
    }
    return stands;
  });
}

const NOTHING: StoodThere = { formula: '', value: '' };

function fromA1({ formulas, values, rowIndex, columnIndex }: Excel.Range): StoodThere[][] {
  const before = new Array<StoodThere>(columnIndex).fill(NOTHING);
  const lines = (formulas as unknown[][]).map((line, row) => [
    ...before,
    ...line.map((formula, column): StoodThere => ({ formula, value: (values as unknown[][])[row]?.[column] })),
  ]);
  return [...Array.from({ length: rowIndex }, (): StoodThere[] => []), ...lines];
}
