import { catalogue } from '../../src/functions/catalogue';
import { MOST_BYTES } from '../../src/workbench/protocol/exchange';

/* What the help says fits into one call, against rows as they are sent: an identifier, a date, an amount; or counts and two times. */

const bytes = (...cells: readonly unknown[]): number => cells.reduce<number>((sum, cell) => sum + JSON.stringify([cell]).length + 1, 0);
const transaction = bytes('C00012345', 45678, 129.95);
const customer = bytes(12, 30.428571428571427, 38.857142857142854);

const stated = (id: string): { rows: number; text: string } => {
  const text = catalogue.find((signature) => signature.id === id)!.conventions.find((each) => each.includes('5 MB')) ?? '';
  return { rows: Number(/about ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '')), text };
};

const held: readonly (readonly [string, number])[] = [
  ...['RFM', 'RFM_CHECK', 'RFM_HOLDOUT'].map((id) => [id, transaction] as const),
  ...['BGNBD_FIT', 'MBGNBD_FIT', 'PARETONBD_FIT', 'BGBB_FIT'].map((id) => [id, customer] as const),
  ['MODEL_COMPARE', customer + bytes(3)],
  ['GAMMA_GAMMA_FIT', bytes(12, 129.95666666666668)],
  ['PURCHASE_COVARIATES', customer + bytes('shop')],
  ['SBG_COVARIATES', bytes(3, 1, 'basic')],
  ['SCORE_LINK', bytes(7.25, 1)],
  ['SCORE_BINS', bytes(7.25, 1)],
];

test.each(held)('%s: the rows that its help says fit do, hardly more would, and the way on is named', (id, size) => {
  const { rows, text } = stated(id);
  expect(rows * size).toBeLessThan(MOST_BYTES);
  expect(rows * size).toBeGreaterThan(0.75 * MOST_BYTES);
  expect(text).toMatch(/"case fit".*"case sql"/);
});
