import type { Place } from '../../layout';

/** Columns of Spending that people read. */
export const at = { effort: 0, npv: 1, costs: 2, with: 3, without: 4, gained: 5 } as const;

/** Spending from nothing to three times the plan, in tenths of it. */
const TENTHS = 10;
export const STEPS = 3 * TENTHS + 1;
/** The step of the plan itself. */
export const PLAN = TENTHS;
/** Just below and just above the plan: what lies between them is what the next unit of currency brings. */
const NEAR = [0.999, 1.001] as const;
export const EFFORTS: readonly number[] = [...Array.from({ length: STEPS }, (_, index) => index / TENTHS), ...NEAR];

const CHART_ROWS = 20;
/** Rows: sentences, what to spend, the chart, and below it a row for every effort. */
const words = 2;
const decision = words + 4;
const chart = decision + 10;
const headings = chart + CHART_ROWS + 2;
export const rows = {
  words,
  decision,
  chart,
  lastOfChart: chart + CHART_ROWS - 1,
  headings,
  live: headings + 1,
  first: headings + 2,
} as const;

/** The sentence on whether to spend more or less. */
export const spendingAnswer: Place = { sheet: 'Spending', row: rows.words + 1, column: at.effort };
