import * as v from 'valibot';
import type { PeriodLength } from '../core/units';
import { describeBounds, faultOf, type Bounds } from '../core/validate';
import {
  CASE_VERSION,
  CONFIDENCES,
  EVIDENCE_KINDS,
  EVIDENCE_WEIGHTS,
  SCENARIOS,
  SOURCE_KINDS,
  TIMINGS,
  type BusinessCase,
  type Estimate,
} from './document';
import {
  brandFields,
  caseFields,
  complaintFields,
  costFields,
  driftField,
  leverFields,
  leverSizeFields,
  segmentFields,
  serviceClassFields,
  wordOfMouthFields,
  type Field,
} from './fields';
import { isIsoDate } from './dates';

/*
 * The document's schema. Every message is the description of what is allowed; `parse.ts` puts path and value before it.
 */

export const LIMITS = { periods: 120, segments: 8, levers: 12, costs: 20, serviceClasses: 8, notes: 200, programmes: 50 } as const;

const PERIOD_LENGTHS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodLength[];
const ID = /^[a-z][a-z0-9-]{0,29}$/;

const text = (longest: number, shortest = 0) => {
  const allowed = shortest > 0 ? `a text of ${shortest} to ${longest} characters` : `a text of at most ${longest} characters`;
  return v.pipe(
    v.string(allowed),
    v.check((value) => value.trim().length >= shortest && value.length <= longest, allowed),
  );
};
const name = text(60, 1);
const id = v.pipe(
  v.string('an id'),
  v.regex(ID, 'an id of lower-case letters, digits and hyphens that begins with a letter, at most 30 characters'),
);
const date = v.pipe(v.string('a date as YYYY-MM-DD'), v.check(isIsoDate, 'a date as YYYY-MM-DD, from 1901-01-01 to 2199-12-31'));
const flag = v.boolean('true or false');
const number = (bounds: Bounds) =>
  v.pipe(
    v.number(describeBounds(bounds)),
    v.check((value) => faultOf('', value, bounds) === undefined, describeBounds(bounds)),
  );
const oneOf = <const Values extends readonly string[]>(values: Values) => v.picklist(values, `one of ${values.join(', ')}`);
const whole = (min: number, max: number) => number({ min, max, integer: true });
const period = (first: number) => whole(first, LIMITS.periods);
const record = <const Entries extends v.ObjectEntries>(entries: Entries) => v.strictObject(entries, (issue) => objectMessage(issue));
const list = <const Item extends v.GenericSchema>(item: Item, min: number, max: number) => {
  const allowed = `a list of ${min} to ${max} entries`;
  return v.pipe(v.array(item, allowed), v.minLength(min, allowed), v.maxLength(max, allowed));
};

const objectMessage = (issue: v.StrictObjectIssue): string =>
  issue.expected === 'never' ? 'left out: the document has no such entry' : issue.expected === 'Object' ? 'an object' : 'present';

const estimateOf = (field: Field) =>
  v.pipe(
    record({
      low: number(field.bounds),
      base: number(field.bounds),
      high: number(field.bounds),
      kind: oneOf(SOURCE_KINDS),
      confirmed: flag,
      source: text(300),
      date,
      owner: text(100),
      confidence: oneOf(CONFIDENCES),
      comment: text(500),
    }),
    v.check(
      (estimate: Estimate) => estimate.low <= estimate.base && estimate.base <= estimate.high,
      'an estimate with low <= base <= high',
    ),
  );

type Estimates<Fields> = { readonly [Key in keyof Fields]: ReturnType<typeof estimateOf> };
const estimates = <const Fields extends Record<string, Field>>(fields: Fields): Estimates<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, estimateOf(field)])) as unknown as Estimates<Fields>;

const lever = <const Kind extends keyof typeof leverSizeFields>(kind: Kind) =>
  record({
    id,
    name,
    kind: v.literal(kind),
    size: estimateOf(leverSizeFields[kind]),
    ...estimates(leverFields),
    start: period(1),
    ramp: period(0),
    segments: list(id, 0, LIMITS.segments),
  });

const runningCost = <const Kind extends 'recurring' | 'perCustomer'>(kind: Kind) =>
  record({
    id,
    name,
    kind: v.literal(kind),
    amount: estimateOf(costFields[kind]),
    start: period(1),
    end: period(1),
    ramp: period(0),
  });

const kindMessage = (kinds: string) => (issue: v.VariantIssue) =>
  issue.expected === 'Object' ? 'an object' : `an object whose kind is one of ${kinds}`;

export const caseSchema: v.GenericSchema<unknown, BusinessCase> = record({
  version: v.literal(CASE_VERSION, `${CASE_VERSION}`),
  title: text(100, 1),
  currency: v.pipe(v.string('a currency code'), v.regex(/^[A-Z]{3}$/, 'a currency code of three capital letters, as EUR')),
  author: text(100),
  date,
  purpose: text(1000),
  scenario: oneOf(SCENARIOS),
  timeline: record({
    start: v.pipe(
      date,
      v.check((value) => value.endsWith('-01'), 'the first day of a month'),
    ),
    periodLength: oneOf(PERIOD_LENGTHS),
    periods: period(1),
    timing: oneOf(TIMINGS),
  }),
  ...estimates(caseFields),
  segments: list(record({ id, name, ...estimates(segmentFields) }), 1, LIMITS.segments),
  levers: list(
    v.variant(
      'kind',
      [lever('churn'), lever('spend'), lever('serve'), lever('referral'), lever('conversion'), lever('penalty')],
      kindMessage('churn, spend, serve, referral, conversion, penalty'),
    ),
    1,
    LIMITS.levers,
  ),
  costs: list(
    v.variant(
      'kind',
      [
        record({ id, name, kind: v.literal('oneOff'), amount: estimateOf(costFields.oneOff), start: period(0) }),
        runningCost('recurring'),
        runningCost('perCustomer'),
      ],
      kindMessage('oneOff, recurring, perCustomer'),
    ),
    0,
    LIMITS.costs,
  ),
  inaction: record({
    drift: estimateOf(driftField),
    complaints: v.exactOptional(record(estimates(complaintFields))),
    wordOfMouth: v.exactOptional(record(estimates(wordOfMouthFields))),
    serviceLevels: v.exactOptional(
      record({ classes: list(record({ id, name, ...estimates(serviceClassFields) }), 1, LIMITS.serviceClasses) }),
    ),
    brand: v.exactOptional(record(estimates(brandFields))),
  }),
  evidence: list(
    record({ id, kind: oneOf(EVIDENCE_KINDS), text: text(1000, 1), source: text(300), date, weight: oneOf(EVIDENCE_WEIGHTS) }),
    0,
    LIMITS.notes,
  ),
  judgments: list(record({ id, topic: text(100, 1), text: text(1000, 1), owner: text(100), date }), 0, LIMITS.notes),
  programmes: list(
    record({ id, name, cost: number({ min: 0, max: 1e12 }), npv: number({ min: -1e12, max: 1e12 }), comment: text(500) }),
    0,
    LIMITS.programmes,
  ),
});
