import { probe } from './places';

/** Most drivers that are shown and asked for. */
export const MOST_DRIVERS = 20;

export const STATE = { sheet: 'Sensitivity', row: probe.side.row + 1, column: probe.side.column } as const;
/** The sentences about what to measure next, the first of them. */
export const WORDS_ROW = STATE.row + 2;
/** NPV with every estimate at its base. */
export const BASE_ROW = WORDS_ROW + 5;
/** Heading of the drivers; a row for each follows. */
export const HEADINGS_ROW = BASE_ROW + 2;
export const FIRST = HEADINGS_ROW + 1;

/** Columns of the drivers: what each does to NPV, what it is worth to know, and where it overturns the case. */
export const at = {
  label: 0,
  unit: 1,
  low: 2,
  base: 3,
  high: 4,
  npvLow: 5,
  npvHigh: 6,
  swing: 7,
  share: 8,
  worth: 9,
  error: 10,
  breakEven: 11,
  keptLow: 13,
  keptHigh: 14,
  id: 15,
  /** The table: the number of the estimate, and NPV with it at its low and at its high. */
  number: 17,
  askedLow: 18,
  askedHigh: 19,
  /** Data of the chart, the narrowest first. */
  chartLabel: 21,
  chartLow: 22,
  chartHigh: 23,
  /** What the add-in's functions give in a live workbook. */
  tornado: 25,
  breakEvens: 33,
  information: 39,
} as const;

/** Asks for no estimate, so that every one of them is at its base. */
export const NO_ESTIMATE = -1;
