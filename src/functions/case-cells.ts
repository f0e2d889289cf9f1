import { DomainError } from '../core/errors';
import { buildModel } from '../model/lines/build-model';
import type { Model } from '../model/language/model';
import { cellName } from '../workbook/formula/a1';
import { readInputsTable, type CellValue as TableCell } from '../workbook/reading/inputsTable';
import { type CellValue, isError, kindOf } from './cellvalue';

/** At most this many faults are named in a message. */
const NAMED = 3;
/** Cases that are kept: several functions ask about the same table whenever one of its cells changes. */
const KEPT = 4;

const kept = new Map<string, Model>();

/**
 * The model of the case whose inputs table a range holds.
 *
 * Errors: `type` for a range that is no such table, or a table that is no valid case, naming what is wrong; an error in a
 * cell stays that error.
 */
export function modelOf(name: string, block: readonly (readonly unknown[])[]): Model {
  const cells = block as readonly (readonly CellValue[])[];
  const key = JSON.stringify(cells);
  const known = kept.get(key);
  if (known) return known;
  const read = readInputsTable(cells.map((row, r) => row.map((cell, c) => checked(name, cell, r, c))));
  if (!read.ok) {
    const reasons = read.faults
      .slice(0, NAMED)
      .map(({ cell, message }) => (cell === '' ? message : `Cell ${cell} of the range: ${message}`));
    const more = read.faults.length > NAMED ? ` And ${read.faults.length - NAMED} more.` : '';
    throw DomainError.of('type', name, `${name}: ${reasons.join(' ')}${more}`);
  }
  const model = buildModel(read.case);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, model);
  return model;
}

function checked(name: string, cell: CellValue, row: number, column: number): TableCell {
  if (!isError(cell)) return cell;
  const place = cellName(row, column);
  throw DomainError.of(kindOf(cell), name, `${name}: cell ${place} of the range holds the error ${cell.error}: correct that cell first.`);
}
