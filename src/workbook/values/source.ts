import type { Values } from '../../model/exact/evaluate';
import type { Model } from '../../model/language/model';
import { ids } from '../../model/lines/ids';
import type { CellSource, YearSource } from '../spec';

/** Reads the value of the model that a cell shows; undefined where the model leaves it blank. */
export function sourceReader(model: Model, values: Values): (source: CellSource) => number | undefined {
  const inputs = new Map(model.inputs.map((input) => [input.id, input]));
  const checks = new Map(model.checks.map((check) => [check.id, check]));
  return (source) => {
    if ('input' in source) {
      if (source.part === 'live') return values.input(source.input).toNumber();
      const input = inputs.get(source.input);
      return input?.type === 'estimate' ? input.estimate[source.part] : undefined;
    }
    if ('check' in source) {
      const check = checks.get(source.check);
      if (!check) throw new RangeError(`The model has no check ${source.check}.`);
      const { difference, applies } = values.check(check);
      return source.part === 'difference' ? difference.toNumber() : Number(applies);
    }
    if ('year' in source) return yearValue(model, values, source);
    const { line, part } = source;
    return (typeof part === 'number' ? values.period(line, part) : values[part](line))?.toNumber();
  };
}

/** The periods of a year taken together. */
function yearValue({ periods }: Model, values: Values, { line, year, take }: YearSource): number {
  const found = Array.from({ length: periods }, (_, index) => index + 1)
    .filter((period) => values.period(ids.year, period)?.toNumber() === year)
    .map((period) => values.period(line, period)?.toNumber() ?? 0);
  return take === 'last' ? (found.at(-1) ?? 0) : found.reduce((sum, value) => sum + value, 0);
}
