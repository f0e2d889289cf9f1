import * as v from 'valibot';
import { describeBounds, faultOf, type Bounds } from '../../core/validate';
import { isIsoDate } from './dates';
import type { Field } from './fields';
import { held, isHoldable } from './name-key';
import { CONFIDENCES, SOURCE_KINDS, type Estimate } from './provenance';
import { MOST_TENURE_YEARS } from './retention-by-tenure';

/*
 * What the document's schema is made of. Every message is the description of what is allowed; `parse-case.ts` puts path and value
 * before it.
 */

export const LIMITS = {
  periods: 120,
  /** Durations, in months: 120 periods of a year. */
  months: 1440,
  /** Numbers of estimates in random draws. */
  numbers: 9999,
  segments: 8,
  levers: 12,
  costs: 20,
  serviceClasses: 8,
  correlations: 50,
  notes: 200,
  programmes: 50,
  programmeYears: 10,
  tenureYears: MOST_TENURE_YEARS,
} as const;

const ID = /^[a-z][a-z0-9-]{0,29}$/;

export const text = (longest: number, shortest = 0) => {
  const allowed = shortest > 0 ? `a text of ${shortest} to ${longest} characters` : `a text of at most ${longest} characters`;
  return v.pipe(
    v.string(allowed),
    v.check((value) => held(value).length >= shortest && value.length <= longest, allowed),
  );
};
/** Free text keeps whatever it holds; a name is looked for in cells, so that it must stand there as it is. */
export const name = v.pipe(text(60, 1), v.check(isHoldable, 'a name of one line without control characters'));
export const id = v.pipe(
  v.string('an id'),
  v.regex(ID, 'an id of lower-case letters, digits and hyphens that begins with a letter, at most 30 characters'),
);
export const date = v.pipe(v.string('a date as YYYY-MM-DD'), v.check(isIsoDate, 'a date as YYYY-MM-DD, from 1901-01-01 to 2199-12-31'));
export const flag = v.boolean('true or false');
export const number = (bounds: Bounds) =>
  v.pipe(
    v.number(describeBounds(bounds)),
    v.check((value) => faultOf('', value, bounds) === undefined, describeBounds(bounds)),
  );
export const oneOf = <const Values extends readonly string[]>(values: Values) => v.picklist(values, `one of ${values.join(', ')}`);
export const whole = (min: number, max: number) => number({ min, max, integer: true });
export const months = whole(0, LIMITS.months);
export const record = <const Entries extends v.ObjectEntries>(entries: Entries) => v.strictObject(entries, (issue) => objectMessage(issue));
export const list = <const Item extends v.GenericSchema>(item: Item, min: number, max: number) => {
  const allowed = `a list of ${min} to ${max} entries`;
  // Counted before its entries are looked at: a list of wrong length has one fault, not one an entry.
  return v.pipe(v.array(v.unknown(), allowed), v.minLength(min, allowed), v.maxLength(max, allowed), v.array(item, allowed));
};

const objectMessage = (issue: v.StrictObjectIssue): string =>
  issue.expected === 'never' ? 'left out: the document has no such entry' : issue.expected === 'Object' ? 'an object' : 'present';

export const provenance = {
  kind: oneOf(SOURCE_KINDS),
  confirmed: flag,
  source: text(300),
  date,
  owner: text(100),
  confidence: oneOf(CONFIDENCES),
  comment: text(500),
};

export const estimateOf = (field: Field) =>
  v.pipe(
    record({
      number: whole(1, LIMITS.numbers),
      low: number(field.bounds),
      base: number(field.bounds),
      high: number(field.bounds),
      ...provenance,
    }),
    v.check(
      (estimate: Estimate) => estimate.low <= estimate.base && estimate.base <= estimate.high,
      'an estimate with low <= base <= high',
    ),
  );

type Estimates<Fields> = { readonly [Key in keyof Fields]: ReturnType<typeof estimateOf> };
export const estimates = <const Fields extends Record<string, Field>>(fields: Fields): Estimates<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, estimateOf(field)])) as unknown as Estimates<Fields>;
