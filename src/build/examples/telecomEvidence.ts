import type { BusinessCase } from '../../model/document';
import { AUTHOR, ILLUSTRATION } from './estimates';
import { sources } from './published';
import { DATE, FILE, type Group, percent } from './telecomData';

/** Groups of customers whose churn is compared: by calls, and by plan. */
interface Counted {
  readonly few: Group;
  readonly many: Group;
  readonly domestic: Readonly<Record<'all' | 'few' | 'many', Group>>;
  readonly abroad: Readonly<Record<'all' | 'few' | 'many', Group>>;
}

/** What the file shows, and what others found. */
export function telecomEvidence({ few, many, domestic, abroad }: Counted): BusinessCase['evidence'] {
  return [
    {
      id: 'e1',
      kind: 'observation',
      text: `Artificial data: churn is ${percent(few.churn)} up to three calls to customer service and ${percent(many.churn)} from four calls on (${few.customers.toLocaleString('en-US')} and ${many.customers} customers).`,
      source: FILE,
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e2',
      kind: 'observation',
      text: `Artificial data: customers with the international plan leave at ${percent(abroad.all.churn)}, those without at ${percent(domestic.all.churn)}; only ${abroad.many.customers} of the former called four times or more, too few to claim an effect.`,
      source: FILE,
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e3',
      kind: 'survey',
      text: 'Of customers whose call solved the problem 5 % intend to leave; 9 % after two or more calls; 25 % when it stays unsolved. Intentions, not behaviour.',
      source: sources.sqmDefection,
      date: '2022-04-19',
      weight: 'weak',
    },
    {
      id: 'e4',
      kind: 'quote',
      text: '"I explained my bill to four people, and the fifth asked me to start at the beginning." (Example text: replace it by a quote of your own.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
  ];
}

/** What is assumed where the file says nothing. */
export const TELECOM_JUDGMENTS: BusinessCase['judgments'] = [
  {
    id: 'j1',
    topic: 'Churn period',
    text: 'The file does not say over how long churn and calls were counted. Both are read as one year.',
    owner: AUTHOR,
    date: DATE,
  },
  {
    id: 'j2',
    topic: 'Charge',
    text: 'The charge is read as a monthly bill in US dollars; the file names neither month nor currency.',
    owner: AUTHOR,
    date: DATE,
  },
  {
    id: 'j3',
    topic: 'Cause or symptom',
    text: 'Calls and churn go together; that fewer calls cause less churn is an assumption, held by the attribution share and to be tested with a control group.',
    owner: AUTHOR,
    date: DATE,
  },
  {
    id: 'j4',
    topic: 'Calling often is no population',
    text: 'Nobody joins as a repeat caller: customers pass through that state. Populations are the two plans; repeat callers enter as their share of the churn of their plan.',
    owner: AUTHOR,
    date: DATE,
  },
];
