import { add, constant, div, ln, max, mul, pow, sub } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { ASKED, EFFORT, ofLever, type Scope } from './scope';

/** What the document demands of unlimited money; on the sheet answers that do not rise that far are a failed check, not an error value. */
const LEAST_RISE = div(1, 1000);

/**
 * How a lever's size answers to effort x (1 is the plan), from two answers a manager can give: q, the effect with half as
 * much again, and S, with unlimited money. s(x) = S x^c / (d + x^c) with d = S - 1 and c = ln[q d / (S - q)] / ln 1.5, so
 * that s(0) = 0, s(1) = 1, s(1.5) = q (Little 1970, the form of JUDGED_RESPONSE).
 */
export const responses = ({ levers }: Scope): Line[] =>
  levers.flatMap(({ id: lever, name, response }): Line[] => {
    if (!response) return [];
    const common = {
      sheet: 'Timeline',
      sign: 'neutral',
      total: 'none',
      section: 'Response to effort',
      unit: 'number',
      format: 'factor',
      lever,
    } as const;
    const [span, exponent, power, multiple] = (['span', 'exponent', 'power', 'multiple'] as const).map((row) =>
      ids.response(lever, row),
    ) as [string, string, string, string];
    const unlimited = ofLever(lever, 'unlimited');
    const plus50 = ofLever(lever, 'plus50');
    return [
      { ...common, id: span, label: `Saturation less the plan: ${name}`, constant: sub(unlimited, 1), note: 'd = S - 1.' },
      {
        ...common,
        id: exponent,
        label: `Exponent: ${name}`,
        constant: div(ln(div(mul(plus50, constant(span)), max(sub(unlimited, plus50), LEAST_RISE))), ln(ASKED)),
        note: 'c = ln[q d / (S - q)] / ln 1.5.',
      },
      { ...common, id: power, label: `Effort to the exponent: ${name}`, constant: pow(EFFORT, constant(exponent)) },
      {
        ...common,
        id: multiple,
        label: `Multiple of the planned effect: ${name}`,
        constant: div(mul(unlimited, constant(power)), add(constant(span), constant(power))),
        note: 's(x) = S x^c / (d + x^c): 0 without effort, 1 under the plan.',
      },
    ];
  });
