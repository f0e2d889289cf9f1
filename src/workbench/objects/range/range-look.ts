import { invalidArgument } from '../../protocol/errors';
import { flag, record, text } from '../common/wire-arguments';
import { ConditionalFormatCollection } from '../conditional-format/conditional-format-collection';
import { DataValidation } from '../validation/data-validation';
import { gridStyle, styleName } from '../style/style-store';
import { RangeContents } from './range-contents';
import { RangeFormat } from './range-format';

/** Of a range: how it looks, and whether it is seen. */
export abstract class RangeLook extends RangeContents {
  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.cells);
  }
  /** The cell style; null where cells have several. */
  get Style(): string | null {
    return this.cells.commonNote((notes) => notes.styleName ?? 'Normal');
  }
  set Style(value: unknown) {
    const location = 'Range.style';
    const name = styleName(this.context, text(value, location));
    if (name === undefined) throw invalidArgument(location);
    this.cells.apply(gridStyle(this.context, name), location);
    this.cells.note({ styleName: name });
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheetId, [this.area]);
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

  private everyRow(test: (row: number) => boolean): boolean {
    const { row, rows } = this.clipped;
    return Array.from({ length: rows }, (_, r) => test(row + r)).every(Boolean);
  }
}
