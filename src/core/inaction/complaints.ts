import { Decimal, ZERO, decimal } from '../money';
import { type Bounds, bounds, checkAll } from '../validate';

/** How customers meet problems and what they do about them. Shares are 0 to 1. */
export interface ProblemInput {
  /** Customers, at least 0. */
  readonly customers: number;
  /** Share of customers with a problem, per period. */
  readonly incidence: number;
  /** Share of those with a problem who complain. */
  readonly complaint_rate: number;
  /** Share of those who complain who are satisfied in the end. */
  readonly satisfied: number;
}

/** Customers with a problem, by what became of it. */
export interface Problems {
  /** Did not complain. */
  readonly silent: Decimal;
  /** Complained and were satisfied. */
  readonly recovered: Decimal;
  /** Complained in vain. */
  readonly unsatisfied: Decimal;
}

/** The bounds of ProblemInput as a list of checks. */
export const problemChecks = (input: ProblemInput): (readonly [string, number, Bounds])[] => [
  ['customers', input.customers, bounds.nonNegative],
  ['incidence', input.incidence, bounds.probability],
  ['complaint_rate', input.complaint_rate, bounds.probability],
  ['satisfied', input.satisfied, bounds.probability],
];

/** Splits the customers with a problem; the three parts add up to customers x incidence. */
export function problems(input: ProblemInput): Problems {
  const all = decimal(input.customers).times(input.incidence);
  const complaining = all.times(input.complaint_rate);
  const recovered = complaining.times(input.satisfied);
  return { silent: all.minus(complaining), recovered, unsatisfied: complaining.minus(recovered) };
}

/** What problems do to loyalty. */
export interface ComplaintInput extends ProblemInput {
  /** Share lost of those who stay silent. */
  readonly loss_silent: number;
  /** Share lost of those satisfied after complaining. */
  readonly loss_satisfied: number;
  /** Share lost of those who complained in vain. */
  readonly loss_unsatisfied: number;
  /** What a lost customer would still have been worth; currency. */
  readonly value: number;
  /** Share lost without any problem; 0 when omitted. Only losses above it count. */
  readonly loss_no_problem?: number | undefined;
}

/**
 * Value lost per period because customers meet problems: (silent L_s + complaining (sat L_1 + (1 - sat) L_2)) x value;
 * currency. Each loss counts only above the loss without a problem and never below zero, so that good recovery does
 * not turn problems into gains.
 *
 * Source: the arithmetic of TARP (1979, 1986), Consumer Complaint Handling in America.
 */
export function complaintDamage(input: ComplaintInput): Decimal {
  checkAll([
    ...problemChecks(input),
    ['loss_silent', input.loss_silent, bounds.probability],
    ['loss_satisfied', input.loss_satisfied, bounds.probability],
    ['loss_unsatisfied', input.loss_unsatisfied, bounds.probability],
    ['value', input.value, bounds.nonNegative],
    ['loss_no_problem', input.loss_no_problem ?? 0, bounds.probability],
  ]);
  const { silent, recovered, unsatisfied } = problems(input);
  const extra = (loss: number): Decimal => Decimal.max(ZERO, decimal(loss).minus(input.loss_no_problem ?? 0));
  const lost = silent
    .times(extra(input.loss_silent))
    .plus(recovered.times(extra(input.loss_satisfied)))
    .plus(unsatisfied.times(extra(input.loss_unsatisfied)));
  return lost.times(input.value);
}
