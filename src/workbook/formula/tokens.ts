/**
 * Splits an Excel formula (A1 style, English names, comma as separator) into tokens, without evaluating it. Enough for
 * rules about what a formula mentions; no attempt at a syntax tree.
 */

export type TokenType =
  | 'space'
  | 'text'
  | 'error'
  | 'reference'
  | 'number'
  | 'boolean'
  | 'function'
  | 'name'
  | 'operator'
  | 'separator'
  | 'open'
  | 'close'
  | 'brace';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  /** Of a reference: the sheet it names, without apostrophes; undefined for the formula's own sheet. */
  readonly sheet?: string;
  /** Of a reference: the workbook it names; such a link leaves the file. */
  readonly book?: string;
  /** Of a reference: the cells, as in `$B3:D$9`. */
  readonly cells?: string;
}

/** A formula that no rule can judge. */
export class FormulaError extends Error {
  constructor(
    readonly formula: string,
    readonly position: number,
  ) {
    super(`The formula ${formula} cannot be read at character ${position + 1}.`);
    this.name = 'FormulaError';
  }
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** A reference ends where a longer name or a call would go on. */
const END = String.raw`(?![\p{L}\p{N}_.(])`;

const patterns: readonly (readonly [TokenType, RegExp])[] = [
  ['space', /\s+/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/uy],
  ['reference', new RegExp(`(${SHEET})?(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${END}`, 'uy')],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ['boolean', /(?:TRUE|FALSE)(?![\p{L}\p{N}_.(])/iuy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['separator', /[,;]/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['brace', /[{}]/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>%:@#]/uy],
];

/**
 * @param formula with or without its leading =
 * @throws FormulaError when a character begins no token
 */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = formula.startsWith('=') ? 1 : 0;
  while (position < formula.length) {
    const token = next(formula, position);
    if (!token) throw new FormulaError(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function next(formula: string, position: number): Token | undefined {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match) return type === 'reference' ? reference(match[0], match[1], match[2] as string) : { type, text: match[0] };
  }
  return undefined;
}

function reference(text: string, prefix: string | undefined, cells: string): Token {
  if (prefix === undefined) return { type: 'reference', text, cells };
  const bare = prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  const external = /^(?:[^[]*)\[([^\]]+)\](.*)$/.exec(bare);
  return external
    ? { type: 'reference', text, cells, book: external[1] as string, sheet: external[2] as string }
    : { type: 'reference', text, cells, sheet: bare };
}

/** The formula with some tokens replaced; everything between them, and the leading =, stays as it is. */
export const rewrite = (formula: string, replace: (token: Token) => string): string =>
  (formula.startsWith('=') ? '=' : '') + tokenize(formula).map(replace).join('');
