import { logGamma } from '../../core/numerics/log-gamma';
import { sum } from '../../core/numerics/sum';
import { normalQuantile } from '../../core/numerics/normal';
import { moveMonths } from '../../model/document/dates';
import { CellError, finite, flat, isMatrix, numberOf, scalar, textOf, truthOf, type Matrix, type Value } from './cellValue';

/** An argument that has been calculated: one value, or those of a range or an array. */
export type Given = Value | Matrix;

type Ordinary = (...given: Given[]) => Given;

/** Numbers among values as a sum counts them: of ranges the numbers, of single values what reads as one. @throws CellError */
function numbers(given: readonly Given[]): number[] {
  return given.flatMap((one) => {
    if (isMatrix(one)) {
      const found = one.flat();
      const error = found.find((value) => value instanceof CellError);
      if (error) throw error;
      return found.filter((value) => typeof value === 'number');
    }
    return [needed(one)];
  });
}

/** @throws CellError */
function needed(given: Given): number {
  const number = numberOf(scalar(given));
  if (number instanceof CellError) throw number;
  return number;
}

/** @throws CellError */
function words(given: Given): string {
  const text = textOf(scalar(given));
  if (text instanceof CellError) throw text;
  return text;
}

/** Applies to every value of a range or an array. */
const each =
  (one: (value: Value) => Value): Ordinary =>
  (given) =>
    isMatrix(given) ? given.map((row) => row.map(one)) : one(given);

function sumProduct(...given: Given[]): Value {
  const [first, ...others] = given.map((one): Matrix => (isMatrix(one) ? one : [[one]]));
  let total = 0;
  for (const [row, line] of (first ?? []).entries()) {
    for (const [column, value] of line.entries()) {
      const factors = [value, ...others.map((matrix) => matrix[row]?.[column])];
      const error = factors.find((factor) => factor instanceof CellError);
      if (error) return error;
      // Text and truths count as nothing here, as in Excel.
      total += factors.reduce<number>((product, factor) => product * (typeof factor === 'number' ? factor : 0), 1);
    }
  }
  return total;
}

/** As a person rounds: halves away from zero, of the figure as it is shown. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}

/** English separators, whatever the reader's: a program that opens the file calculates anew. */
const fixed = (value: number, decimals: number): string =>
  roundTo(value, decimals).toLocaleString('en-US', {
    minimumFractionDigits: Math.max(0, decimals),
    maximumFractionDigits: Math.max(0, decimals),
  });

const same = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;

function match(what: Given, where: Given): Value {
  const at = flat(where).findIndex((value) => same(value, scalar(what)));
  return at < 0 ? new CellError('#N/A') : at + 1;
}

function index(given: Given, row: Given, column?: Given): Value {
  const matrix: Matrix = isMatrix(given) ? given : [[given]];
  const [down, right] = [needed(row), column === undefined ? undefined : needed(column)];
  const inLine = matrix.length === 1 && right === undefined;
  const line = matrix[inLine ? 0 : down - 1];
  const at = inLine ? down - 1 : (right ?? 1) - 1;
  return line && at < line.length ? line[at] : new CellError('#REF!');
}

function lookUp(what: Given, table: Given, column: Given): Value {
  const line = isMatrix(table) ? table.find(([first]) => same(first, scalar(what))) : undefined;
  if (isMatrix(table) && !line) return new CellError('#N/A');
  return line ? line[needed(column) - 1] : (scalar(table) ?? new CellError('#N/A'));
}

/** Whether a value meets a criterion of COUNTIF: a value, or a comparison with a number written as text. */
function meets(value: Value, criterion: Value): boolean {
  const compared = typeof criterion === 'string' ? /^(<=|>=|<>|<|>|=)(.*)$/.exec(criterion) : null;
  if (!compared) return same(value, criterion);
  const [, operator = '', text = ''] = compared;
  const limit = Number(text);
  if (text === '' || Number.isNaN(limit)) return operator === '<>' ? !same(value, text) : same(value, text);
  if (typeof value !== 'number') return operator === '<>';
  const holds = {
    '<=': value <= limit,
    '>=': value >= limit,
    '<>': value !== limit,
    '<': value < limit,
    '>': value > limit,
    '=': value === limit,
  };
  return holds[operator as keyof typeof holds];
}

