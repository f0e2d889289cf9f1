import type { CellValue } from '../../office-host';
import type { HostContext } from '../host/context';
import { text } from '../common/wire-arguments';
import { ColumnFilter } from '../filter/column-filter';
import { OfficeObject } from '../host/office-object';
import type { Range } from '../range/range';
import type { Table } from './table';

export class TableColumn extends OfficeObject {
  readonly typeName = 'TableColumn';
  override readonly scalars = ['Id', 'Index', 'Name', 'Values'];
  override readonly calculated = ['Values', 'Name'];

  constructor(
    context: HostContext,
    private readonly table: Table,
    readonly index: number,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return String(this.table.GetHeaderRowRange().Values[0]?.[this.index] ?? '');
  }
  get Values(): CellValue[][] {
    return this.GetRange().Values;
  }

  set Name(value: unknown) {
    this.table.GetHeaderRowRange().GetCell(0, this.index).Values = [[text(value, 'TableColumn.name')]] as never;
  }
  set Values(value: unknown) {
    this.GetRange().Formulas = value as never;
  }
  get Filter(): ColumnFilter {
    return new ColumnFilter(this.context, this.table.AutoFilter, this.index);
  }

  GetTotalRowRange(): Range {
    return this.table.GetTotalRowRange().GetColumn(this.index);
  }
  Delete(): Promise<void> {
    return this.table.removeColumn(this.index);
  }
  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.index);
  }
  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.index);
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }
}
