import type { BusinessCase } from '../../model/case';
import { estimatesOf, rounded } from './estimates';
import { sources } from './sources';
import { type Group, describe, readCustomers, wilson } from './telecomData';

const DATE = '2026-11-02';
const { measured, judged, quoted, surveyed } = estimatesOf(DATE);
const FILE = 'telecom_churn.csv (mlc_churn, R package modeldata)';
/** From this many calls to customer service on, churn jumps from a tenth to a half. */
const MANY_CALLS = 4;
/** The file is read as a sample of a larger base: one customer stands for this many. */
const SCALE = 40;
const MONTHS = 12;
/** Judged share of the charge that is contribution margin: low, base, high. */
const MARGIN_SHARE = [0.42, 0.45, 0.48] as const;
/** Judged share of repeat callers whose problem the programme solves before the fourth call: low, base, high. */
const SOLVED = [0.25, 0.35, 0.45] as const;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function segment(id: string, name: string, group: Group): BusinessCase['segments'][number] {
  const [low, high] = wilson(group.customers - group.churned, group.customers);
  const base = group.customers * SCALE;
  const leaving = base * group.churn;
  const margin = (share: number): number => rounded(group.charge * MONTHS * share, 2);
  return {
    id,
    name,
    customers: judged(
      [rounded(base * 0.95, 0), base, rounded(base * 1.05, 0)],
      'Finance',
      `${group.customers} of the file's 5,000 customers; the file is read as a 1-in-${SCALE} sample of a base of 200,000.`,
    ),
    margin: judged(
      [margin(MARGIN_SHARE[0]), margin(MARGIN_SHARE[1]), margin(MARGIN_SHARE[2])],
      'Finance',
      `Mean charge ${group.charge.toFixed(2)} (measured, read as monthly) times 12 times a judged margin of 42, 45 or 48 %.`,
    ),
    retention: measured(
      [rounded(low, 4), rounded(1 - group.churn, 4), rounded(high, 4)],
      'Analytics',
      FILE,
      `${group.churned} of ${group.customers} left; the range is Wilson's 95 % interval. That the period is a year is judgment j1.`,
      'medium',
    ),
    growth: judged([-0.02, 0, 0.02], 'Marketing', 'Prices of calls have been flat; no trend can be seen in the file.', 'low'),
    newCustomers: judged(
      [rounded(leaving * 0.9, 0), rounded(leaving, 0), rounded(leaving * 1.1, 0)],
      'Marketing',
      'As many join as leave today, so that the segment is stable if nothing changes.',
    ),
    acquisitionCost: judged([140, 180, 240], 'Marketing', 'Handset subsidy, commission and advertising for each new customer.'),
  };
}

/**
 * The first example: "solve it in one call" at a telecom provider. Segments, retention and charge are computed from the
 * file; what the file does not say is marked as judgment.
 *
 * @param csv the text of telecom_churn.csv
 */
