import fc from 'fast-check';
import type { BusinessCase, Cost, Inaction, Lever, LeverKind, Segment } from '../../src/model/document';
import { leverWords } from '../../src/model/document/lever-vocabulary';
import { LEVER_KINDS, OPTIONAL_SHEETS, SEGMENT_FREE_KINDS, withNumbers } from '../../src/model/document';
import { NEUTRAL } from '../../src/model/document/defaults';
import { LIMITS } from '../../src/model/document/schema-parts';
import { PERIODS_PER_YEAR } from '../../src/core/units';
import {
  brandFields,
  caseFields,
  complaintFields,
  costFields,
  driftField,
  leverFields,
  litigationFields,
  riskFields,
  segmentFields,
  serviceClassFields,
  wordOfMouthFields,
} from '../../src/model/document/fields';
import { date, estimateIn, estimatesIn, tenureIn, text } from './arbitrary-estimate';

/** How large a random case may be. */
export interface CaseSize {
  readonly segments: number;
  readonly levers: number;
  readonly periods: number;
}

export const LARGEST_CASE: CaseSize = { segments: 8, levers: 12, periods: 120 };

const segmentAt = (index: number): fc.Arbitrary<Segment> =>
  fc
    .tuple(estimatesIn(segmentFields), fc.option(tenureIn, { freq: 2 }))
    .map(([estimates, tenure]) => ({ id: `segment-${index}`, name: `Segment ${index}`, ...estimates, ...(tenure ? { tenure } : {}) }));

const responseIn: fc.Arbitrary<Lever['response']> = fc
  .tuple(fc.integer({ min: 1010, max: 2500 }), fc.integer({ min: 1, max: 3000 }), estimateIn(driftField))
  .map(([plus50, more, { kind, confirmed, source, date, owner, confidence, comment }]) => ({
    plus50: plus50 / 1000,
    unlimited: (plus50 + more) / 1000,
    kind,
    confirmed,
    source,
    date,
    owner,
    confidence,
    comment,
  }));

const leverAt = (index: number, kinds: readonly LeverKind[], segments: readonly string[], months: number): fc.Arbitrary<Lever> =>
  fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record({
        id: fc.constant(`lever-${index}`),
        name: fc.constant(`Lever ${index}`),
        kind: fc.constant(kind),
        size: estimateIn(leverWords(kind).size),
        attribution: estimateIn(leverFields.attribution),
        decay: estimateIn(leverFields.decay),
        start: fc.integer({ min: 0, max: months - 1 }),
        ramp: fc.integer({ min: 0, max: Math.min(LIMITS.months, months + 12) }),
        segments: kind in SEGMENT_FREE_KINDS ? fc.constant([]) : fc.oneof(fc.constant([...segments]), fc.subarray([...segments])),
        response: fc.option(responseIn),
      })
      .map(({ response, ...rest }): Lever => ({ ...rest, ...(response ? { response } : {}) })),
  );

const costAt = (index: number, levers: number, months: number): fc.Arbitrary<Cost> => {
  const base = {
    id: fc.constant(`cost-${index}`),
    name: fc.constant(`Cost ${index}`),
    scales: fc.boolean(),
    levers: fc.subarray(Array.from({ length: levers }, (_, lever) => `lever-${lever + 1}`)),
  };
  const running = (kind: 'recurring' | 'perCustomer'): fc.Arbitrary<Cost> =>
    fc
      .record({
        ...base,
        kind: fc.constant(kind),
        amount: estimateIn(costFields[kind]),
        from: fc.integer({ min: 0, max: months - 1 }),
        length: fc.integer({ min: 1, max: months }),
        ramp: fc.integer({ min: 0, max: months }),
      })
      .map(({ from, length, ...rest }): Cost => ({ ...rest, start: from, end: Math.min(months, from + length) }));
  const oneOff = fc.record({
    ...base,
    kind: fc.constant('oneOff' as const),
    amount: estimateIn(costFields.oneOff),
    start: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: months })),
  });
  return fc.oneof(oneOff, running('recurring'), running('perCustomer'));
};

const serviceClassAt = (index: number) =>
  estimatesIn(serviceClassFields).map((estimates) => ({ id: `class-${index}`, name: `Class ${index}`, ...estimates }));

