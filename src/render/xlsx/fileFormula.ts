import { rewrite, tokenize } from '../../workbook/formula/tokens';

/** Functions younger than the file format carry this prefix in files; Excel shows them without it. */
const YOUNGER = new Set(
  (
    'CONCAT IFNA IFS ISFORMULA MAXIFS MINIFS NUMBERVALUE SWITCH TEXTJOIN XOR XLOOKUP FILTER SORT SEQUENCE UNIQUE LET LAMBDA ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S VAR.P VAR.S ' +
    'CEILING.MATH FLOOR.MATH RRI PDURATION'
  ).split(' '),
);

/** Custom functions of an add-in are stored under this prefix, with dots written as underscores. */
const ADD_IN = '_xldudf_';
const NAMESPACE = 'CASE.';

function fileName(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(NAMESPACE)) return ADD_IN + upper.replaceAll('.', '_');
  return YOUNGER.has(upper) ? `_xlfn.${upper}` : upper;
}

/**
 * A formula as it stands in a file: without =, with the prefixes that Excel hides.
 * @throws FormulaError when the formula cannot be read
 */
export const toFile = (formula: string): string =>
  rewrite(formula, (token) => (token.type === 'function' ? fileName(token.text) : token.text)).slice(formula.startsWith('=') ? 1 : 0);

/** The formula a file's text stands for, with its = and without prefixes: the inverse of `toFile` for this add-in's functions. */
export const fromFile = (text: string): string =>
  `=${tokenize(text)
    .map((token) => (token.type === 'function' ? shownName(token.text) : token.text))
    .join('')}`;

const shownName = (name: string): string =>
  name.startsWith(`${ADD_IN}CASE_`) ? NAMESPACE + name.slice(`${ADD_IN}CASE_`.length) : name.replace(/^_xlfn\.(?:_xlws\.)?/, '');
