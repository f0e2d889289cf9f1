import { type Bounds } from '../../core/validate';
import type { Format } from '../language/format';
import type { Favours } from './inputs';
import type { Tenure } from './retention-by-tenure';

/**
 * Every estimate of the document as data: what it is called, its unit, what is allowed, and which end is good for the
 * case. The schema, the input register and the pane read the same table. `{currency}` stands for the case's currency.
 */
export interface Field {
  readonly label: string;
  readonly unit: string;
  readonly bounds: Bounds;
  readonly favours: Favours;
  readonly format: Format;
}

/** Largest amount or count: a thousand million. */
export const LARGEST = 1_000_000_000;

const share: Bounds = { min: 0, max: 1 };
/**
 * Of a beta-discrete-Weibull: its retention is what is left of four logarithms of the gamma function. Within these bounds none is so large
 * that spreadsheets and decimals differ by more than 1e-10 in it; c = 4 is a thousandfold risk in the sixth year already.
 */
const ofWeibull: Bounds = { min: 1e-6, max: 1e4 };
const exponent: Bounds = { min: 0.01, max: 4 };
/** Of a curve: as far as its fit looks, and never 0. */
const parameter: Bounds = { min: 1e-6, max: 1e7 };
const amount: Bounds = { min: 0, max: LARGEST };
const field = (label: string, unit: string, bounds: Bounds, favours: Favours, format: Format): Field => ({
  label,
  unit,
  bounds,
  favours,
  format,
});

export const caseFields = {
  discountRate: field('Discount rate', 'a year', share, 'low', 'percent'),
  taxRate: field('Tax rate', 'of net benefit', { min: 0, max: 0.9 }, 'low', 'percent'),
  overlapHaircut: field('Overlap haircut', 'of benefits', { min: 0, max: 0.9 }, 'low', 'percent'),
  reinvestRate: field('Reinvestment rate', 'a year', share, 'high', 'percent'),
  costInflation: field('Growth of running costs', 'a year', { min: -0.2, max: 1 }, 'low', 'percent2'),
} as const;

/** House inputs: what is taken off a benefit, and added to a cost, of which the owner is so sure. */
export const riskFields = {
  high: field('Risk adjustment, confidence high', 'of the amount', share, 'low', 'percent'),
  medium: field('Risk adjustment, confidence medium', 'of the amount', share, 'low', 'percent'),
  low: field('Risk adjustment, confidence low or unset', 'of the amount', share, 'low', 'percent'),
} as const;

export const segmentFields = {
  customers: field('Customers at the start', 'customers', amount, 'high', 'count'),
  margin: field('Contribution margin', '{currency} per customer a year', amount, 'high', 'currency2'),
  retention: field('Retention', 'a year', share, 'high', 'percent2'),
  growth: field('Growth of the margin', 'a year', { min: -0.9, max: 1 }, 'high', 'percent2'),
  newCustomers: field('New customers', 'customers a year', amount, 'high', 'count'),
  acquisitionCost: field('Acquisition cost', '{currency} per new customer', amount, 'low', 'currency2'),
} as const;

/** The same of a segment whose retention depends on tenure: one rate is then only what is shown beside it. */
export const fieldsOfSegment = ({ tenure }: { readonly tenure?: unknown }): typeof segmentFields =>
  tenure === undefined
    ? segmentFields
    : { ...segmentFields, retention: { ...segmentFields.retention, label: 'Retention if tenure made no difference' } };

/** Of a segment whose retention depends on tenure: for each year, and the parameters of its curve. */
export const tenureFields = {
  customers: field('Today’s customers', 'count or share', amount, 'high', 'decimal'),
  retention: field('Retention', 'a year', share, 'high', 'percent2'),
  alpha: field('Alpha of the shifted beta-geometric', 'number', parameter, 'low', 'factor'),
  beta: field('Beta of the shifted beta-geometric', 'number', parameter, 'high', 'factor'),
  gamma: field('Gamma of the beta-discrete-Weibull', 'number', ofWeibull, 'low', 'factor'),
  delta: field('Delta of the beta-discrete-Weibull', 'number', ofWeibull, 'high', 'factor'),
  c: field('c of the beta-discrete-Weibull', 'power of tenure', exponent, 'low', 'factor'),
} as const;

