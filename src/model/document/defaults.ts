import { withNumbers } from './estimates';
import { CASE_VERSION, OPTIONAL_SHEETS, type BusinessCase, type Estimate } from './types';

/** A judgment nobody has confirmed yet: base between low and high, marked so until someone edits it. Its number is given by `withNumbers`. */
export const newEstimate = (base: number, date: string, low = base, high = base): Estimate => ({
  number: 0,
  low,
  base,
  high,
  kind: 'judgment',
  confirmed: false,
  source: '',
  date,
  owner: '',
  confidence: 'unset',
  comment: '',
});

/** Parts that say nothing until somebody fills them in. */
export const NEUTRAL = {
  effort: 1,
  delay: 0,
  correlations: [],
  budgets: [],
  review: { reviewer: '', date: '', decision: 'open', conditions: '' },
  realisation: [],
} as const satisfies Partial<BusinessCase>;

/** The house inputs a case begins with: judgments nobody has confirmed. */
export function defaultAdjustments(date: string): Pick<BusinessCase, 'costInflation' | 'riskAdjustment'> {
  const house = (base: number): Estimate => ({ ...newEstimate(base, date), comment: 'House default, to be confirmed.' });
  return { costInflation: house(0), riskAdjustment: { high: house(0), medium: house(0.1), low: house(0.2) } };
}

/**
 * A new case to start from: one segment, one lever, one cost, all numbers unconfirmed judgments.
 *
 * @param date of the document, ISO; the timeline starts on the first of the following January
 * @param currency ISO 4217
 */
export function newCase(date: string, currency: string): BusinessCase {
  const estimate = (base: number, low?: number, high?: number): Estimate => newEstimate(base, date, low, high);
  return withNumbers<BusinessCase>({
    version: CASE_VERSION,
    title: 'New business case',
    currency,
    author: '',
    date,
    purpose: '',
    scenario: 'base',
    sheets: [...OPTIONAL_SHEETS],
    ...NEUTRAL,
    ...defaultAdjustments(date),
    timeline: { start: `${Number(date.slice(0, 4)) + 1}-01-01`, periodLength: 'year', periods: 5, timing: 'end' },
    discountRate: estimate(0.1, 0.08, 0.12),
    taxRate: estimate(0),
    overlapHaircut: estimate(0),
    reinvestRate: estimate(0.05),
    segments: [
      {
        id: 'customers',
        name: 'Customers',
        customers: estimate(10_000),
        margin: estimate(100, 90, 110),
        retention: estimate(0.8, 0.75, 0.85),
        growth: estimate(0),
        newCustomers: estimate(0),
        acquisitionCost: estimate(0),
      },
    ],
    levers: [
      {
        id: 'retention',
        name: 'Retention programme',
        kind: 'churn',
        size: estimate(0.05, 0.02, 0.1),
        attribution: estimate(1, 0.5, 1),
        decay: estimate(0),
        start: 0,
        ramp: 24,
        segments: ['customers'],
      },
    ],
    costs: [
      { id: 'project', name: 'Project', kind: 'oneOff', amount: estimate(50_000, 40_000, 70_000), start: 0, scales: true, levers: [] },
    ],
    inaction: { drift: estimate(0) },
    evidence: [],
    judgments: [],
    programmes: [],
  });
}
