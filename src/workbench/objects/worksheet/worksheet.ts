import { invalidArgument, invalidOperation, itemNotFound } from '../../protocol/errors';
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, fits } from '../common/a1';
import { flag, oneOf, text, whole } from '../common/wire-arguments';
import { AutoFilter } from '../filter/auto-filter';
import { CommentCollection } from '../comment/comment-collection';
import { ChartCollection } from '../chart/chart-collection';
import { color } from '../common/color';
import type { HostContext } from '../host/context';
import { renameSheet, requireFreeName } from './sheet-name';
import { copySheet } from './copy-sheet';
import { FreezePanes } from './freeze-panes';
import { LIMITS, short } from '../common/limits';
import { locate } from '../common/locate';
import { NamedItemCollection } from '../names/named-item-collection';
import { OfficeObject } from '../host/office-object';
import { PageBreakCollection } from '../page/page-break-collection';
import { PageLayout } from '../page/page-layout';
import { Range, usedArea } from '../range/range';
import { Outline } from '../range/outline';
import { RangeAreas } from '../range/range-areas';
import { findAll, type SearchOptions } from '../range/range-search';
import { ShapeCollection } from '../shape/shape-collection';
import { TableCollection } from '../table/table-collection';
import { WorksheetCustomPropertyCollection } from './worksheet-custom-property-collection';
import { WorksheetProtection } from './worksheet-protection';

export class Worksheet extends OfficeObject {
  readonly typeName = 'Worksheet';
  override readonly scalars = ['Id', 'Name', 'Position', 'ShowGridlines', 'ShowHeadings', 'TabColor', 'Visibility'];

