import type { CellValue } from '../../office-host';
import { type Area, lastColumn, lastRow } from '../common/a1';
import type { HostContext } from '../host/context';
import { Formatted } from './formatted';
import { relocateFormula } from './r1c1';
import type { Range } from './range';

/** What is copied of cells. */
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

export interface CopyOptions {
  readonly kind: CopyKind;
  /** Cells of the source that are blank leave the target as it is. */
  readonly skipBlanks: boolean;
  /** Rows become columns. */
  readonly transpose: boolean;
}

/** Where a copy goes: as large as the source, or a multiple of it where the target is one. */
export function copyTarget(target: Area, source: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const times = (have: number, size: number) => (have % size === 0 ? have : size);
  return { row: target.row, column: target.column, rows: times(target.rows, rows), columns: times(target.columns, columns) };
}

/** Values, formulas and formats of a range into an area that is as large or a multiple of it. */
export async function copyCells(context: HostContext, from: Range, to: Range, options: CopyOptions, location: string): Promise<void> {
  const { kind, skipBlanks, transpose } = options;
  const contents = await contentsOf(context, from, kind);
  const styles = stylesOf(context, from);
  const height = transpose ? from.area.columns : from.area.rows;
  const width = transpose ? from.area.rows : from.area.columns;
  const origin = (row: number, column: number): readonly [number, number] => {
    const [r, c] = [(row - to.area.row) % height, (column - to.area.column) % width];
    return transpose ? [c, r] : [r, c];
  };
  if (kind !== 'Formats') {
    to.writeEach((row, column) => {
      const [r, c] = origin(row, column);
      const cell = contents[r]?.[c] ?? '';
      if (cell === '' && skipBlanks) return undefined;
      if (typeof cell !== 'string' || !cell.startsWith('=')) return cell;
      return relocateFormula(cell, row - (from.area.row + r), column - (from.area.column + c));
    }, location);
  }
  if (kind === 'All' || kind === 'Formats') {
    new Formatted(context, to.sheetId, [to.area], 'Range').applyEach(location, (row, column) => {
      const [r, c] = origin(row, column);
      return skipBlanks && (contents[r]?.[c] ?? '') === '' ? undefined : styles[r]?.[c];
    });
  }
}

/**
 * What the cells of a source hold. Where each holds a formula, they are known whatever has been calculated or is held back; a value,
 * and a cell that seems blank but may be a formula's spill, is known once the workbook is calculated.
 */
async function contentsOf(context: HostContext, from: Range, kind: CopyKind): Promise<CellValue[][]> {
  if (kind !== 'Values') {
    const formulas = cellsOf(from, (row, column) => context.cells.formula(from.sheetId, row, column));
    if (formulas.every((line) => line.every((formula) => formula !== ''))) return formulas;
  }
  await context.settle();
  return kind === 'Values' ? from.Values : from.Formulas;
}

const cellsOf = <T>({ area }: Range, of: (row: number, column: number) => T): T[][] =>
  Array.from({ length: lastRow(area) - area.row + 1 }, (_, r) =>
    Array.from({ length: lastColumn(area) - area.column + 1 }, (__, c) => of(area.row + r, area.column + c)),
  );

const stylesOf = (context: HostContext, from: Range) => cellsOf(from, (row, column) => context.cells.style(from.sheetId, row, column));
