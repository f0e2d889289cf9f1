import type { caseFields, riskFields } from './fields';

type CaseKey = keyof typeof caseFields;
type RiskKey = keyof typeof riskFields;

/** What the ids of a year of tenure begin its number with. */
export const TENURE_YEAR = 'year';

/** What belongs to one of a list: the name of the list, its own id, what it is (left out, how all of one begin): `segment.mobile.retention`. */
const listed = (list: string) =>
  Object.assign((id: string, key: string): string => `${list}.${id}.${key}`, {
    /** With which all of the list begin. */
    prefix: `${list}.`,
  });

/**
 * Ids of the inputs, as formulas and the register name them, so that no line, sheet or reader spells one by hand. Those
 * that a scenario, a trial or the effort is set by stand beside their meaning in `inputs.ts`.
 */
export const inputIds = {
  discountRate: 'discountRate' satisfies CaseKey,
  taxRate: 'taxRate' satisfies CaseKey,
  overlapHaircut: 'overlapHaircut' satisfies CaseKey,
  /** Months by which every lever and cost comes later. */
  delay: 'delay',
  /** The effort that a lever's first answer is about. */
  effortAsked: 'effortAsked',

  start: 'timeline.start',
  periodsPerYear: 'timeline.periodsPerYear',
  periods: 'timeline.periods',
  /** How many periods before its end the cash of a period arrives. */
  shift: 'timeline.shift',

  risk: (level: RiskKey | '') => `riskAdjustment.${level}`,
  segment: listed('segment'),
  /** Of a segment whose retention depends on tenure: the curve and its parameters. */
  tenure: (segment: string, key: string) => `segment.${segment}.tenure.${key}`,
  /** @param year of tenure, from 1 */
  tenureYear: (segment: string, year: number, key: string) => `segment.${segment}.tenure.${TENURE_YEAR}${year}.${key}`,
  lever: listed('lever'),
  leverSize: (lever: string) => `lever.${lever}.size`,
  /** Whether a lever works in a segment. */
  leverIn: (lever: string, segment: string) => `lever.${lever}.in.${segment}`,
  cost: listed('cost'),
  costAmount: (cost: string) => `cost.${cost}.amount`,
  drift: 'inaction.drift',
  inaction: listed('inaction'),
  service: listed('inaction.service'),

  /** Rows of the register that no formula of the model reads: other programmes, and what a case holds besides numbers. */
  programme: listed('programme'),
  programmeNpv: (programme: string) => `programme.${programme}.npv`,
  /** @param year from 1 */
  programmeCost: (programme: string, year: number) => `programme.${programme}.cost.${year}`,
  /** @param year from 1 */
  budget: Object.assign((year: number): string => `budget.${year}`, { prefix: 'budget.' }),
  document: (key: string) => `document.${key}`,
  review: (key: string) => `review.${key}`,
  correlation: listed('correlation'),
  realisation: listed('realisation'),
  evidence: listed('evidence'),
  judgment: listed('judgment'),
} as const;
