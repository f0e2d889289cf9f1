import fc from 'fast-check';
import type { Estimate, Tenure } from '../../src/model/document';
import { CONFIDENCES, SOURCE_KINDS, TENURE_CURVES } from '../../src/model/document';
import { tenureFields, type Field } from '../../src/model/document/fields';

/** Values people write: few digits, often round, now and then at the very end of what is allowed. */
export function numberIn({ bounds }: Field): fc.Arbitrary<number> {
  const { min = 0, max = 1 } = bounds;
  const isRate = max <= 5;
  const usual = isRate ? { min: Math.max(min, -0.05), max: Math.min(max, 0.5) } : { min, max: Math.min(max, 50_000) };
  const written = (low: number, high: number): fc.Arbitrary<number> => {
    const steps = isRate ? 10_000 : 100;
    return fc.integer({ min: Math.ceil(low * steps), max: Math.floor(high * steps) }).map((value) => value / steps);
  };
  return fc.oneof(
    { weight: 12, arbitrary: written(usual.min, usual.max) },
    { weight: 4, arbitrary: isRate ? written(min, max) : fc.integer({ min, max: Math.min(max, 10_000_000) }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
    { weight: 2, arbitrary: fc.constant(Math.max(min, 0)) },
  );
}

export const text = fc.constantFrom('', 'Survey 2025, n = 412', '=1+1', '+49', '@home', 'Größe "€"', '-');
export const date = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10));

export const estimateIn = (field: Field): fc.Arbitrary<Estimate> =>
  fc
    .record({
      values: fc.oneof(
        fc.tuple(numberIn(field), numberIn(field), numberIn(field)),
        numberIn(field).map((value): [number, number, number] => [value, value, value]),
      ),
      kind: fc.constantFrom(...SOURCE_KINDS),
      confirmed: fc.boolean(),
      source: text,
      date,
      owner: text,
      confidence: fc.constantFrom(...CONFIDENCES),
      comment: text,
    })
    .map(({ values, ...rest }) => {
      const [low, base, high] = [...values].sort((a, b) => a - b) as [number, number, number];
      return { number: 0, low, base, high, ...rest };
    });

/** Parameters that data give. */
const parameter = { min: 0.01, max: 5 };
const curveField: Field = { ...tenureFields.alpha, bounds: parameter };
/** Of the other curve the whole range of c: the power is what makes its logarithms large. */
const weibullFields = {
  gamma: { ...tenureFields.gamma, bounds: parameter },
  delta: { ...tenureFields.delta, bounds: parameter },
  c: tenureFields.c,
};

type Estimates<Fields> = { [Key in keyof Fields]: Estimate };
export const estimatesIn = <Fields extends Readonly<Record<string, Field>>>(fields: Fields): fc.Arbitrary<Estimates<Fields>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, estimateIn(field)]))) as unknown as fc.Arbitrary<
    Estimates<Fields>
  >;

/** A year of tenure: nobody in it now and then, but never in all years. */
export const tenureIn: fc.Arbitrary<Tenure> = fc
  .record({
    years: fc.array(fc.record({ customers: estimateIn(tenureFields.customers), retention: estimateIn(tenureFields.retention) }), {
      minLength: 1,
      maxLength: 5,
    }),
    somebody: fc.integer({ min: 1, max: 500 }),
    alpha: estimateIn(curveField),
    beta: estimateIn(curveField),
    weibull: estimatesIn(weibullFields),
    curve: fc.constantFrom(...TENURE_CURVES),
  })
  .map(({ years, somebody, alpha, beta, weibull, curve }): Tenure => {
    const [first, ...rest] = years as [(typeof years)[number], ...typeof years];
    const all = [{ ...first, customers: { ...first.customers, low: somebody, base: somebody + 1, high: somebody + 7 } }, ...rest];
    if (curve === 'table') return { curve, years: all };
    const counted = all.map(({ customers }) => ({ customers }));
    return curve === 'shifted-beta-geometric' ? { curve, alpha, beta, years: counted } : { curve, ...weibull, years: counted };
  });
