import { CASE_VERSION, type BusinessCase, type Estimate } from './document';

/** A judgment nobody has confirmed yet: base between low and high, marked so until someone edits it. */
export const newEstimate = (base: number, date: string, low = base, high = base): Estimate => ({
  low,
  base,
  high,
  kind: 'judgment',
  confirmed: false,
  source: '',
  date,
  owner: '',
  confidence: 'low',
  comment: '',
});

/**
 * A new case to start from: one segment, one lever, one cost, all numbers unconfirmed judgments.
 *
 * @param date of the document, ISO; the timeline starts on the first of the following January
 * @param currency ISO 4217
 */
export function newCase(date: string, currency: string): BusinessCase {
  const estimate = (base: number, low?: number, high?: number): Estimate => newEstimate(base, date, low, high);
  return {
    version: CASE_VERSION,
    title: 'New business case',
    currency,
    author: '',
    date,
    purpose: '',
    scenario: 'base',
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
        start: 1,
        ramp: 2,
        segments: ['customers'],
      },
    ],
    costs: [{ id: 'project', name: 'Project', kind: 'oneOff', amount: estimate(50_000, 40_000, 70_000), start: 0 }],
    inaction: { drift: estimate(0) },
    evidence: [],
    judgments: [],
    programmes: [],
  };
}
