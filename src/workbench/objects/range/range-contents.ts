import type { CellValue } from '../../office-host';
import { invalidArgument } from '../../protocol/errors';
import { address, intersection } from '../common/a1';
import { LIMITS, short } from '../common/limits';
import { numberFormat } from '../common/number-format';
import { requireFormula } from '../formula/formula-rules';
import { entry } from './cell-entry';
import { fromR1C1, toR1C1 } from './r1c1';
import { RangePlace } from './range-place';
import { shaped } from './shaped';

const GENERAL = 'General';

/** Of a range: what is in its cells, read and written. */
export abstract class RangeContents extends RangePlace {
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
  /** One format in a matrix of its own is for all cells, as the platform's own samples have it; of values it is not. */
  set NumberFormat(given: unknown) {
    const location = 'Range.numberFormat';
    const value: unknown = isSingle(given) ? given[0][0] : given;
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

  protected write(value: unknown, location: string): void {
    this.writeEach(shaped(value, this.area, location), location);
  }

  /** null leaves a cell as it is. */
  writeEach(valueAt: (row: number, column: number) => unknown, location: string): void {
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

  protected requireEntry(raw: string, asText: boolean, location: string): void {
    if (raw.startsWith('=') && raw.length > 1 && !asText) requireFormula(raw, location);
    else short(raw, LIMITS.cellText + (raw.startsWith("'") ? 1 : 0), location);
  }
}

const isSingle = (value: unknown): value is [[unknown]] =>
  Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