export function telecomCase(csv: string): BusinessCase {
  const customers = readCustomers(csv);
  const few = describe(customers.filter((customer) => customer.calls < MANY_CALLS));
  const many = describe(customers.filter((customer) => customer.calls >= MANY_CALLS));
  const all = describe(customers);
  const domestic = describe(customers.filter((customer) => customer.calls < MANY_CALLS && !customer.international));
  const abroad = describe(customers.filter((customer) => customer.calls < MANY_CALLS && customer.international));
  /** A repeat caller who is helped in time behaves like the others: churn falls by this share. */
  const gap = 1 - few.churn / many.churn;
  const solved = (share: number): number => rounded(share * gap, 4);
  const saved = (price: number, share: number): number => rounded(all.calls * price * share, 2);
  const service = 'Customer service';

  return {
    version: 1,
    title: 'Solve it in one call',
    currency: 'USD',
    author: 'CX Business Case',
    date: DATE,
    purpose:
      'Decide whether a first-contact resolution programme in customer service earns its cost: customers who have to call four times or more leave about five times as often as the others.',
    scenario: 'base',
    timeline: { start: '2027-01-01', periodLength: 'quarter', periods: 20, timing: 'end' },
    discountRate: judged([0.08, 0.1, 0.12], 'Finance', 'Cost of capital used for projects of this size.', 'high'),
    taxRate: judged([0, 0, 0], 'Finance', 'Appraised before tax, like the other programmes of the portfolio.', 'high'),
    overlapHaircut: judged([0.05, 0.1, 0.15], 'Finance', 'Other programmes claim part of the same customers.', 'low'),
    reinvestRate: judged([0.04, 0.05, 0.06], 'Finance', 'Return at which surpluses are put to use until the end of the case.'),
    segments: [
      segment('domestic', 'Up to three calls, domestic plan', domestic),
      segment('international', 'Up to three calls, international plan', abroad),
      segment('repeat', 'Four or more calls', many),
    ],
    levers: [
      {
        id: 'first-contact',
        name: 'Problem solved in the first call',
        kind: 'churn',
        size: judged(
          [solved(SOLVED[0]), solved(SOLVED[1]), solved(SOLVED[2])],
          service,
          `A judged 25, 35 or 45 % of repeat callers are helped in time; they then leave at ${percent(few.churn)} instead of ${percent(many.churn)}.`,
        ),
        attribution: judged(
          [0.5, 0.6, 0.7],
          'Analytics',
          'Calling often is in part a symptom: some leave because of the problem itself, however it is handled.',
          'low',
        ),
        start: 2,
        ramp: 4,
        decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
        segments: ['repeat'],
      },
      {
        id: 'plan-check',
        name: 'International plan checked in the first call',
        kind: 'churn',
        size: judged(
          [0.04, 0.06, 0.08],
          'Marketing',
          'Agents move customers to the plan that fits; only some would have left over it.',
          'low',
        ),
        attribution: judged([0.6, 0.7, 0.8], 'Analytics', 'A test against a control group is planned for the second quarter.', 'low'),
        start: 2,
        ramp: 4,
        decay: judged([0, 0.01, 0.02], 'Analytics', 'The effect fades as people and habits change; share lost per period.', 'low'),
        segments: ['international'],
      },
      {
        id: 'fewer-calls',
        name: 'Repeat calls that no longer come in',
        kind: 'serve',
        size: judged(
          [saved(5.5, 0.08), saved(6, 0.1), saved(6.5, 0.12)],
          service,
          `${all.calls.toFixed(2)} calls a customer (measured, read as a year) times 5.50, 6.00 or 6.50 a call times 8, 10 or 12 % of calls avoided.`,
        ),
        attribution: judged([0.8, 0.9, 1], service, 'Calls are counted per customer before and after.', 'high'),
        start: 2,
        ramp: 4,
        decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
        segments: ['domestic', 'international', 'repeat'],
      },
    ],
    costs: [
      {
        id: 'build',
        name: 'Knowledge base, routing and first training',
        kind: 'oneOff',
        amount: quoted([600000, 650000, 780000], 'Two offers; the high end adds a second round of training.'),
        start: 0,
      },
      {
        id: 'coaching',
        name: 'Coaches and knowledge editors',
        kind: 'recurring',
        amount: judged([225000, 240000, 265000], service, 'Three people at full cost.', 'high'),
        start: 1,
        end: 20,
        ramp: 2,
      },
      {
        id: 'licences',
        name: 'Licences of the knowledge system',
        kind: 'perCustomer',
        amount: quoted([0.27, 0.3, 0.35], 'Priced by the size of the customer base.'),
        start: 1,
        end: 20,
        ramp: 0,
      },
    ],
    inaction: {
      drift: judged([0, 0.02, 0.04], 'Marketing', 'Churn grows by this share each year while competitors improve their service.', 'low'),
      complaints: {
        incidence: surveyed(
          [0.1, 0.2, 0.74],
          service,
          sources.rage,
          '74 % had a problem with any company in a year: an upper bound for one provider.',
        ),
        complaintRate: surveyed(
          [0.3, 0.5, 0.75],
          service,
          sources.goodman,
          'Half take a problem to the front line; more where money is lost.',
        ),
        satisfied: surveyed(
          [0.5, 0.6, 0.7],
          service,
          sources.sqmResolution,
          'Solved in the first call is read as satisfied: an upper bound.',
        ),
        lossSilent: surveyed(
          [0.05, 0.1, 0.2],
          service,
          sources.sqmDefection,
          'No figure for silent customers: between those helped late and those never helped.',
        ),
        lossSatisfied: surveyed(
          [0.02, 0.05, 0.09],
          service,
          sources.sqmDefection,
          '5 % of customers helped in the first call say they will leave.',
        ),
        lossUnsatisfied: surveyed(
          [0.09, 0.25, 0.3],
          service,
          sources.sqmDefection,
          '9 % after several calls, 25 % when the problem stays unsolved.',
        ),
      },
    },
    evidence: [
      {
        id: 'e1',
        kind: 'observation',
        text: `Churn is ${percent(few.churn)} up to three calls to customer service and ${percent(many.churn)} from four calls on (${few.customers.toLocaleString('en-US')} and ${many.customers} customers).`,
        source: FILE,
        date: DATE,
        weight: 'strong',
      },
      {
        id: 'e2',
        kind: 'observation',
        text: `Customers with the international plan and at most three calls leave at ${percent(abroad.churn)}, those without at ${percent(domestic.churn)}.`,
        source: FILE,
        date: DATE,
        weight: 'strong',
      },
      {
        id: 'e3',
        kind: 'survey',
        text: 'Of customers whose call solved the problem 5 % intend to leave; 9 % after two or more calls; 25 % when it stays unsolved. Intentions, not behaviour.',
        source: 'SQM Group, Call Centers are the Last Line of Defense, 19 April 2022',
        date: '2022-04-19',
        weight: 'weak',
      },
      {
        id: 'e4',
        kind: 'quote',
        text: '"I explained my bill to four people, and the fifth asked me to start at the beginning." (Example text: replace it by a quote of your own.)',
        source: 'Illustration',
        date: DATE,
        weight: 'weak',
      },
    ],
    judgments: [
      {
        id: 'j1',
        topic: 'Churn period',
        text: 'The file does not say over how long churn and calls were counted. Both are read as one year: at 14 % that is a usual annual churn of consumer contracts.',
        owner: 'Analytics',
        date: DATE,
      },
      {
        id: 'j2',
        topic: 'Charge',
        text: 'The charge is read as a monthly bill in US dollars; the file names neither month nor currency.',
        owner: 'Finance',
        date: DATE,
      },
      {
        id: 'j3',
        topic: 'Cause or symptom',
        text: 'Calls and churn go together; that fewer calls cause less churn is an assumption, held by the attribution share and to be tested with a control group.',
        owner: 'Analytics',
        date: DATE,
      },
      {
        id: 'j4',
        topic: 'Up to three calls',
        text: 'Churn is the same from none to three calls, so no retention effect is claimed for these customers, only the saved calls.',
        owner: 'Analytics',
        date: DATE,
      },
    ],
    programmes: [
      { id: 'loyalty', name: 'Loyalty points', cost: 1800000, npv: 420000, comment: 'Judged by marketing, not yet reviewed by finance.' },
      { id: 'app', name: 'Self-service in the app', cost: 900000, npv: 350000, comment: 'Needs the knowledge base of this programme.' },
      { id: 'network', name: 'Network quality in two regions', cost: 2600000, npv: 700000, comment: 'Appraised by network planning.' },
    ],
  };
}
