import type { Field } from './fields';
import type { Inaction } from './inaction-blocks';

/** What the document, the form and the sheets say of a kind of lever. How it acts on the model stands in `lines/levers`. */
export interface LeverWords {
  /** What a lever of the kind does, as the button that adds one says it. */
  readonly title: string;
  /** The same in a sentence that says what its size means. */
  readonly sentence: string;
  /** What it moves, as lines on 56 by 36: as it is, and as it becomes. */
  readonly picture: { readonly before: string; readonly after: string };
  /** What its benefit is called. */
  readonly benefit: string;
  /** What its size means. */
  readonly size: Field;
  /** Whether the size is a share of something of which no more than all can be moved, whatever is spent. */
  readonly atMostAll: boolean;
  /** The block of inaction whose cost it avoids; such a lever works on no segment. */
  readonly avoids?: keyof Inaction;
}

const share = { min: 0, max: 1 } as const;
const multiple = { min: 0, max: 5 } as const;

/**
 * Every kind of lever, in the order in which they are offered. A new kind is an entry here and a file in `lines/levers` that
 * says how it acts: document, schema, form, sheets and help follow, or do not compile.
 */
export const LEVER_VOCABULARY = {
  churn: {
    title: 'Fewer customers leave',
    sentence: 'Takes a share off churn: of 100 who would leave, 20 stay at a size of 20 %.',
    picture: { before: 'M4 6 C18 20 34 28 52 30', after: 'M4 6 C18 14 34 18 52 20' },
    benefit: 'Margin of customers kept',
    size: { label: 'Share of churn removed', unit: 'of annual churn', bounds: share, favours: 'high', format: 'percent2' },
    atMostAll: true,
  },
  spend: {
    title: 'Customers are worth more',
    sentence: 'Raises the yearly margin of every customer it reaches by a share.',
    picture: { before: 'M4 26 H52', after: 'M4 26 C16 26 20 12 52 10' },
    benefit: 'Higher margin per customer',
    size: { label: 'Share added to the margin', unit: 'of margin', bounds: multiple, favours: 'high', format: 'percent2' },
    atMostAll: false,
  },
  serve: {
    title: 'Customers cost less to serve',
    sentence: 'Saves an amount of cost for every customer and year.',
    picture: { before: 'M4 10 H52', after: 'M4 10 C16 10 20 24 52 26' },
    benefit: 'Cost to serve saved',
    size: {
      label: 'Cost to serve saved',
      unit: '{currency} per customer a year',
      bounds: { min: 0, max: 1_000_000 },
      favours: 'high',
      format: 'currency2',
    },
    atMostAll: false,
  },
  referral: {
    title: 'Customers bring others',
    sentence: 'Every 100 customers bring this many new ones a year.',
    picture: { before: 'M10 18 H22', after: 'M22 18 L40 8 M22 18 L40 28 M40 8 h6 M40 28 h6' },
    benefit: 'Margin of customers referred',
    size: { label: 'New customers by referral', unit: 'per customer a year', bounds: share, favours: 'high', format: 'percent2' },
    atMostAll: false,
  },
  conversion: {
    title: 'More prospects become customers',
    sentence: 'Adds a share to the new customers that come anyway.',
    picture: { before: 'M4 6 L24 16 V30 M52 6 L32 16 V30', after: 'M28 4 V30 M23 25 L28 31 L33 25' },
    benefit: 'Margin of customers converted',
    size: { label: 'Share added to new customers', unit: 'of new customers', bounds: multiple, favours: 'high', format: 'percent2' },
    atMostAll: false,
  },
  penalty: {
    title: 'Fewer penalties fall due',
    sentence: 'Avoids a share of the penalties expected from service classes.',
    picture: { before: 'M8 30 V8 M48 30 V8', after: 'M8 30 V22 M28 30 V12 M48 30 V26' },
    benefit: 'Penalties avoided',
    size: { label: 'Share of penalties avoided', unit: 'of penalties', bounds: share, favours: 'high', format: 'percent2' },
    atMostAll: true,
    avoids: 'serviceLevels',
  },
  litigation: {
    title: 'Fewer claims end in court',
    sentence: 'Avoids a share of the expected cost of claims.',
    picture: { before: 'M28 6 V30 M16 30 H40 M12 10 H44', after: 'M12 10 L7 20 H17 Z M44 10 L39 24 H49 Z' },
    benefit: 'Litigation avoided',
    size: { label: 'Share of litigation avoided', unit: 'of expected litigation', bounds: share, favours: 'high', format: 'percent2' },
    atMostAll: true,
    avoids: 'litigation',
  },
} as const satisfies Readonly<Record<string, LeverWords>>;

export type LeverKind = keyof typeof LEVER_VOCABULARY;

/** What is said of a kind. */
export const leverWords = (kind: LeverKind): LeverWords => LEVER_VOCABULARY[kind];
