import * as v from 'valibot';
import type { PeriodLength } from '../../core/units';
import {
  CASE_VERSION,
  DECISIONS,
  EVIDENCE_KINDS,
  EVIDENCE_WEIGHTS,
  LEVER_KINDS,
  OPTIONAL_SHEETS,
  SCENARIOS,
  TENURE_CURVES,
  TIMINGS,
  type BusinessCase,
  type LeverKind,
} from './types';
import { leverWords } from './lever-vocabulary';
import {
  brandFields,
  caseFields,
  complaintFields,
  costFields,
  driftField,
  leverFields,
  litigationFields,
  responseFields,
  riskFields,
  segmentFields,
  serviceClassFields,
  tenureFields,
  wordOfMouthFields,
} from './fields';

import {
  date,
  estimateOf,
  estimates,
  flag,
  id,
  LIMITS,
  list,
  months,
  name,
  number,
  oneOf,
  provenance,
  record,
  text,
  whole,
} from './schema-parts';

/*
 * The document's schema. Every message is the description of what is allowed; `parse.ts` puts path and value before it.
 */

const PERIOD_LENGTHS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodLength[];
const lever = <const Kind extends LeverKind>(kind: Kind) =>
  record({
    id,
    name,
    kind: v.literal(kind),
    size: estimateOf(leverWords(kind).size),
    ...estimates(leverFields),
    start: months,
    ramp: months,
    segments: list(id, 0, LIMITS.segments),
    response: v.exactOptional(
      record({ plus50: number(responseFields.plus50.bounds), unlimited: number(responseFields.unlimited.bounds), ...provenance }),
    ),
  });

/** One entry for each kind of the vocabulary: a new kind is allowed as soon as it has a name and a size. */
const levers = v.variant(
  'kind',
  LEVER_KINDS.map((kind) => lever(kind)) as [ReturnType<typeof lever>, ...ReturnType<typeof lever>[]],
  (issue) => kindMessage(LEVER_KINDS.join(', '))(issue),
);

const outlay = number({ min: 0, max: 1e12 });
const programmeValue = number({ min: -1e12, max: 1e12 });
const costBase = { id, name, scales: flag, levers: list(id, 0, LIMITS.levers) };

const runningCost = <const Kind extends 'recurring' | 'perCustomer'>(kind: Kind) =>
  record({ ...costBase, kind: v.literal(kind), amount: estimateOf(costFields[kind]), start: months, end: months, ramp: months });

const kindMessage =
  (kinds: string, key = 'kind') =>
  (issue: v.VariantIssue) =>
    issue.expected === 'Object' ? 'an object' : `an object whose ${key} is one of ${kinds}`;

/** What is told of each year of tenure. */
const tenureYears = <const Entries extends v.ObjectEntries>(entries: Entries) => list(record(entries), 1, LIMITS.tenureYears);
const { customers, retention, alpha, beta, gamma, delta, c } = estimates(tenureFields);
const tenure = v.variant(
  'curve',
  [
    record({ curve: v.literal('table'), years: tenureYears({ customers, retention }) }),
    record({ curve: v.literal('shifted-beta-geometric'), alpha, beta, years: tenureYears({ customers }) }),
    record({ curve: v.literal('beta-discrete-weibull'), gamma, delta, c, years: tenureYears({ customers }) }),
  ],
  kindMessage(TENURE_CURVES.join(', '), 'curve'),
);

export const caseSchema: v.GenericSchema<unknown, BusinessCase> = record({
  version: v.literal(CASE_VERSION, `${CASE_VERSION}`),
  title: text(100, 1),
  currency: v.pipe(v.string('a currency code'), v.regex(/^[A-Z]{3}$/, 'a currency code of three capital letters, as EUR')),
  author: text(100),
  date,
  purpose: text(1000),
  scenario: oneOf(SCENARIOS),
  sheets: list(oneOf(OPTIONAL_SHEETS), 0, OPTIONAL_SHEETS.length),
  effort: number({ min: 0, max: 3 }),
  delay: whole(0, 120),
  timeline: record({
    start: v.pipe(
      date,
      v.check((value) => value.endsWith('-01'), 'the first day of a month'),
    ),
    periodLength: oneOf(PERIOD_LENGTHS),
    periods: whole(1, LIMITS.periods),
    timing: oneOf(TIMINGS),
  }),
  ...estimates(caseFields),
  riskAdjustment: record(estimates(riskFields)),
  segments: list(record({ id, name, ...estimates(segmentFields), tenure: v.exactOptional(tenure) }), 1, LIMITS.segments),
  levers: list(levers, 1, LIMITS.levers),
  costs: list(
    v.variant(
      'kind',
      [
        record({ ...costBase, kind: v.literal('oneOff'), amount: estimateOf(costFields.oneOff), start: months }),
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
    litigation: v.exactOptional(record(estimates(litigationFields))),
    brand: v.exactOptional(record(estimates(brandFields))),
  }),
  correlations: list(
    record({ a: text(120, 1), b: text(120, 1), rank: number({ above: -1, below: 1 }), comment: text(500) }),
    0,
    LIMITS.correlations,
  ),
  evidence: list(
    record({ id, kind: oneOf(EVIDENCE_KINDS), text: text(1000, 1), source: text(300), date, weight: oneOf(EVIDENCE_WEIGHTS) }),
    0,
    LIMITS.notes,
  ),
  judgments: list(record({ id, topic: text(100, 1), text: text(1000, 1), owner: text(100), date }), 0, LIMITS.notes),
  programmes: list(
    record({
      id,
      name,
      costs: list(outlay, 1, LIMITS.programmeYears),
      npv: v.pipe(
        record({ low: programmeValue, base: programmeValue, high: programmeValue }),
        v.check(({ low, base, high }) => low <= base && base <= high, 'a range with low <= base <= high'),
      ),
      group: text(30),
      needs: list(id, 0, LIMITS.programmes),
      mustHave: flag,
      comment: text(500),
    }),
    0,
    LIMITS.programmes,
  ),
  budgets: list(outlay, 0, LIMITS.programmeYears),
  review: record({
    reviewer: text(100),
    date: v.union([v.literal(''), date], 'empty, or a date as YYYY-MM-DD'),
    decision: oneOf(DECISIONS),
    conditions: text(1000),
  }),
  realisation: list(record({ id, benefit: text(300, 1), date, owner: text(100) }), 0, LIMITS.notes),
});
