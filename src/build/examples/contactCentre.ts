import { OPTIONAL_SHEETS, type BusinessCase } from '../../model/document';
import { defaultAdjustments, NEUTRAL } from '../../model/document/defaults';
import { complaints, wordOfMouth, type Problems } from './complaints';
import { AUTHOR, estimatesOf, ILLUSTRATION, rounded, type Range } from './estimates';
import { programme } from './programme';
import { sources } from './published';

const DATE = '2026-11-02';
const estimates = estimatesOf(DATE);
const { illustrated, published, answered } = estimates;
const HORIZON = 48;
const PROBLEMS: Problems = {
  incidence: [0.1, 0.2, 0.74],
  incidenceNote: '74 % had a problem with any company in a year: far above what one insurer sees.',
  deterred: [0.001, 0.005, 0.01],
};
const noDecay = () => illustrated([0, 0, 0], 'No sign that the effect fades while the programme runs.');

/** Share of policyholders who claim in a year, and the shares that leave with and without a claim: made up. */
const CLAIM = { share: 0.12, leave: 0.26, leaveOthers: 0.15 } as const;
/** Part of the gap between both that one contact person closes, made up: low, base, high. */
const CLOSED: Range = [0.35, 0.5, 0.65];

/** Share of annual churn removed when a part of the gap closes: claimants are a state that policyholders pass through. */
export function claimEffect(closed: number): number {
  const { share, leave, leaveOthers } = CLAIM;
  return rounded((closed * share * (leave - leaveOthers)) / (share * leave + (1 - share) * leaveOthers), 4);
}

/**
 * A contact centre that serves an insurer. Populations are the two policies that customers take out; having a claim or
 * calling is what happens to them in a year, and enters as its share of their churn.
 */
