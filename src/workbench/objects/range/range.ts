import { apiNotFound, sizeMismatch } from '../../protocol/errors';
import { address, type Area } from '../common/a1';
import { oneOf, text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { locate, type Located } from '../common/locate';
import { box } from '../univer/grid-access';
import { autoFill } from './auto-fill';
import { readProperties, writeProperties } from './cell-properties';
import { copyCells, copyTarget } from './copying';
import { removeDuplicates, type RemoveDuplicatesResult } from './duplicates';
import { Outline } from './outline';
import { RangeAreas } from './range-areas';
import { RangeOthers } from './range-others';
import { RangeSort } from './range-sort';
import { RangeView } from './range-view';
import { deleteCells, insertCells } from './range-structure';
import { shaped } from './shaped';
import { WorkbookRangeAreas } from './workbook-range-areas';

/** A rectangle of cells, and what can be done to it. What Office.js's Range has besides stands in the classes below this one. */
export class Range extends RangeOthers {
  override readonly calculated = ['Values', 'Text', 'ValueTypes', 'HasSpill'];
  override readonly scalars = [
    'Address',
    'AddressLocal',
    'CellCount',
    'ColumnCount',
    'ColumnHidden',
    'ColumnIndex',
    'Formulas',
    'FormulasLocal',
    'FormulasR1C1',
    'HasSpill',
    'Height',
    'Hidden',
    'Hyperlink',
    'IsEntireColumn',
    'IsEntireRow',
    'Left',
    'NumberFormat',
    'NumberFormatLocal',
    'RowCount',
    'RowHidden',
    'RowIndex',
    'Style',
    'Text',
    'Top',
    'ValueTypes',
    'Values',
    'Width',
  ];

  get Sort(): RangeSort {
    return new RangeSort(this.context, this);
  }

  Clear(applyTo: unknown = 'All'): void {
    const what = oneOf(applyTo, CLEARING, 'Range.clear');
    this.context.protection.requireEditable(this.sheetId, this.area, 'Range.clear');
    const range = this.context.grid.range(this.sheetId, this.area);
    if (what === 'Contents') range.clearContent();
    else if (what === 'Formats') range.clearFormat();
    else range.clear();
    if (what !== 'Contents') {
      this.DataValidation.Clear();
      this.ConditionalFormats.ClearAll();
    }
    if (what !== 'Formats') this.context.events.changed(this.sheetId, address(this.area), true);
  }
  Insert(shift: unknown): Range {
    insertCells(this.context, this.sheetId, this.area, oneOf(shift, ['Down', 'Right'], 'Range.insert'));
    return new Range(this.context, this.sheetId, this.area);
  }
  Delete(shift: unknown): void {
    deleteCells(this.context, this.sheetId, this.area, oneOf(shift, ['Up', 'Left'], 'Range.delete'));
  }
  Merge(across: unknown = false): void {
    this.context.protection.requireUnprotected(this.sheetId, 'Range.merge');
    const range = this.context.grid.range(this.sheetId, this.area);
    if (across === true) range.mergeAcross();
    else range.merge();
  }
  Unmerge(): void {
    this.context.protection.requireUnprotected(this.sheetId, 'Range.unmerge');
    this.context.grid.range(this.sheetId, this.area).breakApart();
  }
  Select(): void {
    this.sheet.activate();
    this.context.grid.range(this.sheetId, this.area).activate();
  }
  Calculate(): void {
    this.context.calculate(true);
  }
  /** Values, formulas and formats of another range, repeated where this one is a multiple of it. */
  async CopyFrom(source: unknown, copyType: unknown = 'All', skipBlanks: unknown = false, transpose: unknown = false): Promise<void> {
    const location = 'Range.copyFrom';
    const kind = oneOf(copyType, ['All', 'Formulas', 'Values', 'Formats'], location);
    const from = this.given(source, location);
    const options = { kind, skipBlanks: skipBlanks === true, transpose: transpose === true };
    await copyCells(this.context, from, this.other(copyTarget(this.area, from.area, options.transpose)), options, location);
  }
  /** Formulas elsewhere that refer to what moves refer to its new place afterwards. */
  async MoveTo(destination: unknown): Promise<void> {
    const location = 'Range.moveTo';
    const to = this.given(destination, location);
    if (to.sheetId !== this.sheetId) throw apiNotFound(`${location}() to another sheet`);
    const area = { ...this.area, row: to.area.row, column: to.area.column };
    for (const touched of [this.area, area]) this.context.protection.requireEditable(this.sheetId, touched, location);
    this.context.grid.grow(this.sheetId, area);
    await this.context.grid.commandInTime('sheet.command.move-range', this.sheetId, { fromRange: box(this.area), toRange: box(area) });
    this.context.events.changed(this.sheetId, address(area), true);
  }
  async AutoFill(destination: unknown, way: unknown = 'FillDefault'): Promise<void> {
    const to = destination === undefined ? this.other(this.area) : this.given(destination, 'Range.autoFill');
    await autoFill(this.context, this, to, text(way, 'Range.autoFill'), 'Range.autoFill');
  }
  RemoveDuplicates(columns: unknown, hasHeader: unknown): Promise<RemoveDuplicatesResult> {
    return removeDuplicates(this.context, this, columns, hasHeader === true, 'Range.removeDuplicates');
  }
  GetVisibleView(): RangeView {
    return new RangeView(this.context, this);
  }
  GetCellProperties(asked: unknown): unknown[][] {
    return this.eachCell((cell) => readProperties(cell, asked, 'Range.getCellProperties'));
  }
  SetCellProperties(given: unknown): void {
    const location = 'Range.setCellProperties';
    const valueAt = shaped(given, this.area, location);
    this.eachCell((cell) => writeProperties(cell, valueAt(cell.area.row, cell.area.column), location));
  }
  Group(by: unknown): void {
    this.outline(by, 'Range.group').shift(this.area, 1, 'Range.group');
  }
  Ungroup(by: unknown): void {
    this.outline(by, 'Range.ungroup').shift(this.area, -1, 'Range.ungroup');
  }
  ShowGroupDetails(by: unknown): void {
    this.outline(by, 'Range.showGroupDetails').showDetails(this.area, true);
  }
  HideGroupDetails(by: unknown): void {
    this.outline(by, 'Range.hideGroupDetails').showDetails(this.area, false);
  }
  /** office.js asks before it sends a large matrix in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch('Range.values');
  }

  /** Something of each cell, row by row. */
  private eachCell<T>(of: (cell: Range) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => of(this.other({ row: row + r, column: column + c, rows: 1, columns: 1 }))),
    );
  }
  private outline(by: unknown, location: string): Outline {
    this.context.protection.requireUnprotected(this.sheetId, location);
    return new Outline(this.context, this.sheetId, oneOf(by, ['ByRows', 'ByColumns'], location));
  }

  protected override other(area: Area, sheetId = this.sheetId): Range {
    return new Range(this.context, sheetId, area);
  }
  protected override areas(areas: readonly Area[]): RangeAreas {
    return new RangeAreas(this.context, this.sheetId, areas);
  }
  protected override relatives(found: readonly Located[]): WorkbookRangeAreas {
    return new WorkbookRangeAreas(this.context, found);
  }
  protected override given(reference: unknown, location: string): Range {
    return toRange(this.context, reference, this.sheetId, location);
  }
}

const CLEARING = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** A range that was given as an object or as an address. */
export function toRange(context: HostContext, reference: unknown, from: string, location: string): Range {
  if (reference instanceof Range) return reference;
  const { sheetId, area } = locate(context, text(reference, location), from, location);
  return new Range(context, sheetId, area);
}

/** The used area of a sheet. Spilled cells count, so formulas must have been calculated. */
export async function usedArea(context: HostContext, sheetId: string, valuesOnly: boolean): Promise<Area | undefined> {
  await context.settle();
  return context.reader.usedArea(sheetId, valuesOnly);
}
