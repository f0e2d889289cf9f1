import type { BusinessCase } from '../../model/case';
import { estimatesOf } from './estimates';
import { sources } from './sources';

const DATE = '2026-11-02';
const { judged, quoted, surveyed } = estimatesOf(DATE);
const centre = 'Contact centre';
const finance = 'Finance';
const marketing = 'Marketing';
const QUARTERS = 16;

/** A contact centre that serves an insurer: most customers never call, those who do decide by the call. */
export const contactCentreCase: BusinessCase = {
  version: 1,
  title: 'Claims calls answered by one person',
  currency: 'GBP',
  author: 'CX Business Case',
  date: DATE,
  purpose:
    'Decide whether the contact centre of a home and motor insurer should give each claim one contact person and coach agents by recorded calls.',
  scenario: 'base',
  timeline: { start: '2027-04-01', periodLength: 'quarter', periods: QUARTERS, timing: 'mid' },
  discountRate: judged([0.075, 0.09, 0.105], finance, 'Hurdle rate of the insurer.', 'high'),
  taxRate: judged([0.25, 0.25, 0.25], finance, 'Main rate of UK corporation tax.', 'high'),
  overlapHaircut: judged([0.05, 0.1, 0.15], finance, 'The renewal team works on the same customers.'),
  reinvestRate: judged([0.04, 0.05, 0.06], finance, 'Return on assets held for claims.'),
  segments: [
    {
      id: 'claimants',
      name: 'Customers with a claim',
      customers: judged([33000, 36000, 39000], centre, 'Claims opened in the last year, one a customer.', 'high'),
      margin: judged([100, 105, 111], finance, 'Premium less expected claims and commission, over the years after the claim.'),
      retention: judged([0.74, 0.77, 0.8], 'Analytics', 'Renewals after a claim, last two years.'),
      growth: judged([0, 0.02, 0.03], finance, 'Below the rise of premiums.', 'low'),
      newCustomers: judged([7400, 8300, 9200], finance, 'Customers who have a first claim: as many as leave the group.'),
      acquisitionCost: judged([0, 0, 0], finance, 'They are customers already.', 'high'),
    },
    {
      id: 'callers',
      name: 'Customers who call without a claim',
      customers: judged([78000, 84000, 90000], centre, 'Callers of the last year without an open claim.', 'high'),
      margin: judged([113, 118, 123], finance, 'Premium less expected claims and commission.'),
      retention: judged([0.81, 0.83, 0.85], 'Analytics', 'Renewals of callers, last two years.'),
      growth: judged([0, 0.02, 0.03], finance, 'Below the rise of premiums.', 'low'),
      newCustomers: judged([12800, 14300, 15800], marketing, 'As many as leave today.'),
      acquisitionCost: judged([60, 75, 95], marketing, 'Comparison sites and advertising.'),
    },
    {
      id: 'quiet',
      name: 'Customers without contact',
      customers: judged([171000, 180000, 189000], marketing, 'All other policies.', 'high'),
      margin: judged([114, 122, 130], finance, 'Premium less expected claims and commission.'),
      retention: judged([0.85, 0.87, 0.89], 'Analytics', 'Renewals, last two years.'),
      growth: judged([0, 0.02, 0.03], finance, 'Below the rise of premiums.', 'low'),
      newCustomers: judged([21000, 23400, 25800], marketing, 'As many as leave today.'),
      acquisitionCost: judged([60, 75, 95], marketing, 'Comparison sites and advertising.'),
    },
  ],
  levers: [
    {
      id: 'one-person',
      name: 'One contact person a claim',
      kind: 'churn',
      size: judged(
        [0.19, 0.25, 0.31],
        centre,
        'Claimants with three or more agents renew less often than those with one; half of the gap is claimed.',
        'low',
      ),
      attribution: judged([0.55, 0.65, 0.75], 'Analytics', 'Hard claims see more agents, whatever is done.', 'low'),
      start: 2,
      ramp: 4,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['claimants'],
    },
    {
      id: 'coaching',
      name: 'Coaching by recorded calls',
      kind: 'churn',
      size: judged([0.037, 0.05, 0.063], centre, 'Agents learn from their own calls; effects fade as agents leave.', 'low'),
      attribution: judged([0.6, 0.7, 0.8], 'Analytics', 'Half of the teams start a quarter later as a control group.'),
      start: 2,
      ramp: 3,
      decay: judged([0, 0.02, 0.04], 'Analytics', 'The effect fades as people and habits change; share lost per period.', 'low'),
      segments: ['callers'],
    },
    {
      id: 'repeat',
      name: 'Repeat calls that no longer come in',
      kind: 'serve',
      size: judged([0.85, 1, 1.15], centre, '2.6 calls a year at 5.50 each; 7 % of them are repeats that would no longer come in.'),
      attribution: judged([0.8, 0.9, 1], centre, 'Repeats are recognised by the customer number.', 'high'),
      start: 2,
      ramp: 3,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['claimants', 'callers'],
    },
    {
      id: 'second-policy',
      name: 'Quotations for new customers answered at once',
      kind: 'conversion',
      size: judged([0.005, 0.015, 0.025], marketing, 'Callers who ask for a price reach an agent with time for them.', 'low'),
      attribution: judged([0.4, 0.6, 0.8], marketing, 'Prices decide first.', 'low'),
      start: 3,
      ramp: 3,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['callers'],
    },
  ],
  costs: [
    {
      id: 'system',
      name: 'Case routing and call recording',
      kind: 'oneOff',
      amount: quoted([240000, 260000, 310000], 'Offer of the telephony supplier.'),
      start: 0,
    },
    {
      id: 'agents',
      name: 'Additional claims agents and coaches',
      kind: 'recurring',
      amount: judged([114000, 120000, 132000], centre, 'Three people at full cost.', 'high'),
      start: 1,
      end: QUARTERS,
      ramp: 2,
    },
    {
      id: 'licences',
      name: 'Licences',
      kind: 'perCustomer',
      amount: quoted([0.07, 0.08, 0.1], 'Priced by the number of policies.'),
      start: 1,
      end: QUARTERS,
      ramp: 0,
    },
  ],
  inaction: {
    drift: judged([0, 0.01, 0.03], marketing, 'Claims handling is compared in public; churn grows by this share a year.', 'low'),
    complaints: {
      incidence: surveyed(
        [0.1, 0.2, 0.74],
        centre,
        sources.rage,
        '74 % had a problem with any company in a year: far above what one insurer sees.',
      ),
      complaintRate: surveyed(
        [0.3, 0.5, 0.75],
        centre,
        sources.goodman,
        'Half take a problem to the front line; more where money is lost.',
      ),
      satisfied: surveyed([0.5, 0.6, 0.7], centre, sources.sqmResolution, 'Solved in the first call is read as satisfied: an upper bound.'),
      lossSilent: surveyed(
        [0.05, 0.15, 0.91],
        centre,
        sources.goodman,
        '91 % of silent customers with a loss over 100 dollars did not buy again; a yearly policy holds far more of them.',
      ),
      lossSatisfied: surveyed(
        [0.02, 0.05, 0.18],
        centre,
        sources.sqmDefection,
        '5 % of customers helped in the first call say they will leave.',
      ),
      lossUnsatisfied: surveyed(
        [0.09, 0.25, 0.81],
        centre,
        sources.sqmDefection,
        '9 % after several calls, 25 % when the problem stays unsolved.',
      ),
    },
    wordOfMouth: {
      tellSilent: surveyed(
        [0.2, 0.45, 0.6],
        centre,
        sources.sqmDefection,
        '45 % of all callers tell somebody; silent customers are taken to be like them.',
      ),
      tellUnsatisfied: surveyed(
        [0.45, 0.74, 0.8],
        centre,
        sources.sqmDefection,
        '74 % of customers whose problem stayed unsolved tell others.',
      ),
      peopleTold: surveyed([1, 5, 16], centre, sources.sqmDefection, 'Five people on average; Goodman reports sixteen for a car.'),
      deterred: judged([0.001, 0.005, 0.01], marketing, 'Share of the people told who would have bought and now do not.', 'low'),
    },
  },
  evidence: [
    {
      id: 'e1',
      kind: 'observation',
      text: 'A claim is touched by 3.4 agents on average; customers repeat their story in every second call.',
      source: 'Telephony records, illustration: replace by figures of your own',
      date: DATE,
      weight: 'moderate',
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
      source: 'Illustration',
      date: DATE,
      weight: 'weak',
    },
  ],
  judgments: [
    {
      id: 'j1',
      topic: 'Claimants',
      text: 'A customer stays in the claimant group after the claim; the group is refilled by first claims, not by advertising.',
      owner: finance,
      date: DATE,
    },
    {
      id: 'j2',
      topic: 'Double counting',
      text: 'The renewal team is measured on the same customers; ten per cent of the benefits are taken off.',
      owner: finance,
      date: DATE,
    },
  ],
  programmes: [
    { id: 'online', name: 'Claims online', cost: 1400000, npv: 380000, comment: 'Appraised by claims; starts a year later.' },
    { id: 'chat', name: 'Chat for simple questions', cost: 450000, npv: 140000, comment: 'Judged by the contact centre.' },
    { id: 'survey', name: 'Survey after each call', cost: 90000, npv: 20000, comment: 'Measures, but does not change anything by itself.' },
  ],
};
