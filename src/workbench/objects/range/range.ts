import type { CellValue } from '../../host';
import { invalidArgument, itemNotFound, sizeMismatch } from '../../protocol/errors';
import {
  address,
  type Area,
  bounding,
  EXCEL_COLUMNS,
  EXCEL_ROWS,
  fits,
  intersection,
  isWholeColumns,
  isWholeRows,
  quoted,
} from '../common/a1';
import { flag, oneOf, record, text, whole } from '../common/wire-arguments';
import { ConditionalFormatCollection } from '../conditional-format/conditional-format-collection';
import type { HostContext } from '../host/context';
import { DataValidation } from '../validation/data-validation';
import { entry } from './cell-entry';
import { Formatted } from './formatted';
import { LIMITS, short } from '../common/limits';
import { locate } from '../common/locate';
import { toPoints } from '../common/measure';
import { numberFormat } from '../common/number-format';
import { requireFormula } from '../formula/formula-rules';
import { OfficeObject } from '../host/office-object';
import { RangeSort } from './range-sort';
import { RangeFormat } from './range-format';
import { fromR1C1, relocateFormula, toR1C1 } from './r1c1';
import { deleteCells, insertCells } from './range-structure';
import { find, type SearchOptions, surroundingRegion } from './range-search';
import { shaped } from './shape';
import { Worksheet } from '../worksheet/worksheet';

const GENERAL = 'General';

