import { inputIds } from '../../document/input-ids';
import { constant, input, less, mul, sumProduct, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';

/** Present value of a row: its cash times the discount factors. */
export const pv = (line: string): Expr => sumProduct(line, ids.discountFactor);
export const afterTax = (value: Expr): Expr => mul(value, less(input(inputIds.taxRate)));
/** A result by its name. */
export const get = (name: string): Expr => constant(ids.result(name));

export type Row = readonly [name: string, label: string, unit: string, format: Line['format'], value: Expr, note?: string];

/** Results as lines of a section of Appraisal: one number each, in the constant column. */
export const lines = (section: string, rows: readonly Row[]): Line[] =>
  rows.map(([name, label, unit, format, value, note]) => ({
    id: ids.result(name),
    label,
    unit,
    sheet: 'Appraisal',
    section,
    sign: 'neutral',
    format,
    constant: value,
    total: 'none',
    ...(note === undefined ? {} : { note }),
  }));
