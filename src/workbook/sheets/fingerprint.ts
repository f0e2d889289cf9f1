import { liveValues } from '../../model/exact/evaluate';
import { wordsOfChoice } from '../choices';
import type { Layout } from '../layout';

/** Columns of the register whose figures decide the answers. */
const COLUMNS = ['low', 'base', 'high', 'live'] as const;

/**
 * Numbers whose sum changes when a figure of the register changes: every figure weighted by its row, a column at a time.
 * Stored answers keep the sum they were computed from.
 */
export const fingerprintParts = (layout: Layout): string[] =>
  COLUMNS.map((column) => `=SUMPRODUCT(${layout.register(column)},ROW(${layout.register(column)}))`);

/** The sum that the formulas give for the inputs as the model has them now. */
export function fingerprintValue(layout: Layout): number {
  const live = liveValues(layout.model);
  return layout.model.inputs.reduce((sum, input) => {
    const { low, base, high } =
      input.type === 'estimate' ? input.estimate : { low: 0, base: wordsOfChoice(input) ? 0 : input.value, high: 0 };
    return sum + (low + base + high + (live.get(input.id) ?? 0)) * (layout.inputRow(input.id) + 1);
  }, 0);
}
