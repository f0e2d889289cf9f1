import { numberText } from '../form/numbers';
import type { Notation } from '../form/separators';

/** Numbers as a sentence about data shows them. */
export interface Words {
  count(value: number): string;
  /** A share with one decimal. */
  percent(value: number): string;
  /** Four significant digits. */
  figure(value: number): string;
}

export const wordsFor = (notation: Notation): Words => ({
  count: (value) => numberText(Math.round(value), 'number', notation),
  percent: (value) => numberText(Math.round(1000 * value) / 1000, 'percent', notation),
  figure: (value) => numberText(Number(value.toPrecision(4)), 'number', notation),
});
