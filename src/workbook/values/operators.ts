import { CellError, finite, isMatrix, numberOf, textOf, type Matrix, type Value } from './cellValue';

type Operator = (a: Value, b: Value) => Value;

const arithmetic =
  (calculate: (a: number, b: number) => number): Operator =>
  (a, b) => {
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left instanceof CellError) return left;
    return right instanceof CellError ? right : finite(calculate(left, right));
  };

/** Numbers come before text, text before truths; text is compared without regard to case, and a blank is like what it meets. */
function order(a: Value, b: Value): number | CellError {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const kinds = ['number', 'string', 'boolean'];
  const kind = kinds.indexOf(typeof left) - kinds.indexOf(typeof right);
  if (kind !== 0) return kind;
  const [x, y] = typeof left === 'string' ? [left.toLowerCase(), String(right).toLowerCase()] : [Number(left), Number(right)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const blankLike = (other: Value): number | string | boolean => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (a, b) => {
    const found = order(a, b);
    return found instanceof CellError ? found : holds(found);
  };

const operators: Readonly<Record<string, Operator>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': (a, b) => (numberOf(b) === 0 && !(numberOf(a) instanceof CellError) ? new CellError('#DIV/0!') : arithmetic((x, y) => x / y)(a, b)),
  '^': arithmetic((a, b) => a ** b),
  '&': (a, b) => {
    const [left, right] = [textOf(a), textOf(b)];
    if (left instanceof CellError) return left;
    return right instanceof CellError ? right : left + right;
  },
  '=': comparison((found) => found === 0),
  '<>': comparison((found) => found !== 0),
  '<': comparison((found) => found < 0),
  '>': comparison((found) => found > 0),
  '<=': comparison((found) => found <= 0),
  '>=': comparison((found) => found >= 0),
};

/** Two values, or value by value where one of them is a range or an array; a single one meets all of the other. */
export function operate(operator: string, a: Value | Matrix, b: Value | Matrix): Value | Matrix {
  const calculate = operators[operator];
  if (!calculate) throw new RangeError(`No operator is written ${operator}.`);
  if (!isMatrix(a) && !isMatrix(b)) return calculate(a, b);
  const [left, right] = [isMatrix(a) ? a : [[a]], isMatrix(b) ? b : [[b]]];
  const size = (matrix: Matrix): readonly [number, number] => [matrix.length, matrix[0]?.length ?? 0];
  const [rows, columns] = [Math.max(size(left)[0], size(right)[0]), Math.max(size(left)[1], size(right)[1])];
  const at = (matrix: Matrix, row: number, column: number): Value => {
    const [high, wide] = size(matrix);
    const line = matrix[high === 1 ? 0 : row];
    return line === undefined || (wide !== 1 && column >= wide) ? new CellError('#N/A') : line[wide === 1 ? 0 : column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => calculate(at(left, row, column), at(right, row, column))),
  );
}