  constructor(
    context: HostContext,
    readonly sheetId: string,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id, Name: this.Name };
  }

  get Id(): string {
    return this.asItStands.getSheetId();
  }
  get Name(): string {
    return this.asItStands.getSheetName();
  }
  set Name(value: unknown) {
    const name = text(value, 'Worksheet.name');
    this.context.protection.requireStructure('Worksheet.name');
    if (name === this.Name) return; // the grid would read every formula of the workbook for it
    requireFreeName(this.context, name, this.sheetId, 'Worksheet.name');
    renameSheet(this.context, this.sheetId, name);
  }
  get Position(): number {
    return this.sheet.getIndex();
  }
  set Position(value: unknown) {
    const position = whole(value, 'Worksheet.position');
    this.context.protection.requireStructure('Worksheet.position');
    const book = this.context.grid.book();
    if (position < 0 || position >= book.getSheets().length) throw invalidArgument('Worksheet.position');
    book.moveSheet(this.sheet, position);
  }
  get Visibility(): string {
    if (!this.sheet.isSheetHidden()) return 'Visible';
    return this.memory.veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set Visibility(value: unknown) {
    const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'Worksheet.visibility');
    this.context.protection.requireStructure('Worksheet.visibility');
    if (visibility !== 'Visible' && !this.sheet.isSheetHidden()) this.requireAnotherVisible('Worksheet.visibility');
    this.memory.veryHidden = visibility === 'VeryHidden';
    if (visibility === 'Visible') this.sheet.showSheet();
    else this.sheet.hideSheet();
  }
  get TabColor(): string {
    return this.sheet.getTabColor() ?? '';
  }
  set TabColor(value: unknown) {
    this.sheet.setTabColor(value === '' ? '' : color(value, 'Worksheet.tabColor'));
  }
  get ShowGridlines(): boolean {
    return !this.sheet.hasHiddenGridLines();
  }
  set ShowGridlines(value: unknown) {
    this.sheet.setHiddenGridlines(!flag(value, 'Worksheet.showGridlines'));
  }
  /** `showGridlines` is read under its own name and written under this one. */
  set Gridlines(value: unknown) {
    this.ShowGridlines = value;
  }
  get ShowHeadings(): boolean {
    return this.memory.showHeadings;
  }
  set ShowHeadings(value: unknown) {
    this.memory.showHeadings = flag(value, 'Worksheet.showHeadings');
  }
  set Headings(value: unknown) {
    this.ShowHeadings = value;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.sheetId, `sheet.${this.sheetId}`);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.context, this.sheetId);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheetId);
  }
  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.context, this.sheetId);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.context, this.sheetId);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheetId);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.sheetId);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheetId, 'row');
  }
  get VerticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheetId, 'column');
  }
  get Shapes(): ShapeCollection {
    return new ShapeCollection(this.context, this.sheetId);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheetId);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheetId);
  }

  Activate(): void {
    this.sheet.activate();
  }
  Calculate(): void {
    this.context.calculate(true);
  }
  async Copy(positionType: unknown = 'None', relativeTo?: unknown): Promise<Worksheet> {
    const location = 'Worksheet.copy';
    this.context.protection.requireStructure(location);
    const place = oneOf(positionType, ['None', 'Before', 'After', 'Beginning', 'End'], location);
    if ((place === 'Before' || place === 'After') && !(relativeTo instanceof Worksheet)) throw invalidArgument(location);
    const other = relativeTo instanceof Worksheet ? relativeTo : this;
    const count = this.context.grid.book().getSheets().length;
    const indexes = { None: count, Before: other.Position, After: other.Position + 1, Beginning: 0, End: count };
    await this.context.settle();
    return new Worksheet(this.context, await copySheet(this.context, this.sheetId, indexes[place]));
  }
  Delete(): void {
    this.context.protection.requireStructure('Worksheet.delete');
    if (this.Visibility === 'Visible') this.requireAnotherVisible('Worksheet.delete');
    this.context.grid.command('sheet.command.remove-sheet', this.sheetId, {});
  }
  GetCell(row: unknown, column: unknown): Range {
    const location = 'Worksheet.getCell';
    return this.range({ row: whole(row, location), column: whole(column, location), rows: 1, columns: 1 }, location);
  }
  GetRange(reference?: unknown): Range {
    if (reference === undefined) return this.range({ row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS }, 'Worksheet.getRange');
    const { sheetId, area } = locate(this.context, text(reference, 'Worksheet.getRange'), this.sheetId, 'Worksheet.getRange');
    return new Range(this.context, sheetId, area);
  }
  GetRanges(reference?: unknown): RangeAreas {
    const location = 'Worksheet.getRanges';
    if (reference === undefined) return new RangeAreas(this.context, this.sheetId, [this.GetRange().area]);
    const located = short(reference, LIMITS.rangesAddress, location)
      .split(',')
      .map((part) => locate(this.context, part, this.sheetId, location));
    if (located.some(({ sheetId }) => sheetId !== this.sheetId)) throw invalidArgument(location);
    return new RangeAreas(
      this.context,
      this.sheetId,
      located.map(({ area }) => area),
    );
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const location = 'Worksheet.getRangeByIndexes';
    const [r, c, height, width] = [row, column, rows, columns].map((value) => whole(value, location)) as [number, number, number, number];
    return this.range({ row: r, column: c, rows: height, columns: width }, location);
  }
  async GetUsedRange(valuesOnly: unknown = false): Promise<Range> {
    const used = await usedArea(this.context, this.sheetId, valuesOnly === true);
    // Excel answers A1 for an empty sheet, and the null object only to getUsedRangeOrNullObject.
    return new Range(this.context, this.sheetId, used ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  async GetUsedRangeOrNullObject(valuesOnly: unknown = false): Promise<Range | undefined> {
    const used = await usedArea(this.context, this.sheetId, valuesOnly === true);
    return used && new Range(this.context, this.sheetId, used);
  }
  /** All cells whose displayed text holds something. */
  async FindAll(what: unknown, criteria: unknown): Promise<RangeAreas> {
    const location = 'Worksheet.findAll';
    await this.context.settle();
    const area = { row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS };
    const found = findAll(this.context, this.sheetId, area, text(what, location), (criteria ?? {}) as SearchOptions);
    if (found.length === 0) throw itemNotFound(location);
    return new RangeAreas(this.context, this.sheetId, found);
  }
  ShowOutlineLevels(rows: unknown, columns: unknown): void {
    const location = 'Worksheet.showOutlineLevels';
    new Outline(this.context, this.sheetId, 'ByRows').showLevels(whole(rows, location), location);
    new Outline(this.context, this.sheetId, 'ByColumns').showLevels(whole(columns, location), location);
  }
  GetNext(visibleOnly: unknown = false): Worksheet {
    return this.neighbour(1, visibleOnly === true, 'Worksheet.getNext');
  }
  GetPrevious(visibleOnly: unknown = false): Worksheet {
    return this.neighbour(-1, visibleOnly === true, 'Worksheet.getPrevious');
  }

  /** For what no write of a cell can change. */
  private get asItStands() {
    return this.context.grid.sheetAsItStands(this.sheetId);
  }
  private get sheet() {
    return this.context.grid.sheet(this.sheetId);
  }
  private get memory() {
    return this.context.memory.sheet(this.sheetId);
  }

  private range(area: Area, location: string): Range {
    if (!fits(area)) throw invalidArgument(location);
    return new Range(this.context, this.sheetId, area);
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean, location: string): Worksheet {
    const sheets = this.context.grid.book().getSheets();
    for (let index = this.Position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet && !(visibleOnly && sheet.isSheetHidden())) return new Worksheet(this.context, sheet.getSheetId());
    }
    throw itemNotFound(location);
  }

  private requireAnotherVisible(location: string): void {
    const others = this.context.grid.book().getSheets();
    if (!others.some((sheet) => sheet.getSheetId() !== this.sheetId && !sheet.isSheetHidden())) {
      throw invalidOperation(location, 'A workbook must contain at least one visible worksheet.');
    }
  }
}
