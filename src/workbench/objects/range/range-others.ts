import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { type Area, bounding, EXCEL_COLUMNS, EXCEL_ROWS, fits, intersection } from '../common/a1';
import type { Located } from '../common/locate';
import { oneOf, text, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { areaOf } from '../univer/grid-access';
import { mergedAreas } from './merged-areas';
import { dependentsOf, precedentsOf } from './precedents';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import { type Direction, edgeFrom, extendedTo } from './range-edge';
import { RangeLook } from './range-look';
import { find, type SearchOptions, surroundingRegion } from './range-search';
import { specialCells } from './special-cells';
import type { WorkbookRangeAreas } from './workbook-range-areas';

/** Of a range: the ways from it to other ranges. */
export abstract class RangeOthers extends RangeLook {
  /** A range of the same sheet, or of another. */
  protected abstract other(area: Area, sheetId?: string): Range;
  /** The range that was given as an object or as an address. */
  protected abstract given(reference: unknown, location: string): Range;

  GetCell(row: unknown, column: unknown): Range {
    const location = 'Range.getCell';
    return this.at(
      { row: this.area.row + whole(row, location), column: this.area.column + whole(column, location), rows: 1, columns: 1 },
      location,
    );
  }
  GetRow(row: unknown): Range {
    return this.at({ ...this.area, row: this.area.row + whole(row, 'Range.getRow'), rows: 1 }, 'Range.getRow');
  }
  GetColumn(column: unknown): Range {
    return this.at({ ...this.area, column: this.area.column + whole(column, 'Range.getColumn'), columns: 1 }, 'Range.getColumn');
  }
  GetLastCell(): Range {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.area.columns - 1);
  }
  GetEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: EXCEL_COLUMNS }, 'Range.getEntireRow');
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: EXCEL_ROWS }, 'Range.getEntireColumn');
  }
  GetResizedRange(rows: unknown, columns: unknown): Range {
    const location = 'Range.getResizedRange';
    return this.at(moveCorner(this.area, whole(rows, location), whole(columns, location)), location);
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    const location = 'Range.getAbsoluteResizedRange';
    return this.at({ ...this.area, rows: whole(rows, location), columns: whole(columns, location) }, location);
  }
  GetOffsetRange(rows: unknown, columns: unknown): Range {
    const location = 'Range.getOffsetRange';
    return this.at(
      { ...this.area, row: this.area.row + whole(rows, location), column: this.area.column + whole(columns, location) },
      location,
    );
  }
  GetRowsAbove(count: unknown = 1): Range {
    const rows = whole(count, 'Range.getRowsAbove');
    return this.at({ ...this.area, row: this.area.row - rows, rows }, 'Range.getRowsAbove');
  }
  GetRowsBelow(count: unknown = 1): Range {
    const rows = whole(count, 'Range.getRowsBelow');
    return this.at({ ...this.area, row: this.area.row + this.area.rows, rows }, 'Range.getRowsBelow');
  }
  GetColumnsBefore(count: unknown = 1): Range {
    const columns = whole(count, 'Range.getColumnsBefore');
    return this.at({ ...this.area, column: this.area.column - columns, columns }, 'Range.getColumnsBefore');
  }
  GetColumnsAfter(count: unknown = 1): Range {
    const columns = whole(count, 'Range.getColumnsAfter');
    return this.at({ ...this.area, column: this.area.column + this.area.columns, columns }, 'Range.getColumnsAfter');
  }
  GetBoundingRect(other: unknown): Range {
    const range = this.given(other, 'Range.getBoundingRect');
    return this.at(bounding(this.area, range.area), 'Range.getBoundingRect');
  }
  GetIntersection(other: unknown): Range {
    const range = this.given(other, 'Range.getIntersection');
    const shared = range.sheetId === this.sheetId ? intersection(this.area, range.area) : undefined;
    if (!shared) throw itemNotFound('Range.getIntersection');
    return this.at(shared, 'Range.getIntersection');
  }
  async GetUsedRange(valuesOnly: unknown = false): Promise<Range> {
    const used = await this.used(valuesOnly === true);
    const shared = used && intersection(this.area, used);
    if (!shared) throw itemNotFound('Range.getUsedRange');
    return this.at(shared, 'Range.getUsedRange');
  }
  async GetSurroundingRegion(): Promise<Range> {
    await this.context.settle();
    return this.at(surroundingRegion(this.context, this.sheetId, this.area), 'Range.getSurroundingRegion');
  }
  async GetSpillingToRange(): Promise<Range> {
    await this.context.settle();
    const spill = this.context.reader
      .spills(this.sheetId)
      .find(({ startRow, startColumn }) => startRow === this.area.row && startColumn === this.area.column);
    if (!spill) throw itemNotFound('Range.getSpillingToRange');
    const { startRow: row, startColumn: column, endRow, endColumn } = spill;
    return this.at({ row, column, rows: endRow - row + 1, columns: endColumn - column + 1 }, 'Range.getSpillingToRange');
  }
  /** The cell whose formula fills this one. */
  async GetSpillParent(): Promise<Range> {
    await this.context.settle();
    const spill = this.context.reader.spills(this.sheetId).find((each) => intersection(areaOf(each), this.area));
    if (!spill || this.area.rows * this.area.columns > 1) throw itemNotFound('Range.getSpillParent');
    return this.other({ ...areaOf(spill), rows: 1, columns: 1 });
  }
  async GetRangeEdge(direction: unknown, activeCell?: unknown): Promise<Range> {
    return this.other(await this.edge(oneOf(direction, DIRECTIONS, 'Range.getRangeEdge'), activeCell, 'Range.getRangeEdge'));
  }
  async GetExtendedRange(direction: unknown, activeCell?: unknown): Promise<Range> {
    const location = 'Range.getExtendedRange';
    const way = oneOf(direction, DIRECTIONS, location);
    return this.other(extendedTo(this.area, await this.edge(way, activeCell, location), way));
  }
  GetMergedAreas(): RangeAreas {
    const merged = mergedAreas(this.context, this.sheetId, this.area);
    if (merged.length === 0) throw itemNotFound('Range.getMergedAreas');
    return this.areas(merged);
  }
  async GetSpecialCells(kind: unknown, values: unknown = 'All'): Promise<RangeAreas> {
    const location = 'Range.getSpecialCells';
    await this.context.settle();
    const found = specialCells(this.context, this.sheetId, this.area, text(kind, location), text(values, location), location);
    if (found.length === 0) throw itemNotFound(location);
    return this.areas(found);
  }
  GetDirectPrecedents(): Promise<WorkbookRangeAreas> {
    return this.related(precedentsOf, false, 'Range.getDirectPrecedents');
  }
  GetPrecedents(): Promise<WorkbookRangeAreas> {
    return this.related(precedentsOf, true, 'Range.getPrecedents');
  }
  GetDirectDependents(): Promise<WorkbookRangeAreas> {
    return this.related(dependentsOf, false, 'Range.getDirectDependents');
  }
  GetDependents(): Promise<WorkbookRangeAreas> {
    return this.related(dependentsOf, true, 'Range.getDependents');
  }
  async Find(what: unknown, criteria: unknown): Promise<Range> {
    await this.context.settle();
    const found = find(this.context, this.sheetId, this.area, text(what, 'Range.find'), (criteria ?? {}) as SearchOptions);
    if (!found) throw itemNotFound('Range.find');
    return this.at(found, 'Range.find');
  }

  /** Several areas of this sheet. */
  protected abstract areas(areas: readonly Area[]): RangeAreas;
  protected abstract relatives(found: readonly Located[]): WorkbookRangeAreas;

  private async related(
    find: (context: HostContext, start: Located, all: boolean) => Located[],
    all: boolean,
    location: string,
  ): Promise<WorkbookRangeAreas> {
    await this.context.settle();
    const found = find(this.context, { sheetId: this.sheetId, area: this.area }, all);
    if (found.length === 0) throw itemNotFound(location);
    return this.relatives(found);
  }

  private async edge(direction: Direction, activeCell: unknown, location: string): Promise<Area> {
    await this.context.settle();
    const from = activeCell === undefined ? { ...this.area, rows: 1, columns: 1 } : this.given(activeCell, location).area;
    if (!intersection(from, this.area)) throw invalidArgument(location);
    return edgeFrom(this.context, this.sheetId, from, direction);
  }

  protected at(area: Area, location: string): Range {
    if (!fits(area)) throw invalidArgument(location);
    return this.other(area);
  }

  private async used(valuesOnly: boolean): Promise<Area | undefined> {
    await this.context.settle();
    return this.context.reader.usedArea(this.sheetId, valuesOnly);
  }
}

const DIRECTIONS = ['Up', 'Down', 'Left', 'Right'] as const;

/** An area whose last corner is moved; from a single row or column it may be moved to the other side as well. */
function moveCorner(area: Area, rows: number, columns: number): Area {
  const [row, height] = moveEnd(area.row, area.rows, rows);
  const [column, width] = moveEnd(area.column, area.columns, columns);
  return { row, column, rows: height, columns: width };
}

const moveEnd = (first: number, size: number, by: number): readonly [number, number] =>
  size === 1 && by < 0 ? [first + by, 1 - by] : [first, size + by];
