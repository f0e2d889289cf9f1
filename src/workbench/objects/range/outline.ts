import { invalidArgument } from '../../protocol/errors';
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../common/a1';
import type { HostContext } from '../host/context';

/** By rows or by columns. */
export type OutlineAxis = 'ByRows' | 'ByColumns';

/** Excel's deepest level of an outline. */
const DEEPEST = 8;

/** The outline of a sheet: how deep each row or column stands in it, 1 where it stands in none. Remembered, for the grid has none. */
export class Outline {
  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly axis: OutlineAxis,
  ) {}

  /** Puts rows or columns one level deeper, or with -1 one level up. */
  shift(area: Area, by: 1 | -1, location: string): void {
    const [first, last] = this.span(area);
    const depths = new Map(this.depths);
    for (let index = first; index <= last; index++) {
      const depth = (depths.get(index) ?? 1) + by;
      if (depth > DEEPEST) throw invalidArgument(location);
      if (depth <= 1) depths.delete(index);
      else depths.set(index, depth);
    }
    if (by < 0) for (let index = first; index <= last; index++) if (!depths.has(index)) this.show(index, true);
    this.state.set(this.axis, depths);
  }

  /** Shows what stands no deeper than a level and hides the rest; 0 leaves all as it is. */
  showLevels(level: number, location: string): void {
    if (level < 0 || level > DEEPEST) throw invalidArgument(location);
    if (level === 0) return;
    for (const [index, depth] of this.depths) this.show(index, depth <= level);
  }

  /** Shows or hides what is grouped within an area. */
  showDetails(area: Area, visible: boolean): void {
    const [first, last] = this.span(area);
    for (const index of this.depths.keys()) if (index >= first && index <= last) this.show(index, visible);
  }

  private show(index: number, visible: boolean): void {
    const sheet = this.context.grid.sheet(this.sheetId);
    if (this.axis === 'ByRows') {
      if (visible) sheet.showRows(index, 1);
      else sheet.hideRows(index, 1);
    } else if (visible) sheet.showColumns(index, 1);
    else sheet.hideColumns(index, 1);
  }

  private span(area: Area): readonly [number, number] {
    const grown = this.context.grid.grow(this.sheetId, isWholeRows(area) || isWholeColumns(area) ? this.onAxis(area) : area);
    return this.axis === 'ByRows' ? [grown.row, lastRow(grown)] : [grown.column, lastColumn(grown)];
  }
  /** Whole rows are grouped as rows and need no column to be there, and the other way round. */
  private onAxis(area: Area): Area {
    return this.axis === 'ByRows'
      ? { ...area, column: 0, columns: area.columns === EXCEL_COLUMNS ? 1 : area.columns }
      : { ...area, row: 0, rows: area.rows === EXCEL_ROWS ? 1 : area.rows };
  }
  private get depths(): ReadonlyMap<number, number> {
    return (this.state.get(this.axis) as ReadonlyMap<number, number> | undefined) ?? new Map();
  }
  private get state() {
    return this.context.memory.state(`outline.${this.sheetId}`);
  }
}
