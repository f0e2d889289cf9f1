import { LEVER_CONFIDENCE } from '../../core/retention/pilot';
import { wilsonInterval } from '../../core/retention/score-link/quality';
import { OPTIONAL_SHEETS, type BusinessCase, type Segment } from '../../model/document';
import { defaultAdjustments, NEUTRAL } from '../../model/document/defaults';
import { complaints, type Problems } from './complaints';
import { AUTHOR, estimatesOf, rounded, type Range } from './estimates';
import { programme } from './programme';
import { DATE, type Group, describe, FILE, percent, readCustomers } from './telecomData';
import { TELECOM_JUDGMENTS, telecomEvidence } from './telecomEvidence';

const estimates = estimatesOf(DATE);
const { counted, illustrated, answered } = estimates;
/** From this many calls to customer service on, churn jumps from a tenth to a half. */
export const MANY_CALLS = 4;
/** The file is read as a sample of a larger base: one customer stands for this many. */
const SCALE = 40;
const MONTHS = 12;
const HORIZON = 60;
/** Share of the charge that is contribution margin, made up: low, base, high. */
const MARGIN_SHARE: Range = [0.42, 0.45, 0.48];
/** Share of repeat callers whose problem the programme solves before the fourth call, made up: low, base, high. */
const SOLVED: Range = [0.1, 0.2, 0.3];
const PROBLEMS: Problems = {
  incidence: [0.1, 0.2, 0.74],
  incidenceNote: '74 % had a problem with any company in a year: an upper bound for one provider.',
  deterred: [0, 0, 0],
};
const each = (range: Range, change: (value: number) => number): Range => [change(range[0]), change(range[1]), change(range[2])];

function segment(id: string, name: string, group: Group): Segment {
  const stayed = wilsonInterval(group.customers - group.churned, group.customers, LEVER_CONFIDENCE);
  const base = group.customers * SCALE;
  const leaving = base * group.churn;
  return {
    id,
    name,
    customers: illustrated(
      each([0.95, 1, 1.05], (share) => rounded(base * share, 0)),
      `${group.customers} of the file's 5,000 customers; the file is read as a 1-in-${SCALE} sample of a base of 200,000.`,
    ),
    margin: illustrated(
      each(MARGIN_SHARE, (share) => rounded(group.charge * MONTHS * share, 2)),
      `Mean charge ${group.charge.toFixed(2)} (counted in artificial data, read as monthly) times 12 times a made-up margin of 42, 45 or 48 %.`,
    ),
    retention: counted(
      [rounded(stayed.low, 4), rounded(1 - group.churn, 4), rounded(stayed.high, 4)],
      FILE,
      `${group.churned} of ${group.customers} left; the range is Wilson's 80 % interval. That the period is a year is judgment j1.`,
    ),
    growth: illustrated([-0.02, 0, 0.02], 'No trend can be seen in the file.'),
    newCustomers: illustrated(
      each([0.9, 1, 1.1], (share) => rounded(leaving * share, 0)),
      'As many join as leave today, so that the segment is stable if nothing changes.',
    ),
    acquisitionCost: illustrated([140, 180, 240], 'Handset subsidy, commission and advertising for each new customer.'),
  };
}

/**
 * The first example: "solve it in one call" at a telecom provider. Populations, retention, charge and the share of churn
 * that repeat callers account for are computed from artificial data; what the file does not say is made up, and says so.
 *
 * @param csv the text of telecom_churn.csv
 */
export function telecomCase(csv: string): BusinessCase {
  const customers = readCustomers(csv);
  const all = describe(customers);
  const plan = (international: boolean) => {
    const group = customers.filter((customer) => customer.international === international);
    return {
      all: describe(group),
      few: describe(group.filter(({ calls }) => calls < MANY_CALLS)),
      many: describe(group.filter(({ calls }) => calls >= MANY_CALLS)),
    };
  };
  const domestic = plan(false);
  const abroad = plan(true);
  const few = describe(customers.filter(({ calls }) => calls < MANY_CALLS));
  const many = describe(customers.filter(({ calls }) => calls >= MANY_CALLS));
  const excess = repeatShare(domestic);

  return {
    version: 2,
    title: 'Solve it in one call',
    currency: 'USD',
    author: AUTHOR,
    date: DATE,
    purpose:
      'Example on artificial data. Decide whether a first-contact resolution programme in customer service earns its cost: who calls four times or more in a year leaves about five times as often as the others.',
    scenario: 'base',
    sheets: [...OPTIONAL_SHEETS],
    ...NEUTRAL,
    timeline: { start: '2027-01-01', periodLength: 'quarter', periods: 20, timing: 'end' },
    discountRate: illustrated([0.08, 0.1, 0.12], 'Cost of capital used for projects of this size.'),
    taxRate: illustrated([0, 0, 0], 'Appraised before tax, like the other programmes of the portfolio.'),
    overlapHaircut: illustrated([0.05, 0.1, 0.15], 'Other programmes claim part of the same customers.'),
    reinvestRate: illustrated([0.04, 0.05, 0.06], 'Return at which surpluses are put to use until the end of the case.'),
    ...defaultAdjustments(DATE),
    segments: [segment('domestic', 'Domestic plan', domestic.all), segment('international', 'International plan', abroad.all)],
    levers: levers(all, excess),
    costs: COSTS,
    inaction: {
      drift: illustrated([0, 0.02, 0.04], 'Churn grows by this share each year while competitors improve their service.'),
      complaints: complaints(estimates, PROBLEMS),
    },
    evidence: telecomEvidence({ few, many, domestic, abroad }),
    judgments: TELECOM_JUDGMENTS,
    programmes: [
      programme('loyalty', 'Loyalty points', 1800000, 420000),
      programme('app', 'Self-service in the app', 900000, 350000),
      programme('network', 'Network quality in two regions', 2600000, 700000),
    ],
  };
}

