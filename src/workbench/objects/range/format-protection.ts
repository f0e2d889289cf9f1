import { flag } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';

/** Whether cells are locked once their sheet is protected. Remembered with each cell, so it moves with it. */
export class FormatProtection extends OfficeObject {
  readonly typeName = 'FormatProtection';
  override readonly scalars = ['Locked', 'FormulaHidden'];

  constructor(
    context: HostContext,
    private readonly cells: Formatted,
  ) {
    super(context);
  }

  get Locked(): boolean | null {
    return this.cells.commonNote((notes) => notes.unlocked !== true);
  }
  set Locked(value: unknown) {
    this.context.protection.requireUnprotected(this.cells.sheetId, 'FormatProtection.locked');
    this.cells.note({ unlocked: !flag(value, 'FormatProtection.locked') });
  }

  get FormulaHidden(): boolean | null {
    return this.cells.commonNote((notes) => notes.formulaHidden === true);
  }
  set FormulaHidden(value: unknown) {
    this.context.protection.requireUnprotected(this.cells.sheetId, 'FormatProtection.formulaHidden');
    this.cells.note({ formulaHidden: flag(value, 'FormatProtection.formulaHidden') });
  }
}
