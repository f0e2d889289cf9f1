import { type Area, address, isWholeColumns, isWholeRows, quoted } from '../common/a1';
import { oneOf } from '../common/wire-arguments';
import { ConditionalFormatCollection } from '../conditional-format/conditional-format-collection';
import type { HostContext } from '../host/context';
import { DataValidation } from '../validation/data-validation';
import { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';
import { Range } from './range';
import { RangeAreasAreas } from './range-areas-areas';
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
  Calculate(): void {
    this.context.calculate();
  }
}