/** @param excess share of leavers who left because they called again and again */
function levers(all: Group, excess: number): BusinessCase['levers'] {
  const saved = (price: number, share: number): number => rounded(all.calls * price * share, 2);
  return [
    {
      id: 'first-contact',
      name: 'Problem solved in the first call',
      kind: 'churn',
      size: illustrated(
        each(SOLVED, (share) => rounded(share * excess, 4)),
        `${percent(excess)} of leavers leave more than others would because they called ${MANY_CALLS} times or more (artificial data); a made-up 10, 20 or 30 % of them are helped in time.`,
      ),
      attribution: illustrated(
        [0.5, 0.6, 0.7],
        'Calling often is in part a symptom: some leave because of the problem itself, however it is handled.',
      ),
      start: 3,
      ramp: 12,
      decay: illustrated([0, 0, 0], 'No sign that the effect fades while the programme runs.'),
      segments: ['domestic'],
      response: answered(1.3, 1.9, 'More coaches reach more teams; some problems need other departments, whatever is spent.'),
    },
    {
      id: 'plan-check',
      name: 'International plan checked in the first call',
      kind: 'churn',
      size: illustrated([0.04, 0.06, 0.08], 'Agents move customers to the plan that fits; only some would have left over it.'),
      attribution: illustrated([0.6, 0.7, 0.8], 'A test against a control group is planned for the second quarter.'),
      start: 3,
      ramp: 12,
      decay: illustrated([0, 0.04, 0.08], 'The effect fades as people and habits change.'),
      segments: ['international'],
    },
    {
      id: 'fewer-calls',
      name: 'Repeat calls that no longer come in',
      kind: 'serve',
      size: illustrated(
        [saved(5.5, 0.08), saved(6, 0.1), saved(6.5, 0.12)],
        `${all.calls.toFixed(2)} calls a customer (counted in artificial data, read as a year) times 5.50, 6.00 or 6.50 a call times 8, 10 or 12 % of calls avoided.`,
      ),
      attribution: illustrated([0.8, 0.9, 1], 'Calls are counted per customer before and after.'),
      start: 3,
      ramp: 12,
      decay: illustrated([0, 0, 0], 'No sign that the effect fades while the programme runs.'),
      segments: ['domestic', 'international'],
    },
  ];
}

const COSTS: BusinessCase['costs'] = [
  {
    id: 'build',
    name: 'Knowledge base, routing and first training',
    kind: 'oneOff',
    amount: illustrated([600000, 650000, 780000], 'The high end adds a second round of training.'),
    start: 0,
    scales: false,
    levers: [],
  },
  {
    id: 'coaching',
    name: 'Coaches and knowledge editors',
    kind: 'recurring',
    amount: illustrated([300000, 320000, 350000], 'Four people at full cost.'),
    start: 0,
    end: HORIZON,
    ramp: 6,
    scales: true,
    levers: ['first-contact', 'plan-check'],
  },
  {
    id: 'licences',
    name: 'Licences of the knowledge system',
    kind: 'perCustomer',
    amount: illustrated([0.27, 0.3, 0.35], 'Priced by the size of the customer base.'),
    start: 0,
    end: HORIZON,
    ramp: 0,
    scales: false,
    levers: [],
  },
];

/** Share of all leavers who would have stayed had repeat callers left no more often than the others of their plan. */
export const repeatShare = ({ all, few, many }: Readonly<Record<'all' | 'few' | 'many', Group>>): number =>
  ((many.churn - few.churn) * many.customers) / all.churned;