/** A rectangle of cells. The longest file here because Office.js's Range has the most members; what takes thought stands in files of its own. */
export class Range extends OfficeObject {
  readonly typeName = 'Range';
  override readonly keepsReference = true;
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
    'Text',
    'Top',
    'ValueTypes',
    'Values',
    'Width',
  ];

  constructor(
    context: HostContext,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super(context);
  }

  // Where it is

  get Address(): string {
    return `${quoted(this.sheet.getSheetName())}!${address(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  /** -1 beyond what Office.js can count, as in Excel. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  /** Points from the top of the sheet. */
  get Top(): number {
    return this.rowsHeight(0, this.area.row);
  }
  get Left(): number {
    return this.columnsWidth(0, this.area.column);
  }
  get Height(): number {
    const { row, rows } = this.clipped;
    return this.rowsHeight(row, rows);
  }
  get Width(): number {
    const { column, columns } = this.clipped;
    return this.columnsWidth(column, columns);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheetId);
  }

  // What is in it

  get Values(): CellValue[][] {
    return this.context.reader.values(this.sheetId, this.area);
  }
  set Values(value: unknown) {
    this.write(value, 'Range.values');
  }
  get Formulas(): CellValue[][] {
    return this.context.reader.formulas(this.sheetId, this.area);
  }
  set Formulas(value: unknown) {
    this.write(value, 'Range.formulas');
  }
  get FormulasLocal(): CellValue[][] {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.write(value, 'Range.formulasLocal');
  }
  get FormulasR1C1(): CellValue[][] {
    const { row, column } = this.clipped;
    return this.Formulas.map((line, r) =>
      line.map((cell, c) => (typeof cell === 'string' && cell.startsWith('=') ? toR1C1(cell, row + r, column + c) : cell)),
    );
  }
  set FormulasR1C1(value: unknown) {
    const location = 'Range.formulasR1C1';
    const valueAt = shaped(value, this.area, location);
    this.writeEach((row, column) => {
      const raw = valueAt(row, column);
      return typeof raw === 'string' && raw.startsWith('=') ? fromR1C1(raw, row, column) : raw;
    }, location);
  }
  get ValueTypes(): string[][] {
    return this.context.reader.types(this.sheetId, this.area);
  }
  get Text(): string[][] {
    return this.context.reader.text(this.sheetId, this.area);
  }
  get NumberFormat(): string[][] {
    const { row, column, rows, columns } = this.clipped;
    const format = (r: number, c: number) => this.context.cells.style(this.sheetId, r, c).n?.pattern ?? GENERAL;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => format(row + r, column + c)));
  }
  set NumberFormat(value: unknown) {
    const location = 'Range.numberFormat';
    const formatAt = shaped(value, this.area, location);
    const style = (raw: unknown) => ({ n: raw === '' || raw === GENERAL ? null : { pattern: numberFormat(raw, location) } });
    if (!Array.isArray(value)) this.cells.apply(style(value), location);
    else {
      this.cells.applyEach(location, (row, column) => {
        const raw = formatAt(row, column);
        return raw === null ? undefined : style(raw);
      });
    }
  }
  get NumberFormatLocal(): string[][] {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }
  get HasSpill(): boolean {
    return this.context.reader.spills(this.sheetId).some((spill) => {
      const at = { row: spill.startRow, column: spill.startColumn, rows: 1, columns: 1 };
      return (spill.endRow > spill.startRow || spill.endColumn > spill.startColumn) && intersection(at, this.area) !== undefined;
    });
  }

  // How it looks

  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.cells);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheetId, [this.area]);
  }
  get Sort(): RangeSort {
    return new RangeSort(this.context, this);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheetId, [this.area]);
  }
  get Hidden(): boolean {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  get RowHidden(): boolean {
    return this.everyRow((row) => !this.sheet.getSheet().getRowVisible(row));
  }
  set RowHidden(value: unknown) {
    const { row, rows } = this.context.grid.grow(this.sheetId, this.area);
    if (flag(value, 'Range.rowHidden')) this.sheet.hideRows(row, rows);
    else this.sheet.showRows(row, rows);
  }
  get ColumnHidden(): boolean {
    const { column, columns } = this.clipped;
    const model = this.sheet.getSheet();
    return Array.from({ length: columns }, (_, c) => !model.getColVisible(column + c)).every(Boolean);
  }
  set ColumnHidden(value: unknown) {
    const { column, columns } = this.context.grid.grow(this.sheetId, this.area);
    if (flag(value, 'Range.columnHidden')) this.sheet.hideColumns(column, columns);
    else this.sheet.showColumns(column, columns);
  }
  get Hyperlink(): object | undefined {
    const { row, column } = this.area;
    return this.context.cells.notes(this.sheetId, row, column).hyperlink;
  }
  set Hyperlink(value: unknown) {
    const location = 'Range.hyperlink';
    const link = record(value, location);
    const part = (name: string) => (typeof link[name] === 'string' ? { [name]: link[name] } : {});
    const hyperlink = { ...part('address'), ...part('documentReference'), ...part('screenTip') };
    if (!('address' in hyperlink) && !('documentReference' in hyperlink)) throw invalidArgument(location);
    this.context.protection.requireEditable(this.sheetId, this.area, location);
    if (typeof link.textToDisplay === 'string') this.write(link.textToDisplay, location);
    this.cells.note({ hyperlink });
    this.cells.apply({ cl: { rgb: '#0563C1' }, ul: { s: 1 } }, location);
  }

  // Other ranges

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
    return this.at(
      { ...this.area, rows: this.area.rows + whole(rows, location), columns: this.area.columns + whole(columns, location) },
      location,
    );
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
    const range = toRange(this.context, other, this.sheetId, 'Range.getBoundingRect');
    return this.at(bounding(this.area, range.area), 'Range.getBoundingRect');
  }
  GetIntersection(other: unknown): Range {
    const range = toRange(this.context, other, this.sheetId, 'Range.getIntersection');
    const shared = range.sheetId === this.sheetId ? intersection(this.area, range.area) : undefined;
    if (!shared) throw itemNotFound('Range.getIntersection');
    return this.at(shared, 'Range.getIntersection');
  }
  async GetUsedRange(valuesOnly: unknown = false): Promise<Range> {
    const used = await usedArea(this.context, this.sheetId, valuesOnly === true);
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
  async Find(what: unknown, criteria: unknown): Promise<Range> {
    await this.context.settle();
    const found = find(this.context, this.sheetId, this.area, text(what, 'Range.find'), (criteria ?? {}) as SearchOptions);
    if (!found) throw itemNotFound('Range.find');
    return this.at(found, 'Range.find');
  }

  // Doing something

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
    this.context.calculate();
  }
  /** Values, formulas and formats of another range, repeated where this one is a multiple of it. */
  async CopyFrom(source: unknown, copyType: unknown = 'All'): Promise<void> {
    const location = 'Range.copyFrom';
    const kind = oneOf(copyType, ['All', 'Formulas', 'Values', 'Formats'], location);
    const from = toRange(this.context, source, this.sheetId, location);
    if (kind === 'Values') await this.context.settle();
    const contents = kind === 'Values' ? from.Values : from.Formulas;
    const target = bounding(this.area, { ...from.area, row: this.area.row, column: this.area.column });
    const origin = (row: number, column: number) =>
      [(row - target.row) % from.area.rows, (column - target.column) % from.area.columns] as const;
    const copy = new Range(this.context, this.sheetId, target);
    if (kind !== 'Formats') {
      const moved = (row: number, column: number): unknown => {
        const [r, c] = origin(row, column);
        const cell = contents[r]?.[c] ?? '';
        if (typeof cell !== 'string' || !cell.startsWith('=')) return cell;
        return relocateFormula(cell, row - (from.area.row + r), column - (from.area.column + c));
      };
      copy.writeEach(moved, location);
    }
    if (kind === 'All' || kind === 'Formats') {
      copy.cells.applyEach(location, (row, column) => {
        const [r, c] = origin(row, column);
        return this.context.cells.style(from.sheetId, from.area.row + r, from.area.column + c);
      });
    }
  }
  /** office.js asks before it sends a large matrix in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch('Range.values');
  }

  private get sheet() {
    return this.context.grid.sheet(this.sheetId);
  }
  private get clipped(): Area {
    return this.context.grid.clip(this.sheetId, this.area);
  }
  private get cells(): Formatted {
    return new Formatted(this.context, this.sheetId, [this.area], 'Range');
  }

  private at(area: Area, location: string): Range {
    if (!fits(area)) throw invalidArgument(location);
    return new Range(this.context, this.sheetId, area);
  }

  private write(value: unknown, location: string): void {
    this.writeEach(shaped(value, this.area, location), location);
  }

  /** null leaves a cell as it is. */
  private writeEach(valueAt: (row: number, column: number) => unknown, location: string): void {
    this.context.protection.requireEditable(this.sheetId, this.area, location);
    this.context.cells.write(this.sheetId, this.area, (row, column) => {
      const raw = valueAt(row, column);
      if (raw === null || raw === undefined) return undefined;
      if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') throw invalidArgument(location);
      const format = typeof raw === 'string' && raw !== '' ? this.context.cells.style(this.sheetId, row, column).n?.pattern : undefined;
      if (typeof raw === 'string') this.requireEntry(raw, format === '@', location);
      const { cell, format: implied } = entry(raw, format === '@');
      return implied && !format ? { ...cell, s: { n: { pattern: implied } } } : cell;
    });
    this.context.events.changed(this.sheetId, address(this.area), true);
  }

  private requireEntry(raw: string, asText: boolean, location: string): void {
    if (raw.startsWith('=') && raw.length > 1 && !asText) requireFormula(raw, location);
    else short(raw, LIMITS.cellText + (raw.startsWith("'") ? 1 : 0), location);
  }

  private everyRow(test: (row: number) => boolean): boolean {
    const { row, rows } = this.clipped;
    return Array.from({ length: rows }, (_, r) => test(row + r)).every(Boolean);
  }

  private rowsHeight(first: number, count: number): number {
    const model = this.sheet.getSheet();
    let pixels = 0;
    for (let row = first; row < first + count; row++) if (model.getRowVisible(row)) pixels += this.sheet.getRowHeight(row);
    return toPoints(pixels);
  }

  private columnsWidth(first: number, count: number): number {
    const model = this.sheet.getSheet();
    let pixels = 0;
    for (let column = first; column < first + count; column++) if (model.getColVisible(column)) pixels += this.sheet.getColumnWidth(column);
    return toPoints(pixels);
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
