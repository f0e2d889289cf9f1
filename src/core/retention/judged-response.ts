import { DomainError } from '../errors';
import { type Decimal, decimal } from '../money';
import { bounds, checkAll } from '../validate';

/** Four answers a manager can give about retention, each a share; they must rise. */
export interface JudgedAnswers {
  /** With no effort at all. */
  readonly at_zero: number;
  /** With today's effort. */
  readonly at_current: number;
  /** With half as much again. */
  readonly at_plus50: number;
  /** With all the effort one could think of. */
  readonly at_saturation: number;
}

/**
 * Retention at an effort (1 = today's) on the curve through four judgments: y(x) = b + (a - b) x^c/(d + x^c) with
 * d = (a - y1)/(y1 - b) and c = ln[d (y150 - b)/(a - y150)]/ln 1.5; a share. This is judgment put to work, not evidence.
 *
 * @throws DomainError `domain` unless at_zero < at_current < at_plus50 < at_saturation.
 * Source: Little (1970), Models and managers: the concept of a decision calculus, Management Science 16(8), ADBUDG.
 */
export function judgedResponse(effort: number, answers: JudgedAnswers): Decimal {
  checkAll([
    ['effort', effort, bounds.nonNegative],
    ['at_zero', answers.at_zero, bounds.probability],
    ['at_current', answers.at_current, bounds.probability],
    ['at_plus50', answers.at_plus50, bounds.probability],
    ['at_saturation', answers.at_saturation, bounds.probability],
  ]);
  checkRising(answers);
  const b = decimal(answers.at_zero);
  if (effort === 0) return b;
  if (effort === 1) return decimal(answers.at_current);
  const a = decimal(answers.at_saturation);
  const d = a.minus(answers.at_current).div(decimal(answers.at_current).minus(b));
  const c = d.times(decimal(answers.at_plus50).minus(b)).div(a.minus(answers.at_plus50)).ln().div(decimal(1.5).ln());
  // x^c/(d + x^c) written as 1/(1 + d x^-c), which keeps its digits for large efforts.
  return b.plus(a.minus(b).div(decimal(effort).pow(c.neg()).times(d).plus(1)));
}

function checkRising(answers: JudgedAnswers): void {
  const order = ['at_zero', 'at_current', 'at_plus50', 'at_saturation'] as const;
  order.slice(1).forEach((name, index) => {
    const before = order[index] ?? 'at_zero';
    if (answers[name] > answers[before]) return;
    const message = `${name} (${answers[name]}) must be above ${before} (${answers[before]}): the four answers rise with effort.`;
    throw DomainError.of('domain', name, message);
  });
}
