import { type Decimal, decimal } from '../money';
import { bounds, checkAll } from '../validate';
import { type ProblemInput, problemChecks, problems } from './complaints';

/** What customers with a problem tell others. Shares are 0 to 1. */
export interface WordOfMouthInput extends ProblemInput {
  /** Share of the silent who tell others. */
  readonly tell_silent: number;
  /** Share of those who complained in vain who tell others. */
  readonly tell_unsatisfied: number;
  /** How many people each of them tells, at least 0. */
  readonly people_told: number;
  /** Share of the people told who would have bought and now do not. */
  readonly deterred: number;
  /** Lifetime value of a customer; currency. */
  readonly value: number;
  /** Cost of winning one, which is saved when none is won; 0 when omitted. */
  readonly acquisition_cost?: number | undefined;
}

/**
 * Value of the prospects lost per period to what dissatisfied customers tell: (silent w_s + unsatisfied w_u) x people
 * told x share deterred, each worth CLV - CAC; currency, negative only where winning a customer costs more than it brings.
 *
 * Source: the arithmetic of TARP (1979, 1986), Consumer Complaint Handling in America.
 */
export function wordOfMouthLoss(input: WordOfMouthInput): Decimal {
  checkAll([
    ...problemChecks(input),
    ['tell_silent', input.tell_silent, bounds.probability],
    ['tell_unsatisfied', input.tell_unsatisfied, bounds.probability],
    ['people_told', input.people_told, bounds.nonNegative],
    ['deterred', input.deterred, bounds.probability],
    ['value', input.value, bounds.nonNegative],
    ['acquisition_cost', input.acquisition_cost ?? 0, bounds.nonNegative],
  ]);
  const { silent, unsatisfied } = problems(input);
  const telling = silent.times(input.tell_silent).plus(unsatisfied.times(input.tell_unsatisfied));
  const lost = telling.times(input.people_told).times(input.deterred);
  return lost.times(decimal(input.value).minus(input.acquisition_cost ?? 0));
}
