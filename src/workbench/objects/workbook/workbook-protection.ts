import { accessDenied } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import { OfficeObject } from '../host/office-object';

/** Protection of the workbook's structure: no sheet is added, deleted, renamed, moved, hidden or shown while it holds. */
export class WorkbookProtection extends OfficeObject {
  readonly typeName = 'WorkbookProtection';
  override readonly scalars = ['Protected'];

  get Protected(): boolean {
    return this.context.memory.structure !== undefined;
  }

  Protect(password?: unknown): void {
    const location = 'WorkbookProtection.protect';
    if (this.Protected) throw accessDenied(location);
    this.context.memory.structure = { password: password === undefined || password === '' ? undefined : text(password, location) };
  }

  Unprotect(password?: unknown): void {
    const { structure } = this.context.memory;
    if (!structure || (structure.password !== undefined && structure.password !== password)) {
      throw accessDenied('WorkbookProtection.unprotect');
    }
    this.context.memory.structure = undefined;
  }
}
