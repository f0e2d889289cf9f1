import { absoluteName, areaName } from '../formula/a1';
import type { Layout, Place } from '../layout';
import type { Area, CellSpec } from '../spec';
import { UNKNOWN } from '../whatIfTable';
import { CHANGED_SINCE, UP_TO_DATE } from '../standIn';
import { checkCells } from './frame';

/*
 * Where figures of a what-if table come from. Where nothing has calculated them, what was stored with the sheets is shown while
 * the inputs are what they were, and nothing otherwise. A blank table never reads as zeros.
 */

/**
 * The number of the state: 1 the table is calculated, 2 it is not, but the inputs are those of the stored figures, 3 neither.
 * Without a table it is 2 or 3.
 */
export const stateNumber = (layout: Layout, table: Area | undefined): CellSpec => {
  const [now, then, tolerance] = [checkCells.fingerprint, checkCells.fingerprintWritten, checkCells.fingerprintTolerance].map((place) =>
    layout.reference(place).replaceAll('$', ''),
  ) as [string, string, string];
  const missing = table ? `(COUNT(${areaName(table)})=0)` : '1';
  return { formula: `=1+${missing}*(1+(ABS(${now}-${then})>${tolerance}*ABS(${then})))`, style: 'link.whole' };
};

type Cell = Pick<Place, 'row' | 'column'>;
const inWords = ({ row, column }: Cell, words: readonly string[]): CellSpec => ({
  formula: `=CHOOSE(${absoluteName(row, column)},"${words.join('","')}")`,
  style: 'formula.general',
});

/** Said beside a table in a file, and nowhere else. */
const BY_EXCEL = 'Excel calculates it';

/** The state in words, beside its number: of a table in a file. */
export const stateWords = (state: Cell): CellSpec =>
  inWords(state, ['calculated', `as stored; ${BY_EXCEL}`, `inputs changed; ${BY_EXCEL}`]);

/** Whether a formula says that one of Excel's own what-if tables stands beside it, or is a cell of one. */
export const isOfTable = (formula: string): boolean => /^\{?=TABLE\(/.test(formula) || formula.includes(BY_EXCEL);

/** The same of what the add-in's functions give in a live workbook. */
export const addInWords = (state: Cell): CellSpec => inWords(state, ['calculated by the add-in', UP_TO_DATE, CHANGED_SINCE]);

/** A figure of the table (a formula without its leading =), or what is stored in its place. */
export const stateOf = ({ row, column }: Cell, live: string, stored: string): string =>
  `=CHOOSE(${absoluteName(row, column)},${live},${stored},"${UNKNOWN}")`;
