import type { CellValue } from '../../office-host';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { Range } from '../range/range';
import type { Table } from './table';

/** A row of a table's body, by its number from 0. */
export class TableRow extends OfficeObject {
  readonly typeName = 'TableRow';
  override readonly scalars = ['Index', 'Values'];
  override readonly calculated = ['Values'];

  constructor(
    context: HostContext,
    private readonly table: Table,
    readonly index: number,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Index: this.index };
  }

  get Index(): number {
    return this.index;
  }
  get Values(): CellValue[][] {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value as CellValue[][];
  }

  GetRange(): Range {
    return this.table.body().GetRow(this.index);
  }
  Delete(): Promise<void> {
    return this.table.removeRows(this.index, 1);
  }
}