export const contactCentreCase: BusinessCase = {
  version: 2,
  title: 'Claims calls answered by one person',
  currency: 'GBP',
  author: AUTHOR,
  date: DATE,
  purpose:
    'Example. Decide whether the contact centre of a home and motor insurer should give each claim one contact person and coach agents by recorded calls.',
  scenario: 'base',
  sheets: [...OPTIONAL_SHEETS],
  ...NEUTRAL,
  timeline: { start: '2027-04-01', periodLength: 'quarter', periods: HORIZON / 3, timing: 'mid' },
  discountRate: illustrated([0.075, 0.09, 0.105], 'Hurdle rate of the insurer.'),
  taxRate: published([0.25, 0.25, 0.25], sources.corporationTax, 'For profits over 250,000 pounds.'),
  overlapHaircut: illustrated([0.05, 0.1, 0.15], 'The renewal team works on the same customers.'),
  reinvestRate: illustrated([0.04, 0.05, 0.06], 'Return on assets held for claims.'),
  ...defaultAdjustments(DATE),
  segments: [
    {
      id: 'motor',
      name: 'Motor policies',
      customers: illustrated([171000, 180000, 189000], 'Policyholders of today.'),
      margin: illustrated([110, 118, 126], 'Premium less expected claims and commission.'),
      retention: illustrated([0.81, 0.83, 0.85], 'Renewals, last two years, with and without a claim.'),
      growth: illustrated([0, 0.02, 0.03], 'Below the rise of premiums.'),
      newCustomers: illustrated([27500, 30600, 33700], 'As many as leave today.'),
      acquisitionCost: illustrated([60, 75, 95], 'Comparison sites and advertising.'),
    },
    {
      id: 'home',
      name: 'Home policies',
      customers: illustrated([114000, 120000, 126000], 'Policyholders of today.'),
      margin: illustrated([104, 112, 120], 'Premium less expected claims and commission.'),
      retention: illustrated([0.85, 0.87, 0.89], 'Renewals, last two years, with and without a claim.'),
      growth: illustrated([0, 0.02, 0.03], 'Below the rise of premiums.'),
      newCustomers: illustrated([14000, 15600, 17200], 'As many as leave today.'),
      acquisitionCost: illustrated([50, 65, 85], 'Comparison sites and advertising.'),
    },
  ],
  levers: [
    {
      id: 'one-person',
      name: 'One contact person a claim',
      kind: 'churn',
      size: illustrated(
        [claimEffect(CLOSED[0]), claimEffect(CLOSED[1]), claimEffect(CLOSED[2])],
        '12 % claim in a year; 26 % of them leave and 15 % of the others (made up): 8 % of churn comes from the gap, of which 35, 50 or 65 % are closed.',
      ),
      attribution: illustrated([0.55, 0.65, 0.75], 'Hard claims see more agents, whatever is done.'),
      start: 3,
      ramp: 12,
      decay: noDecay(),
      segments: ['motor', 'home'],
      response: answered(1.25, 1.7, 'Half as many claims agents again also take over small claims; beyond them there are no claims left.'),
    },
    {
      id: 'coaching',
      name: 'Coaching by recorded calls',
      kind: 'churn',
      size: illustrated([0.008, 0.012, 0.016], 'A quarter of policyholders call in a year; agents learn from their own calls.'),
      attribution: illustrated([0.6, 0.7, 0.8], 'Half of the teams start a quarter later as a control group.'),
      start: 3,
      ramp: 9,
      decay: illustrated([0, 0.08, 0.15], 'The effect fades as agents leave.'),
      segments: ['motor', 'home'],
      response: answered(1.3, 2, 'More coaches hear more calls.'),
    },
    {
      id: 'repeat',
      name: 'Repeat calls that no longer come in',
      kind: 'serve',
      size: illustrated(
        [0.34, 0.4, 0.46],
        '1.04 calls a policy a year at 5.50 each; 7 % of them are repeats that would no longer come in.',
      ),
      attribution: illustrated([0.8, 0.9, 1], 'Repeats are recognised by the customer number.'),
      start: 3,
      ramp: 9,
      decay: noDecay(),
      segments: ['motor', 'home'],
    },
    {
      id: 'second-policy',
      name: 'Quotations for new customers answered at once',
      kind: 'conversion',
      size: illustrated([0.005, 0.015, 0.025], 'Callers who ask for a price reach an agent with time for them.'),
      attribution: illustrated([0.4, 0.6, 0.8], 'Prices decide first.'),
      start: 6,
      ramp: 9,
      decay: noDecay(),
      segments: ['motor'],
    },
  ],
  costs: [
    {
      id: 'system',
      name: 'Case routing and call recording',
      kind: 'oneOff',
      amount: illustrated([240000, 260000, 310000], 'The high end adds the partners who settle claims.'),
      start: 0,
      scales: false,
      levers: [],
    },
    {
      id: 'agents',
      name: 'Additional claims agents and coaches',
      kind: 'recurring',
      amount: illustrated([114000, 120000, 132000], 'Three people at full cost.'),
      start: 0,
      end: HORIZON,
      ramp: 6,
      scales: true,
      levers: ['one-person', 'coaching', 'second-policy'],
    },
    {
      id: 'licences',
      name: 'Licences',
      kind: 'perCustomer',
      amount: illustrated([0.07, 0.08, 0.1], 'Priced by the number of policies.'),
      start: 0,
      end: HORIZON,
      ramp: 0,
      scales: false,
      levers: [],
    },
  ],
  inaction: {
    drift: illustrated([0, 0.01, 0.03], 'Claims handling is compared in public; churn grows by this share a year.'),
    complaints: complaints(estimates, PROBLEMS),
    wordOfMouth: wordOfMouth(estimates, PROBLEMS),
  },
  evidence: [
    {
      id: 'e1',
      kind: 'observation',
      text: 'A claim is touched by 3.4 agents on average; customers repeat their story in every second call. (Example text.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e2',
      kind: 'survey',
      text: 'Customers whose call stayed unsolved were five times as likely to say they would leave as those helped in the first call.',
      source: sources.sqmDefection,
      date: '2022-04-19',
      weight: 'weak',
    },
    {
      id: 'e3',
      kind: 'quote',
      text: '"Every time I rang I had a new claim and a new person." (Example text: replace it by a quote of your own.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
  ],
  judgments: [
    {
      id: 'j1',
      topic: 'Claimants are no population',
      text: 'Nobody takes out a policy as a claimant. Having a claim is a state that policyholders pass through, so its effect is stated as a share of the churn of all of them.',
      owner: AUTHOR,
      date: DATE,
    },
    {
      id: 'j2',
      topic: 'Double counting',
      text: 'The renewal team is measured on the same customers; ten per cent of the benefits are taken off.',
      owner: AUTHOR,
      date: DATE,
    },
  ],
  programmes: [
    {
      ...programme('online', 'Claims online', 900_000, 380_000),
      costs: [900_000, 500_000],
      npv: { low: 100_000, base: 380_000, high: 700_000 },
    },
    {
      ...programme('chat', 'Chat for simple questions', 300_000, 140_000),
      costs: [300_000, 150_000],
      npv: { low: 20_000, base: 140_000, high: 260_000 },
    },
    {
      ...programme('survey', 'Survey after each call', 60_000, 20_000),
      costs: [60_000, 30_000],
      npv: { low: -10_000, base: 20_000, high: 60_000 },
    },
    {
      ...programme('callback', 'Call back within an hour', 200_000, 110_000),
      costs: [200_000, 50_000],
      npv: { low: 20_000, base: 110_000, high: 160_000 },
      needs: ['survey'],
    },
  ],
  budgets: [900_000, 600_000],
};
