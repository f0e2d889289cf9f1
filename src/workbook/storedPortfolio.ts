import { DomainError } from '../core/errors';
import type { Model } from '../model/language/model';
import { type Portfolio, portfolioOf } from '../model/portfolio/alternatives';
import { membership } from '../model/portfolio/membership';
import { type FrontierReport, frontierReport } from '../model/portfolio/report';

/** Trials behind the share in which an alternative belongs to the best set. */
export const PORTFOLIO_TRIALS = 1000;

/** The choice under the budgets of a case, found when the sheets are written. */
export interface StoredPortfolio extends Portfolio {
  readonly report: FrontierReport;
}

/** @returns why there is no choice, in a sentence, where programmes and budgets do not fit together */
export function storedPortfolio(model: Model): StoredPortfolio | string {
  try {
    const portfolio = portfolioOf(model);
    const shares = membership(model, portfolio, PORTFOLIO_TRIALS);
    return { ...portfolio, report: frontierReport(model.case.currency, portfolio, shares) };
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