const presentValue = (rate: number, flows: readonly number[]): number => sum(flows.map((flow, at) => flow / (1 + rate) ** (at + 1)));

/** Newton from the guess, as the programs do. */
function irr(given: Given, guess: Given = 0.1): Value {
  const flows = numbers([given]);
  let rate = needed(guess);
  for (let step = 0; step < 100; step += 1) {
    const value = sum(flows.map((flow, at) => flow / (1 + rate) ** at));
    const slope = sum(flows.map((flow, at) => (-at * flow) / (1 + rate) ** (at + 1)));
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return new CellError('#NUM!');
    if (Math.abs(next - rate) < 1e-14) return next;
    rate = next;
  }
  return new CellError('#NUM!');
}

const quantile = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
};
const rising = (given: readonly Given[]): number[] => numbers(given).sort((a, b) => a - b);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const variance = (values: readonly number[]): number => sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);

/** Functions whose arguments are calculated first. What is not here gives #NAME?, as in a program that lacks it. */
export const functions: Readonly<Record<string, Ordinary>> = {
  SUM: (...given) => sum(numbers(given)),
  MIN: (...given) => Math.min(...numbers(given)),
  MAX: (...given) => Math.max(...numbers(given)),
  AVERAGE: (...given) => finite(mean(numbers(given))),
  COUNT: (...given) => given.flatMap(flat).filter((value) => typeof value === 'number').length,
  COUNTIF: (where, criterion) => flat(where).filter((value) => meets(value, scalar(criterion))).length,
  SUMIF: (where, criterion, what = where) =>
    sum(flat(what).filter((value, at) => typeof value === 'number' && meets(flat(where)[at], scalar(criterion))) as number[]),
  SUMPRODUCT: sumProduct,
  STDEV: (...given) => finite(Math.sqrt(variance(numbers(given)))),
  PERCENTILE: (given, share) => finite(quantile(rising([given]), needed(share))),
  RANK: (value, among) => 1 + numbers([among]).filter((other) => other > needed(value)).length,
  ABS: each((value) => applied(value, Math.abs)),
  INT: each((value) => applied(value, Math.floor)),
  EXP: each((value) => applied(value, Math.exp)),
  GAMMALN: each((value) => applied(value, (x) => (x > 0 ? logGamma(x) : Number.NaN))),
  NORMSINV: each((value) => applied(value, (p) => (p > 0 && p < 1 ? normalQuantile(p) : Number.NaN))),
  LN: each((value) => applied(value, (x) => (x > 0 ? Math.log(x) : Number.NaN))),
  SQRT: each((value) => applied(value, Math.sqrt)),
  MOD: (value, by) => finite(needed(value) - needed(by) * Math.floor(needed(value) / needed(by))),
  ISNUMBER: each((value) => typeof value === 'number'),
  ISTEXT: each((value) => typeof value === 'string'),
  ISERROR: each((value) => value instanceof CellError),
  NOT: (value) => negated(truthOf(scalar(value))),
  INDEX: (given, row, column) => index(given, row, column),
  MATCH: (what, where) => match(what, where),
  VLOOKUP: (what, table, column) => lookUp(what, table, column),
  FIXED: (value, decimals = 2) => fixed(needed(value), needed(decimals)),
  LEFT: (text, count = 1) => words(text).slice(0, needed(count)),
  LEN: (text) => words(text).length,
  EDATE: (start, months) => moveMonths(needed(start), needed(months)),
  NPV: (rate, ...flows) => finite(presentValue(needed(rate), numbers(flows))),
  IRR: irr,
};

const negated = (truth: boolean | CellError): Value => (truth instanceof CellError ? truth : !truth);

function applied(value: Value, to: (x: number) => number): Value {
  const number = numberOf(value);
  return number instanceof CellError ? number : finite(to(number));
}
