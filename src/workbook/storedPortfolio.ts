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

/** @returns undefined for a case without budgets */
export function storedPortfolio(model: Model): StoredPortfolio | undefined {
  const { budgets, currency } = model.case;
  if (budgets.length === 0) return undefined;
  const portfolio = portfolioOf(model);
  const shares = membership(model, portfolio, PORTFOLIO_TRIALS);
  return { ...portfolio, report: frontierReport(currency, portfolio, shares) };
}
