import { itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection, OfficeObject } from '../host/office-object';
import { Range, toRange } from '../range/range';

/** Before a row, or before a column. */
type BreakAxis = 'row' | 'column';

/** The page breaks that were set by hand. Remembered; the grid does not print. */
export class PageBreakCollection extends OfficeCollection<PageBreak> {
  readonly typeName = 'PageBreakCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly axis: BreakAxis,
  ) {
    super(context);
  }

  items(): PageBreak[] {
    return this.places.map((place) => new PageBreak(this.context, this.sheetId, this.axis, place));
  }
  Add(reference: unknown): PageBreak {
    const place = toRange(this.context, reference, this.sheetId, 'PageBreakCollection.add').area[this.axis];
    const all = [...new Set([...this.places, place])].sort((a, b) => a - b);
    this.context.memory.state(breaksKey(this.sheetId)).set(this.axis, all);
    return new PageBreak(this.context, this.sheetId, this.axis, place);
  }
  GetItem(index: unknown): PageBreak {
    const found = this.items()[whole(index, 'PageBreakCollection.getItem')];
    if (!found) throw itemNotFound('PageBreakCollection.getItem');
    return found;
  }
  RemovePageBreaks(): void {
    this.context.memory.state(breaksKey(this.sheetId)).delete(this.axis);
  }

  private get places(): readonly number[] {
    return (this.context.memory.state(breaksKey(this.sheetId)).get(this.axis) ?? []) as readonly number[];
  }
}

class PageBreak extends OfficeObject {
  readonly typeName = 'PageBreak';
  override readonly scalars = ['ColumnIndex', 'RowIndex'];

  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly axis: BreakAxis,
    private readonly place: number,
  ) {
    super(context);
  }

  get RowIndex(): number {
    return this.axis === 'row' ? this.place : 0;
  }
  get ColumnIndex(): number {
    return this.axis === 'column' ? this.place : 0;
  }
  GetCellAfterBreak(): Range {
    return new Range(this.context, this.sheetId, { row: this.RowIndex, column: this.ColumnIndex, rows: 1, columns: 1 });
  }
  Delete(): void {
    const state = this.context.memory.state(breaksKey(this.sheetId));
    const all = (state.get(this.axis) ?? []) as readonly number[];
    state.set(
      this.axis,
      all.filter((place) => place !== this.place),
    );
  }
}

const breaksKey = (sheetId: string): string => `breaks.${sheetId}`;
