import { OfficeObject } from './office-object';

/** The structure of the workbook is never protected here; asking to protect it is refused as unknown, by the interpreter. */
export class WorkbookProtection extends OfficeObject {
  readonly typeName = 'WorkbookProtection';
  override readonly scalars = ['Protected'];

  get Protected(): boolean {
    return false;
  }
}
