import { type Decimal, ONE, decimal } from '../money';
import { bounds, checkAll } from '../validate';

/** What claims cost a period, by how they end. */
export interface LitigationRisk {
  /** Claims a period. */
  readonly claims: number;
  /** Share of claims that is settled. */
  readonly settled: number;
  /** Cost of a settlement. */
  readonly settlement: number;
  /** Share lost of the claims that are not settled. */
  readonly lost: number;
  readonly award: number;
  /** Cost of defending a claim that is not settled, won or lost. */
  readonly defence: number;
}

/**
 * Litigation to expect per period: claims x [p S + (1 - p)(q A + D)], p the share settled for S, q the share of the rest that is lost
 * for A, D the defence of each that is not settled. Currency, positive for a cost.
 *
 * Source: expected value over the ends of a claim.
 */
export function litigationExposure({ claims, settled, settlement, lost, award, defence }: LitigationRisk): Decimal {
  checkAll([
    ['claims', claims, bounds.nonNegative],
    ['settled', settled, bounds.probability],
    ['settlement', settlement, bounds.nonNegative],
    ['lost', lost, bounds.probability],
    ['award', award, bounds.nonNegative],
    ['defence', defence, bounds.nonNegative],
  ]);
  const p = decimal(settled);
  const fought = decimal(lost).times(award).plus(defence);
  return p.times(settlement).plus(ONE.minus(p).times(fought)).times(claims);
}
