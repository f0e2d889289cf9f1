import type { CellValue } from '../../office-host';
import { itemNotFound } from '../../protocol/errors';
import { address, type Area } from '../common/a1';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection, OfficeObject } from '../host/office-object';
import { Range } from './range';

/** The rows and columns of a range that are seen: filtered and hidden ones are left out. */
export class RangeView extends OfficeObject {
  readonly typeName = 'RangeView';
  override readonly keepsReference = true;
  override readonly calculated = ['Values', 'Text', 'ValueTypes'];
  override readonly scalars = ['ColumnCount', 'Formulas', 'Index', 'NumberFormat', 'RowCount', 'Text', 'ValueTypes', 'Values'];

  constructor(
    context: HostContext,
    private readonly range: Range,
    private readonly index = 0,
  ) {
    super(context);
  }

  get CellAddresses(): string[][] {
    const { row, column } = this.range.area;
    return this.rows.map((r) => this.columns.map((c) => address({ row: row + r, column: column + c, rows: 1, columns: 1 })));
  }
  get ColumnCount(): number {
    return this.columns.length;
  }
  get Formulas(): CellValue[][] {
    return this.seen(this.range.Formulas);
  }
  get Index(): number {
    return this.index;
  }
  get NumberFormat(): string[][] {
    return this.seen(this.range.NumberFormat);
  }
  get RowCount(): number {
    return this.rows.length;
  }
  get Rows(): RangeViewCollection {
    return new RangeViewCollection(this.context, this.range, this.rows);
  }
  get Text(): string[][] {
    return this.seen(this.range.Text);
  }
  get ValueTypes(): string[][] {
    return this.seen(this.range.ValueTypes);
  }
  get Values(): CellValue[][] {
    return this.seen(this.range.Values);
  }

  GetRange(): Range {
    return this.range;
  }

  private get rows(): number[] {
    const { row, rows } = this.range.area;
    return numbers(rows).filter((r) => this.model.getRowVisible(row + r));
  }
  private get columns(): number[] {
    const { column, columns } = this.range.area;
    return numbers(columns).filter((c) => this.model.getColVisible(column + c));
  }
  private get model() {
    return this.context.grid.sheet(this.range.sheetId).getSheet();
  }
  private seen<T>(cells: readonly (readonly T[])[]): T[][] {
    return this.rows.map((r) => this.columns.map((c) => cells[r]?.[c] as T));
  }
}

/** The seen rows of a range, one a view. */
class RangeViewCollection extends OfficeCollection<RangeView> {
  readonly typeName = 'RangeViewCollection';

  constructor(
    context: HostContext,
    private readonly range: Range,
    private readonly rows: readonly number[],
  ) {
    super(context);
  }

  items(): RangeView[] {
    const { sheetId, area } = this.range;
    const rowAt = (row: number): Area => ({ ...area, row: area.row + row, rows: 1 });
    return this.rows.map((row, index) => new RangeView(this.context, new Range(this.context, sheetId, rowAt(row)), index));
  }
  GetItemAt(index: unknown): RangeView {
    const view = this.items()[whole(index, 'RangeViewCollection.getItemAt')];
    if (!view) throw itemNotFound('RangeViewCollection.getItemAt');
    return view;
  }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
