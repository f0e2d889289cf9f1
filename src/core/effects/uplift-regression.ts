import { DomainError } from '../errors';
import type { EffectGrade, LeverSize } from '../retention/lever-size';
import { type Estimated, estimated, isShare, leverFromMeans } from './effect';
import { leastSquares } from './least-squares';

export interface UpliftRegression {
  /** Difference of the outcome that goes with treatment, the covariates being equal. */
  readonly effect: Estimated;
  /** Difference of the plain means. */
  readonly unadjusted: Estimated;
  /** Mean outcome at the covariates of all customers, untreated and treated. */
  readonly control: number;
  readonly treated: number;
  readonly covariates: readonly (Estimated & { readonly name: string })[];
  readonly customersTreated: number;
  readonly customersControl: number;
  readonly rSquared: number;
  readonly lever: LeverSize;
}

/**
 * Effect of a treatment by regression of the outcome on treatment and covariates, with errors that hold for unequal spread (HC2).
 *
 * Assumes that, at equal covariates, treatment was given independently of what the outcome would have been.
 *
 * @param treated 1 or 0 for each customer
 * @param covariates columns, none needed
 * @param customers customers that each row stands for, all alike; one each if left out
 * @throws DomainError `noAnswer` when all or none were treated, or columns say the same
 */
export function upliftRegression(
  treated: readonly number[],
  outcome: readonly number[],
  covariates: readonly { readonly name: string; readonly values: readonly number[] }[],
  grade: EffectGrade,
  customers?: readonly number[],
  confidence = 0.95,
): UpliftRegression {
  const { customersTreated, customersControl } = bothGroups(treated, customers);
  const names = ['treated', ...covariates.map(({ name }) => name)];
  // The constant is the outcome of the untreated at the covariates of all customers.
  const fit = leastSquares(
    outcome,
    [treated, ...covariates.map(({ values }) => values)],
    names,
    { kind: 'each row' },
    customers,
    (column) => (column === 0 ? 'zero' : 'mean'),
  );
  const plain = leastSquares(outcome, [treated], ['treated'], { kind: 'each row' }, customers);
  const k = names.length + 1;
  const { coefficients, covariance, degreesOfFreedom: nu } = fit;
  const control = coefficients[0]!;
  const [varianceControl, shared] = [covariance[0]!, covariance[1]!];
  const varianceEffect = covariance[k + 1]!;
  return {
    effect: estimated(coefficients[1]!, varianceEffect, nu, confidence),
    unadjusted: estimated(plain.coefficients[1]!, plain.covariance[3]!, plain.degreesOfFreedom, confidence),
    control,
    treated: control + coefficients[1]!,
    covariates: covariates.map(({ name }, j) => ({
      name,
      ...estimated(coefficients[j + 2]!, covariance[(j + 2) * (k + 1)]!, nu, confidence),
    })),
    customersTreated,
    customersControl,
    rSquared: fit.rSquared,
    lever: leverFromMeans(
      {
        treated: control + coefficients[1]!,
        control,
        varianceTreated: varianceControl + 2 * shared + varianceEffect,
        varianceControl,
        covariance: varianceControl + shared,
      },
      isShare(outcome),
      grade,
    ),
  };
}

/** Customers of both groups. @throws DomainError `noAnswer` unless both have at least two */
export function bothGroups(
  treated: readonly number[],
  customers?: readonly number[],
): { readonly customersTreated: number; readonly customersControl: number } {
  const of = (group: number): number => treated.reduce((sum, own, i) => sum + (own === group ? (customers?.[i] ?? 1) : 0), 0);
  const [customersTreated, customersControl] = [of(1), of(0)];
  if (customersTreated >= 2 && customersControl >= 2) return { customersTreated, customersControl };
  throw DomainError.of(
    'noAnswer',
    'treated',
    `treated: both groups need at least 2 customers, but found ${customersTreated} treated and ${customersControl} not.`,
  );
}