const { alpha, beta, gamma, delta, c } = tenureFields;
/** The parameters of each curve among them, by their names in the document. */
export const CURVE_FIELDS = {
  table: {},
  'shifted-beta-geometric': { alpha, beta },
  'beta-discrete-weibull': { gamma, delta, c },
} as const satisfies Readonly<Record<Tenure['curve'], Readonly<Record<string, Field>>>>;

/** The parameters of all curves. */
export const TENURE_PARAMETERS = Object.values(CURVE_FIELDS).flatMap((fields) => Object.keys(fields));

export const leverFields = {
  attribution: field('Attribution', 'causal share', share, 'high', 'percent'),
  decay: field('Decay after the ramp', 'a year', { min: 0, max: 0.999999 }, 'low', 'percent2'),
} as const;

export const costFields = {
  oneOff: field('Amount', '{currency}', amount, 'low', 'currency'),
  recurring: field('Amount', '{currency} a year', amount, 'low', 'currency'),
  perCustomer: field('Amount', '{currency} per customer a year', amount, 'low', 'currency2'),
} as const;

export const driftField = field('Growth of churn if nothing is done', 'a year', { min: -0.5, max: 2 }, 'high', 'percent2');

export const complaintFields = {
  incidence: field('Problems', 'per customer a year', { min: 0, max: 100 }, 'high', 'decimal'),
  complaintRate: field('Share that complains', 'of problems', share, 'low', 'percent'),
  satisfied: field('Complaints settled to satisfaction', 'of complaints', share, 'low', 'percent'),
  lossSilent: field('Lost if silent', 'of silent', share, 'high', 'percent'),
  lossSatisfied: field('Lost if satisfied', 'of satisfied complainers', share, 'high', 'percent'),
  lossUnsatisfied: field('Lost if not satisfied', 'of other complainers', share, 'high', 'percent'),
} as const;

export const wordOfMouthFields = {
  tellSilent: field('Silent who tell others', 'of silent', share, 'high', 'percent'),
  tellUnsatisfied: field('Unsatisfied who tell others', 'of unsatisfied complainers', share, 'high', 'percent'),
  peopleTold: field('People told', 'people', { min: 0, max: 1000 }, 'high', 'count1'),
  deterred: field('Prospects deterred', 'of people told', share, 'high', 'percent2'),
} as const;

export const serviceClassFields = {
  contracts: field('Contracts', 'contracts', amount, 'high', 'count'),
  probability: field('Probability of a breach', 'a year', share, 'high', 'percent2'),
  credit: field('Credit', '{currency} per breach', amount, 'high', 'currency'),
  cap: field('Cap', '{currency} per contract', amount, 'high', 'currency'),
} as const;

export const litigationFields = {
  claims: field('Claims', 'claims a year', { min: 0, max: 1_000_000 }, 'high', 'count1'),
  settled: field('Settled', 'of claims', share, 'high', 'percent'),
  settlement: field('Cost of a settlement', '{currency} per claim', amount, 'high', 'currency'),
  lost: field('Lost', 'of claims not settled', share, 'high', 'percent'),
  award: field('Award when lost', '{currency} per claim', amount, 'high', 'currency'),
  defence: field('Cost of defence', '{currency} per claim not settled', amount, 'high', 'currency'),
} as const;

/** A lever's response: multiples of its size under the plan. */
export const responseFields = {
  plus50: field('Effect with half as much again', 'of the effect as planned', { min: 1.001, max: 100 }, 'high', 'percent'),
  unlimited: field('Effect with unlimited money', 'of the effect as planned', { min: 1.002, max: 1000 }, 'high', 'percent'),
} as const;

export const brandFields = {
  revenue: field('Revenue under the brand', '{currency} a year', { min: 0, max: 1000 * LARGEST }, 'high', 'currency'),
  royalty: field('Royalty rate', 'of revenue', share, 'high', 'percent2'),
  erosion: field('Erosion if nothing is done', 'of revenue a year', { min: 0, max: 0.9 }, 'high', 'percent2'),
} as const;

/** The unit with the currency filled in. */
export const unitOf = (entry: Field, currency: string): string => entry.unit.replace('{currency}', currency);
