import { bounded, flag } from '../common/wire-arguments';
import { lastColumn } from '../common/a1';
import { LIMITS } from '../common/limits';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { FormatProtection } from './format-protection';
import { OfficeObject } from '../host/office-object';
import { RangeBorderCollection } from './range-border-collection';
import { RangeFill } from './range-fill';
import { RangeFont } from './range-font';
import { horizontal, horizontalName, vertical, verticalName, Wrap } from './style-names';
import { toPixels, toPoints } from '../common/measure';

const INDENT_PIXELS = 10;
/** `RangeFormat.indentLevel`: an integer from 0 to 250. */
const MOST_INDENT = 250;

export class RangeFormat extends OfficeObject {
  readonly typeName = 'RangeFormat';
  override readonly scalars = [
    'ColumnWidth',
    'HorizontalAlignment',
    'IndentLevel',
    'RowHeight',
    'TextOrientation',
    'VerticalAlignment',
    'WrapText',
  ];

  constructor(
    context: HostContext,
    private readonly cells: Formatted,
  ) {
    super(context);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.context, this.cells);
  }

  get Font(): RangeFont {
    return new RangeFont(this.context, this.cells);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.context, this.cells);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.context, this.cells);
  }

  get HorizontalAlignment(): string | null {
    return this.cells.common((style) => horizontalName(style.ht));
  }
  set HorizontalAlignment(value: unknown) {
    this.cells.apply({ ht: horizontal(value, this.at('horizontalAlignment')) }, this.at('horizontalAlignment'));
  }

  get VerticalAlignment(): string | null {
    return this.cells.common((style) => verticalName(style.vt));
  }
  set VerticalAlignment(value: unknown) {
    this.cells.apply({ vt: vertical(value, this.at('verticalAlignment')) }, this.at('verticalAlignment'));
  }

  get WrapText(): boolean | null {
    return this.cells.common((style) => style.tb === Wrap.wrap);
  }
  set WrapText(value: unknown) {
    this.cells.apply({ tb: flag(value, this.at('wrapText')) ? Wrap.wrap : Wrap.overflow }, this.at('wrapText'));
  }

  get TextOrientation(): number | null {
    return this.cells.common((style) => -(style.tr?.a ?? 0) || 0);
  }
  set TextOrientation(value: unknown) {
    this.cells.apply({ tr: { a: -orientation(value, this.at('textOrientation')) } }, this.at('textOrientation'));
  }

  get IndentLevel(): number | null {
    return this.cells.commonNote((notes) => notes.indent ?? 0);
  }
  set IndentLevel(value: unknown) {
    const indent = bounded(value, 0, MOST_INDENT, this.at('indentLevel'));
    this.cells.note({ indent });
    this.cells.apply({ pd: { l: 2 + indent * INDENT_PIXELS } }, this.at('indentLevel'));
  }

  /** Points; null when the columns differ. */
  get ColumnWidth(): number | null {
    const sheet = this.context.grid.sheet(this.cells.sheetId);
    return same(this.columns().map((column) => toPoints(sheet.getColumnWidth(column))));
  }
  set ColumnWidth(value: unknown) {
    const width = toPixels(bounded(value, 0, LIMITS.columnWidth, this.at('columnWidth')));
    this.context.protection.requireAllowed(this.cells.sheetId, 'allowFormatColumns', this.at('columnWidth'));
    const sheet = this.context.grid.sheetAsItStands(this.cells.sheetId);
    for (const area of this.cells.areas) {
      const clipped = this.context.grid.grow(this.cells.sheetId, area);
      sheet.setColumnWidths(clipped.column, clipped.columns, width);
    }
  }

  /** Points; null when the rows differ. */
  get RowHeight(): number | null {
    const sheet = this.context.grid.sheet(this.cells.sheetId);
    const heights = this.cells.areas.flatMap((area) => {
      const { row, rows } = this.context.grid.clip(this.cells.sheetId, area);
      return Array.from({ length: rows }, (_, index) => toPoints(sheet.getRowHeight(row + index)));
    });
    return same(heights);
  }
  set RowHeight(value: unknown) {
    const height = toPixels(bounded(value, 0, LIMITS.rowHeight, this.at('rowHeight')));
    this.context.protection.requireAllowed(this.cells.sheetId, 'allowFormatRows', this.at('rowHeight'));
    const sheet = this.context.grid.sheetAsItStands(this.cells.sheetId);
    for (const area of this.cells.areas) {
      const clipped = this.context.grid.grow(this.cells.sheetId, area);
      sheet.setRowHeightsForced(clipped.row, clipped.rows, height);
    }
  }

  /** As wide as the longest text asks; measured by its number of characters, since the grid may be drawn later. */
  async AutofitColumns(): Promise<void> {
    await this.context.settle();
    const sheet = this.context.grid.sheet(this.cells.sheetId);
    const used = this.context.reader.usedArea(this.cells.sheetId, true);
    if (!used) return;
    for (const column of this.columns()) {
      const texts = this.context.reader.text(this.cells.sheetId, { row: used.row, column, rows: used.rows, columns: 1 });
      const longest = Math.max(0, ...texts.map(([cell = '']) => cell.length));
      if (longest > 0) sheet.setColumnWidths(column, 1, Math.min(MOST_PIXELS, CELL_PADDING + longest * CHARACTER_PIXELS));
    }
  }

  AutofitRows(): void {
    const sheet = this.context.grid.sheet(this.cells.sheetId);
    for (const area of this.cells.areas) {
      const clipped = this.context.grid.clip(this.cells.sheetId, area);
      sheet.setRowAutoHeight(clipped.row, clipped.rows);
    }
  }

  private columns(): number[] {
    const columns = new Set<number>();
    for (const area of this.cells.areas) {
      const clipped = this.context.grid.clip(this.cells.sheetId, area);
      for (let column = clipped.column; column <= lastColumn(clipped); column++) columns.add(column);
    }
    return [...columns];
  }

  private at(member: string): string {
    return `${this.typeName}.${member}`;
  }
}

const CELL_PADDING = 12;
const CHARACTER_PIXELS = 7;
const MOST_PIXELS = 400;

/** Degrees up or down, or 180 for letters one above the other. */
export const orientation = (value: unknown, location: string): number => (value === 180 ? 180 : bounded(value, -90, 90, location));

const same = (values: readonly number[]): number | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);
