/**
 * The language the model is written in. An expression is plain data; `exact`, `columnar` and `formula` read it.
 * "This column" is the period being calculated, the opening (t = 0), or the constant column, wherever the
 * expression stands. A cell nobody defined is blank and counts as 0, as in a spreadsheet.
 */
export type Expr =
  | { readonly op: 'literal'; readonly value: Literal }
  | { readonly op: 'input'; readonly id: string }
  /** The risk adjustment that belongs to the confidence of an estimate; `level` is the input that holds it. */
  | { readonly op: 'adjustment'; readonly id: string; readonly level: string }
  /** A line in this column. */
  | { readonly op: 'at'; readonly line: string }
  /** A line in the column before; the opening in period 1. */
  | { readonly op: 'previous'; readonly line: string }
  | { readonly op: 'opening'; readonly line: string }
  | { readonly op: 'constant'; readonly line: string }
  | { readonly op: 'total'; readonly line: string }
  /** Sum of several lines in this column. Nothing to sum is 0. */
  | { readonly op: 'sumOf'; readonly lines: readonly string[] }
  /** Sum of products of two lines over the opening and all periods. */
  | { readonly op: 'sumProduct'; readonly a: string; readonly b: string }
  /** Smallest or largest value of a line over the periods, the opening included where the line has one. */
  | { readonly op: 'rowMin'; readonly line: string }
  | { readonly op: 'rowMax'; readonly line: string }
  | { readonly op: 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max' | 'mean'; readonly a: Expr; readonly b: Expr }
  | { readonly op: 'neg'; readonly a: Expr }
  /** Natural logarithm; the largest whole number that is not above a; e^a; the logarithm of the gamma function, of a above 0. */
  | { readonly op: FunctionOp; readonly a: Expr }
  | { readonly op: 'if'; readonly test: Comparison; readonly then: Expr; readonly otherwise: Expr }
  /** a / b, or 0 where b is 0. */
  | { readonly op: 'ratio'; readonly a: Expr; readonly b: Expr }
  /** Serial day number of a date moved by whole months, as EDATE. */
  | { readonly op: 'edate'; readonly start: Expr; readonly months: Expr };

/** Expressions that read a value that stands somewhere, rather than calculate one from others. */
export type ReadingExpr = Extract<
  Expr,
  {
    readonly op:
      'literal' | 'input' | 'adjustment' | 'at' | 'previous' | 'opening' | 'constant' | 'total' | 'sumProduct' | 'rowMin' | 'rowMax';
  }
>;

/** Operations on two numbers. */
export type BinaryOp = Extract<Expr, { readonly b: Expr }>['op'];

/** Functions of one number. */
export type FunctionOp = 'ln' | 'int' | 'exp' | 'gammaln';

/** The only numbers a formula may contain. */
export type Literal = (typeof LITERALS)[number];
export const LITERALS = [0, 1, -1, 12, 100, 1000, 365] as const;

export interface Comparison {
  readonly relation: '<' | '<=' | '=' | '>=' | '>';
  readonly a: Expr;
  readonly b: Expr;
}

/** What the builders accept: an expression, or one of the allowed numbers. */
export type Operand = Expr | Literal;

const expr = (operand: Operand): Expr => (typeof operand === 'number' ? { op: 'literal', value: operand } : operand);

const fold = (op: 'add' | 'mul', operands: readonly Operand[]): Expr => {
  const [first, ...rest] = operands;
  if (first === undefined) throw new RangeError(`${op} needs at least one operand.`);
  return rest.reduce<Expr>((a, b) => ({ op, a, b: expr(b) }), expr(first));
};

export const literal = (value: Literal): Expr => ({ op: 'literal', value });
export const input = (id: string): Expr => ({ op: 'input', id });
export const at = (line: string): Expr => ({ op: 'at', line });
export const previous = (line: string): Expr => ({ op: 'previous', line });
export const opening = (line: string): Expr => ({ op: 'opening', line });
export const constant = (line: string): Expr => ({ op: 'constant', line });
export const total = (line: string): Expr => ({ op: 'total', line });
export const sumOf = (lines: readonly string[]): Expr => ({ op: 'sumOf', lines });
export const sumProduct = (a: string, b: string): Expr => ({ op: 'sumProduct', a, b });
export const rowMin = (line: string): Expr => ({ op: 'rowMin', line });
export const rowMax = (line: string): Expr => ({ op: 'rowMax', line });
export const add = (...operands: readonly Operand[]): Expr => fold('add', operands);
export const mul = (...operands: readonly Operand[]): Expr => fold('mul', operands);
export const sub = (a: Operand, b: Operand): Expr => ({ op: 'sub', a: expr(a), b: expr(b) });
export const div = (a: Operand, b: Operand): Expr => ({ op: 'div', a: expr(a), b: expr(b) });
export const pow = (a: Operand, b: Operand): Expr => ({ op: 'pow', a: expr(a), b: expr(b) });
export const min = (a: Operand, b: Operand): Expr => ({ op: 'min', a: expr(a), b: expr(b) });
export const max = (a: Operand, b: Operand): Expr => ({ op: 'max', a: expr(a), b: expr(b) });
/** The mean of two numbers, as AVERAGE: give it no cell that may be blank. */
export const mean = (a: Operand, b: Operand): Expr => ({ op: 'mean', a: expr(a), b: expr(b) });
export const neg = (a: Operand): Expr => ({ op: 'neg', a: expr(a) });
export const ln = (a: Operand): Expr => ({ op: 'ln', a: expr(a) });
export const int = (a: Operand): Expr => ({ op: 'int', a: expr(a) });
export const exp = (a: Operand): Expr => ({ op: 'exp', a: expr(a) });
export const gammaln = (a: Operand): Expr => ({ op: 'gammaln', a: expr(a) });
export const adjustment = (id: string, level: string): Expr => ({ op: 'adjustment', id, level });
export const ratio = (a: Operand, b: Operand): Expr => ({ op: 'ratio', a: expr(a), b: expr(b) });
export const edate = (start: Operand, months: Operand): Expr => ({ op: 'edate', start: expr(start), months: expr(months) });
/** 1 - a, the survivor's share. */
export const less = (a: Operand): Expr => sub(1, a);
/** `then` where the comparison holds, otherwise `otherwise`. */
export const when = (a: Operand, relation: Comparison['relation'], b: Operand, then: Operand, otherwise: Operand): Expr => ({
  op: 'if',
  test: { relation, a: expr(a), b: expr(b) },
  then: expr(then),
  otherwise: expr(otherwise),
});
/** 1 where the comparison holds, otherwise 0. */
export const flag = (a: Operand, relation: Comparison['relation'], b: Operand): Expr => when(a, relation, b, 1, 0);