const listOf = <Item>(from: number, to: number, item: (index: number) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  fc
    .integer({ min: from, max: to })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => item(index + 1))) as unknown as fc.Arbitrary<Item[]>);

const inactionWith = (services: boolean, lawsuits: boolean): fc.Arbitrary<Inaction> =>
  fc
    .record({
      drift: estimateIn(driftField),
      complaints: fc.option(estimatesIn(complaintFields)),
      wordOfMouth: fc.option(estimatesIn(wordOfMouthFields)),
      serviceLevels: services ? listOf(1, 3, serviceClassAt).map((classes) => ({ classes })) : fc.constant(null),
      litigation: lawsuits ? estimatesIn(litigationFields) : fc.constant(null),
      brand: fc.option(estimatesIn(brandFields)),
    })
    .map(({ drift, complaints, wordOfMouth, serviceLevels, litigation, brand }) => ({
      drift,
      ...(complaints ? { complaints } : {}),
      ...(complaints && wordOfMouth ? { wordOfMouth } : {}),
      ...(serviceLevels ? { serviceLevels } : {}),
      ...(litigation ? { litigation } : {}),
      ...(brand ? { brand } : {}),
    }));

/**
 * Random valid cases: few and many segments, levers of all kinds, all period lengths, values up to the very ends of what
 * is allowed.
 */
export function arbitraryCase({ segments, levers, periods }: CaseSize = LARGEST_CASE): fc.Arbitrary<BusinessCase> {
  const shape = fc.record({
    periods: fc.integer({ min: 1, max: periods }),
    segments: fc.integer({ min: 1, max: segments }),
    levers: fc.integer({ min: 1, max: levers }),
    services: fc.boolean(),
    lawsuits: fc.boolean(),
    periodLength: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  });
  return shape
    .chain((size) => {
      const ids = Array.from({ length: size.segments }, (_, index) => `segment-${index + 1}`);
      const kinds = LEVER_KINDS.filter((kind) => (size.services || kind !== 'penalty') && (size.lawsuits || kind !== 'litigation'));
      const months = (size.periods * 12) / PERIODS_PER_YEAR[size.periodLength];
      return fc.record({
        version: fc.constant(2 as const),
        sheets: fc.subarray([...OPTIONAL_SHEETS]),
        effort: fc.oneof(
          fc.constant(1),
          fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
        ),
        delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 24 })),
        costInflation: estimateIn(caseFields.costInflation),
        riskAdjustment: estimatesIn(riskFields),
        title: fc.constantFrom('Better service', '=HYPERLINK("x")', 'Kündigungen senken'),
        currency: fc.constantFrom('EUR', 'USD', 'JPY'),
        author: text,
        date,
        purpose: text,
        scenario: fc.constantFrom('low' as const, 'base' as const, 'high' as const),
        timeline: fc.record({
          start: fc.integer({ min: 0, max: 1200 }).map((months) => new Date(Date.UTC(2000, months, 1)).toISOString().slice(0, 10)),
          periodLength: fc.constant(size.periodLength),
          periods: fc.constant(size.periods),
          timing: fc.constantFrom('end' as const, 'mid' as const),
        }),
        discountRate: estimateIn(caseFields.discountRate),
        taxRate: estimateIn(caseFields.taxRate),
        overlapHaircut: estimateIn(caseFields.overlapHaircut),
        reinvestRate: estimateIn(caseFields.reinvestRate),
        segments: listOf(size.segments, size.segments, segmentAt),
        levers: listOf(size.levers, size.levers, (index) => leverAt(index, kinds, ids, months)),
        costs: listOf(0, 5, (index) => costAt(index, size.levers, months)),
        inaction: inactionWith(size.services, size.lawsuits),
        evidence: fc.constant([]),
        judgments: fc.constant([]),
        programmes: fc.constant([]),
        correlations: fc.constant(NEUTRAL.correlations),
        budgets: fc.constant(NEUTRAL.budgets),
        review: fc.constant(NEUTRAL.review),
        realisation: fc.constant(NEUTRAL.realisation),
      });
    })
    .map((document) => withNumbers<BusinessCase>(document));
}
