import type { Values } from '../../src/model/exact/evaluate';
import type { Model } from '../../src/model/language/model';
import { PERIODS_PER_YEAR } from '../../src/core/units';
import type { CellSource } from '../../src/workbook/spec';
import { CONSTANT, ROUNDING, Scales, TOTAL } from './scales';

/** Steps of arithmetic behind a cell that each round once. */
const STEPS = 64;
/** Of a share of customers: as near to a threshold as two readers that both round may stand on its two sides. */
const AT_THRESHOLD = 1e-12;

/**
 * What a reader in float64 may be off by in a cell of a workbook, because figures of its column cancel: STEPS roundings of
 * the size that the cell would have if nothing did.
 */
export function roundingOf(model: Model, values: Values): (source: CellSource) => number {
  const scales = new Scales(model, values);
  const rounded = (line: string, columns: readonly number[]): number =>
    STEPS * ROUNDING * columns.reduce((sum, column) => sum + scales.of(line, column), 0);
  return (source) => {
    if ('input' in source) return 0;
    if ('check' in source) return isAtThreshold(source.check, values, model.periods) ? 1 : 0;
    if ('year' in source) {
      const perYear = PERIODS_PER_YEAR[model.case.timeline.periodLength];
      const last = Math.min(source.year * perYear, model.periods);
      const first = source.take === 'last' ? last : (source.year - 1) * perYear + 1;
      return rounded(
        source.line,
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
    }
    const { line, part } = source;
    return rounded(line, [typeof part === 'number' ? part : { constant: CONSTANT, total: TOTAL, opening: 0 }[part]]);
  };
}

/** Whether churn comes so near to the threshold of its alert that only rounding tells the sides apart. */
export function isAtThreshold(check: string, values: Values, periods: number): boolean {
  const [, segment] = /^cap\.(.+)$/.exec(check) ?? [];
  if (segment === undefined) return false;
  return Array.from({ length: periods }, (_, before) => values.period(`customers.segment.${segment}.churn`, before + 1)).some((churn) => {
    const distance = churn === undefined ? 1 : Math.abs(churn.minus(1).toNumber());
    return distance > 0 && distance < AT_THRESHOLD;
  });
}
