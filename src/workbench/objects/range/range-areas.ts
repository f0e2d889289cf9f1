import { apiNotFound, itemNotFound } from '../../protocol/errors';
import { type Area, address, intersection, isWholeColumns, isWholeRows, quoted } from '../common/a1';
import { oneOf, text } from '../common/wire-arguments';
import { ConditionalFormatCollection } from '../conditional-format/conditional-format-collection';
import type { HostContext } from '../host/context';
import { DataValidation } from '../validation/data-validation';
import { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';
import { Range, toRange } from './range';
import { RangeAreasAreas } from './range-areas-areas';
import { specialCells } from './special-cells';
import { RangeFormat } from './range-format';
import { Worksheet } from '../worksheet/worksheet';

/** Several rectangles of one sheet, formatted as one. */
export class RangeAreas extends OfficeObject {
  readonly typeName = 'RangeAreas';
  override readonly keepsReference = true;
  override readonly scalars = ['Address', 'AddressLocal', 'AreaCount', 'CellCount', 'IsEntireColumn', 'IsEntireRow'];

  constructor(
    context: HostContext,
    readonly sheetId: string,
    readonly areas: readonly Area[],
  ) {
    super(context);
  }

  get Address(): string {
    const sheet = quoted(this.context.grid.sheet(this.sheetId).getSheetName());
    return this.areas.map((area) => `${sheet}!${address(area)}`).join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    return this.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }
  get IsEntireColumn(): boolean {
    return this.areas.every(isWholeColumns);
  }
  get IsEntireRow(): boolean {
    return this.areas.every(isWholeRows);
  }
  get Areas(): RangeAreasAreas {
    return new RangeAreasAreas(this.context, this.sheetId, this.areas);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.context, new Formatted(this.context, this.sheetId, this.areas, 'RangeAreas'));
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheetId, this.areas);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheetId, this.areas);
  }

  Clear(applyTo: unknown = 'All'): void {
    oneOf(applyTo, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'], 'RangeAreas.clear');
    for (const area of this.areas) new Range(this.context, this.sheetId, area).Clear(applyTo);
  }
  get Style(): string | null {
    const styles = new Set(this.ranges.map((range) => range.Style));
    return styles.size === 1 ? ([...styles][0] ?? null) : null;
  }
  set Style(value: unknown) {
    for (const range of this.ranges) range.Style = value as string;
  }

  /** Each area takes a copy; of several areas in the source Excel wants the same shapes, which is refused here. */
  async CopyFrom(source: unknown, copyType: unknown = 'All', skipBlanks: unknown = false, transpose: unknown = false): Promise<void> {
    const location = 'RangeAreas.copyFrom';
    const given = source instanceof RangeAreas ? source.ranges : [toRange(this.context, source, this.sheetId, location)];
    const [from] = given;
    if (!from || given.length > 1) throw apiNotFound(`${location}() of several areas`);
    for (const range of this.ranges) await range.CopyFrom(from, copyType, skipBlanks, transpose);
  }
  GetEntireColumn(): RangeAreas {
    return this.map((range) => range.GetEntireColumn());
  }
  GetEntireRow(): RangeAreas {
    return this.map((range) => range.GetEntireRow());
  }
  GetIntersection(other: unknown): RangeAreas {
    const location = 'RangeAreas.getIntersection';
    const range = toRange(this.context, other, this.sheetId, location);
    const shared = this.areas.flatMap((area) => intersection(area, range.area) ?? []);
    if (shared.length === 0 || range.sheetId !== this.sheetId) throw itemNotFound(location);
    return new RangeAreas(this.context, this.sheetId, shared);
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown): RangeAreas {
    return this.map((range) => range.GetOffsetRange(rows, columns));
  }
  async GetSpecialCells(kind: unknown, values: unknown = 'All'): Promise<RangeAreas> {
    const location = 'RangeAreas.getSpecialCells';
    await this.context.settle();
    const found = this.areas.flatMap((area) =>
      specialCells(this.context, this.sheetId, area, text(kind, location), text(values, location), location),
    );
    if (found.length === 0) throw itemNotFound(location);
    return new RangeAreas(this.context, this.sheetId, found);
  }
  Calculate(): void {
    this.context.calculate(true);
  }

  private get ranges(): Range[] {
    return this.areas.map((area) => new Range(this.context, this.sheetId, area));
  }
  private map(other: (range: Range) => Range): RangeAreas {
    return new RangeAreas(
      this.context,
      this.sheetId,
      this.ranges.map((range) => other(range).area),
    );
  }
}
