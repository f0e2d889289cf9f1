export type TokenType = 'space' | 'text' | 'number' | 'error' | 'reference' | 'name' | 'array' | 'binary' | 'sign' | 'mark';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}\p{N}_][\p{L}\p{N}_.]*(?::[\p{L}\p{N}_][\p{L}\p{N}_.]*)?)!`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])`;
const WHOLE = String.raw`\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])`;
/** `[Column]`, `[[#All],[First]:[Last]]`, with ' before a character that means something. */
const COLUMNS = String.raw`\[(?:[^[\]']|'[\s\S]|\[(?:[^[\]']|'[\s\S])*\])*\]`;

/** In the order in which they are tried. */
const PATTERNS: readonly (readonly [TokenType, RegExp])[] = [
  ['space', /\s+/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['reference', new RegExp(`(?:${SHEET})?(?:${WHOLE}|${CELL}|#REF!)|(?:${WORD})?${COLUMNS}`, 'uy')],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)/iuy],
  ['name', new RegExp(`(?:${SHEET})?${WORD}`, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy],
  ['array', /\{(?:"(?:[^"]|"")*"|[^"{}])*\}/uy],
  ['binary', /<=|>=|<>|[*/^&=<>:]/uy],
  ['sign', /[-+@]/uy],
  ['mark', /[(),%#]/uy],
];

/** Splits a formula, without its equals sign, into tokens; undefined where a character begins none. */
export function tokens(formula: string): Token[] | undefined {
  const found: Token[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    if (!token) return undefined;
    found.push(token);
    position += token.text.length;
  }
  return found;
}

function tokenAt(formula: string, position: number): Token | undefined {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text) return { type, text };
  }
  return undefined;
}
