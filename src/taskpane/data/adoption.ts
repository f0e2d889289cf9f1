import { SHOWN_ENDS } from '../form/field';
import { findEstimates } from '../../model/document/estimates';
import type { BusinessCase, End } from '../../model/document/types';
import { certainText, numberText } from '../form/numbers';
import { getAt, type Json } from '../form/path';
import type { Notation } from '../form/separators';
import type { StepId } from '../form/steps';
import type { Change } from '../session/structure';
import type { EstimateOffer, Finding, Offer, TenureOffer } from './finding';

/** A place of the case that a finding can be used for. */
export interface Target {
  readonly path: string;
  /** Of the segment or change in its list. */
  readonly index: number;
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
  return offers.flatMap((offer): Target[] => {
    switch (offer.target) {
      case 'retention':
        return named('segments').map(({ name }, index) => {
          const path = `segments[${index}].retention`;
          // The form says the same of a retention that does not count.
          const unless = getAt(document, `segments[${index}].tenure`) === undefined ? '' : ' if tenure made no difference';
          const confirmed = whoConfirmed(document, [path]);
          return { path, index, label: `Retention of ${name}${unless}`, offer, step: 'customers', confirmed };
        });
      case 'tenure':
        return named('segments').map(({ name }, index) => {
          const path = `segments[${index}].tenure`;
          const parts = findEstimates(document).flatMap((found) => (found.path.startsWith(`${path}.`) ? [found.path] : []));
          const label = `Retention of ${name} by year of tenure${offer.method === undefined ? '' : `, ${offer.method}`}`;
          return { path, index, label, offer, step: 'customers', confirmed: whoConfirmed(document, parts) };
        });
      case 'size':
        return named('levers').flatMap(({ name, kind }, index): Target[] => {
          if (kind !== 'churn') return [];
          const path = `levers[${index}].size`;
          const confirmed = whoConfirmed(document, placesOf(path, offer));
          return [{ path, index, label: `Share of churn removed by ${name}`, offer, step: 'changes', confirmed }];
        });
    }
  });
}

/** An experiment measures the causal share already: it speaks of the attribution too. */
const placesOf = (path: string, { kind }: EstimateOffer): string[] =>
  kind === 'experiment' ? [path, path.replace(/size$/, 'attribution')] : [path];

/** Who has confirmed one of these estimates; undefined where nobody has. */
function whoConfirmed(document: Json, paths: readonly string[]): string | undefined {
  const vouched = paths.filter((path) => getAt(document, `${path}.confirmed`) === true);
  const owner = vouched.map((path) => String(getAt(document, `${path}.owner`) ?? '')).find((name) => name !== '');
  return vouched.length === 0 ? undefined : (owner ?? 'somebody');
}

/** What is typed into the form to use a finding, or what is changed in its structure, and how that is told. */
export type Adoption = { readonly done: string } & (
  | { readonly texts: Readonly<Record<string, string>>; readonly change?: undefined }
  | { readonly change: Change; readonly texts?: undefined }
);

/** Uses an offer: numbers with their range, kind and source; nobody has confirmed them, and nobody owns them yet. */
export function adoption(target: Target, origin: Origin, notation: Notation): Adoption {
  const { offer } = target;
  return offer.target === 'tenure' ? ofTenure(target, offer, origin, notation) : ofEstimate(target, offer, origin, notation);
}

const shownPercent = (value: number, notation: Notation): string => numberText(Math.round(1000 * value) / 1000, 'percent', notation);

function ofTenure({ index, label }: Target, { found, method }: TenureOffer, origin: Origin, notation: Notation): Adoption {
  const rates = found.rates.map((rate) => shownPercent(rate, notation));
  return {
    change: {
      type: 'tenureOfData',
      segment: index,
      found,
      origin: {
        confirmed: false,
        source: sourceOf({ ...origin, method: method ?? origin.method }),
        date: origin.today,
        owner: '',
        confidence: 'unset',
      },
    },
    done: `${label} is now ${rates.join(', ')} from the first year on, measured; nobody has confirmed it yet. It counts in place of the one rate for all.`,
  };
}

function ofEstimate({ path, label }: Target, offer: EstimateOffer, origin: Origin, notation: Notation): Adoption {
  const { base, low, high, kind, comment } = offer;
  const [, attribution] = placesOf(path, offer);
  const [is, from, to] = [base, low, high].map((value) => shownPercent(value, notation));
  return {
    texts: {
      ...textsAt(path, offer, comment),
      ...(offer.target === 'size' && attribution !== undefined
        ? textsAt(attribution, { ...offer, ...ATTRIBUTED }, 'The size was measured against a control drawn at random: all of it is effect.')
        : {}),
    },
    done: `${label} is now ${is} (${from} to ${to}), ${kind === 'experiment' ? 'from an experiment' : 'measured'}; nobody has confirmed it yet.`,
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
