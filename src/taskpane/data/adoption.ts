import { SHOWN_ENDS } from '../form/field';
import type { BusinessCase, End } from '../../model/document/types';
import { certainText, numberText } from '../form/numbers';
import { getAt, type Json } from '../form/path';
import type { Notation } from '../form/separators';
import type { StepId } from '../form/steps';
import type { Finding, Offer } from './finding';

/** A place of the case that a finding can be used for. */
export interface Target {
  readonly path: string;
  /** "Retention of Mobile" */
  readonly label: string;
  readonly offer: Offer;
  /** Where the form shows it. */
  readonly step: StepId;
  /** What would be replaced although somebody has confirmed it, with who. */
  readonly confirmed: string | undefined;
}

/** Where a finding comes from. */
export interface Origin {
  readonly address: string;
  readonly rows: number;
  /** ISO date. */
  readonly today: string;
  readonly method: string;
}

const ATTRIBUTED: Readonly<Record<End, number>> = { base: 1, low: 1, high: 1 };

/** Every place of a case that the offers of a finding fit. */
export function targetsOf(document: Json, { offers }: Pick<Finding, 'offers'>): Target[] {
  const named = (list: string): { readonly name: string; readonly kind?: string }[] => {
    const entries = getAt(document, list);
    return Array.isArray(entries) ? (entries as unknown as BusinessCase['levers'][number][]) : [];
  };
  return offers.flatMap((offer): Target[] =>
    offer.target === 'retention'
      ? named('segments').map(({ name }, index) =>
          target(document, offer, [`segments[${index}].retention`], `Retention of ${name}`, 'customers'),
        )
      : named('levers').flatMap(({ name, kind }, index) =>
          kind === 'churn'
            ? [target(document, offer, placesOf(`levers[${index}].size`, offer), `Share of churn removed by ${name}`, 'changes')]
            : [],
        ),
  );
}

/** An experiment measures the causal share already: it speaks of the attribution too. */
const placesOf = (path: string, { kind }: Offer): string[] =>
  kind === 'experiment' ? [path, path.replace(/size$/, 'attribution')] : [path];

function target(document: Json, offer: Offer, paths: readonly string[], label: string, step: StepId): Target {
  const vouched = paths.filter((path) => getAt(document, `${path}.confirmed`) === true);
  const owner = vouched.map((path) => String(getAt(document, `${path}.owner`) ?? '')).find((name) => name !== '');
  return {
    path: paths[0] as string,
    label,
    offer,
    step,
    confirmed: vouched.length === 0 ? undefined : (owner ?? 'somebody'),
  };
}

/** What is typed into the form to use a finding, and how that is told. */
export interface Adoption {
  readonly texts: Readonly<Record<string, string>>;
  readonly done: string;
}

/** Uses an offer: numbers with their range, kind and source; nobody has confirmed them, and nobody owns them yet. */
export function adoption({ path, label, offer }: Target, origin: Origin, notation: Notation): Adoption {
  const { base, low, high, kind, comment } = offer;
  const shown = (value: number): string => numberText(Math.round(1000 * value) / 1000, 'percent', notation);
  const [, attribution] = placesOf(path, offer);
  return {
    texts: {
      ...textsAt(path, offer, comment),
      ...(offer.target === 'size' && attribution !== undefined
        ? textsAt(attribution, { ...offer, ...ATTRIBUTED }, 'The size was measured against a control drawn at random: all of it is effect.')
        : {}),
    },
    done: `${label} is now ${shown(base)} (${shown(low)} to ${shown(high)}), ${kind === 'experiment' ? 'from an experiment' : 'measured'}; nobody has confirmed it yet.`,
  };

  function textsAt(at: string, numbers: Readonly<Record<End, number>>, words: string): Record<string, string> {
    return {
      ...Object.fromEntries(SHOWN_ENDS.map((end) => [`${at}.${end}`, certainText(numbers[end], 'percent', notation)])),
      [`${at}.kind`]: kind,
      [`${at}.confirmed`]: 'false',
      [`${at}.source`]: sourceOf(origin),
      [`${at}.date`]: origin.today,
      [`${at}.owner`]: '',
      [`${at}.confidence`]: 'unset',
      [`${at}.comment`]: words,
    };
  }
}

const sourceOf = ({ address, rows, today, method }: Origin): string =>
  `${address} of this workbook, ${rows.toLocaleString('en-US')} rows, ${today}: ${method}`;
