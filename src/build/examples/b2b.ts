import type { BusinessCase } from '../../model/case';
import { estimatesOf } from './estimates';

const DATE = '2026-11-02';
const { judged, quoted } = estimatesOf(DATE);
const sales = 'Sales';
const finance = 'Finance';
const operations = 'Service operations';
const YEARS = 5;

/** Business accounts under service-level agreements: few customers, large margins, penalties for missed targets. */
export const b2bCase: BusinessCase = {
  version: 1,
  title: 'Named service managers',
  currency: 'EUR',
  author: 'CX Business Case',
  date: DATE,
  purpose:
    'Decide whether an IT services company should give its business accounts named service managers and early-warning monitoring, to keep accounts and to miss fewer service levels.',
  scenario: 'base',
  timeline: { start: '2027-01-01', periodLength: 'year', periods: YEARS, timing: 'mid' },
  discountRate: judged([0.08, 0.095, 0.11], finance, 'Cost of capital of the group.', 'high'),
  taxRate: judged([0.25, 0.25, 0.25], finance, 'Combined rate of corporation and trade tax, rounded.', 'high'),
  overlapHaircut: judged([0.05, 0.1, 0.15], finance, 'Account managers already work against churn.'),
  reinvestRate: judged([0.04, 0.05, 0.06], finance, 'Return on cash of the group.'),
  segments: [
    {
      id: 'key',
      name: 'Key accounts',
      customers: judged([40, 40, 40], sales, 'Contracts of today.', 'high'),
      margin: judged([172000, 180000, 188000], finance, 'Contribution margin of the last year.', 'high'),
      retention: judged([0.92, 0.93, 0.945], sales, 'Three accounts lost in each of the last years; few cases, wide range.'),
      growth: judged([0, 0.02, 0.03], finance, 'Price clause of the contracts.'),
      newCustomers: judged([2, 3, 4], sales, 'Pipeline of the next two years.'),
      acquisitionCost: judged([50000, 60000, 80000], sales, 'Bid teams and transition.'),
    },
    {
      id: 'mid',
      name: 'Medium accounts',
      customers: judged([250, 260, 270], sales, 'Contracts of today.', 'high'),
      margin: judged([36000, 38000, 40000], finance, 'Contribution margin of the last year.', 'high'),
      retention: judged([0.89, 0.9, 0.91], sales, 'Renewals of the last three years.'),
      growth: judged([0, 0.01, 0.02], finance, 'Price clause of the contracts.'),
      newCustomers: judged([22, 26, 30], sales, 'As many as leave today.'),
      acquisitionCost: judged([9000, 11000, 14000], sales, 'Bids and transition.'),
    },
    {
      id: 'small',
      name: 'Small accounts',
      customers: judged([860, 900, 940], sales, 'Contracts of today.', 'high'),
      margin: judged([6200, 6500, 6800], finance, 'Contribution margin of the last year.', 'high'),
      retention: judged([0.84, 0.85, 0.865], sales, 'Renewals of the last three years.'),
      growth: judged([-0.01, 0, 0.01], finance, 'List prices have not moved.'),
      newCustomers: judged([120, 135, 150], sales, 'As many as leave today.'),
      acquisitionCost: judged([1500, 1900, 2400], sales, 'Telephone sales and set-up.'),
    },
  ],
  levers: [
    {
      id: 'managers',
      name: 'Named service managers',
      kind: 'churn',
      size: judged(
        [0.13, 0.17, 0.21],
        sales,
        'In exit interviews one account in four names missing contact as a reason; two thirds of these could be kept.',
        'low',
      ),
      attribution: judged([0.55, 0.65, 0.75], sales, 'Renewals also depend on price talks.', 'low'),
      start: 1,
      ramp: 2,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['key', 'mid'],
    },
    {
      id: 'warning',
      name: 'Early warning for small accounts',
      kind: 'churn',
      size: judged([0.02, 0.05, 0.08], operations, 'Accounts with three incidents in a month are called before they call.', 'low'),
      attribution: judged([0.5, 0.65, 0.8], operations, 'To be tested on every second account.', 'low'),
      start: 1,
      ramp: 2,
      decay: judged([0, 0.05, 0.1], 'Analytics', 'The effect fades as people and habits change; share lost per period.', 'low'),
      segments: ['small'],
    },
    {
      id: 'penalties',
      name: 'Service-level penalties avoided',
      kind: 'penalty',
      size: judged([0.22, 0.3, 0.38], operations, 'A third of missed targets had warning signs a day before.'),
      attribution: judged([0.7, 0.85, 1], operations, 'Each missed target is logged with its cause.', 'high'),
      start: 1,
      ramp: 2,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: [],
    },
    {
      id: 'growth',
      name: 'Additional services with known contacts',
      kind: 'spend',
      size: judged([0.002, 0.006, 0.01], sales, 'Service managers hear of projects early; sales alone takes part of the credit.', 'low'),
      attribution: judged([0.3, 0.5, 0.7], sales, 'Sales claims the rest.', 'low'),
      start: 2,
      ramp: 3,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['key', 'mid'],
    },
  ],
  costs: [
    {
      id: 'monitoring',
      name: 'Monitoring and customer view',
      kind: 'oneOff',
      amount: quoted([280000, 310000, 380000], 'Offer of the supplier of the ticket system.'),
      start: 0,
    },
    {
      id: 'people',
      name: 'Service managers',
      kind: 'recurring',
      amount: judged([265000, 280000, 305000], operations, 'Three people at full cost.', 'high'),
      start: 1,
      end: YEARS,
      ramp: 2,
    },
    {
      id: 'training',
      name: 'Training and hand-over',
      kind: 'oneOff',
      amount: judged([50000, 70000, 100000], operations, 'Two weeks for each service manager and their teams.'),
      start: 1,
    },
  ],
  inaction: {
    drift: judged([0, 0.03, 0.06], sales, 'Two rivals advertise named contacts; churn grows by this share a year.', 'low'),
    serviceLevels: {
      classes: [
        {
          id: 'gold',
          name: 'Gold: four hours',
          contracts: judged([40, 40, 40], operations, 'Key accounts.', 'high'),
          probability: judged([0.25, 0.35, 0.45], operations, 'Missed at least once in a year.'),
          credit: judged([18000, 24000, 30000], finance, 'Gross credit by contract, before the cap.'),
          cap: judged([20000, 20000, 20000], finance, 'Cap in the contract.', 'high'),
        },
        {
          id: 'silver',
          name: 'Silver: next day',
          contracts: judged([250, 260, 270], operations, 'Medium accounts.', 'high'),
          probability: judged([0.12, 0.18, 0.24], operations, 'Missed at least once in a year.'),
          credit: judged([3500, 4500, 5500], finance, 'Gross credit by contract.'),
          cap: judged([6000, 6000, 6000], finance, 'Cap in the contract.', 'high'),
        },
      ],
    },
  },
  evidence: [
    {
      id: 'e1',
      kind: 'observation',
      text: 'Nine of the last twelve lost medium accounts had four or more different contacts in their final year.',
      source: 'Customer records, illustration: replace by figures of your own',
      date: DATE,
      weight: 'moderate',
    },
    {
      id: 'e2',
      kind: 'test',
      text: 'In a pilot with eleven accounts none left within a year; one would have been expected. Too few to prove anything.',
      source: 'Pilot, illustration: replace by figures of your own',
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e3',
      kind: 'quote',
      text: '"I know your invoices better than your people." (Example text: replace it by a quote of your own.)',
      source: 'Illustration',
      date: DATE,
      weight: 'weak',
    },
  ],
  judgments: [
    {
      id: 'j1',
      topic: 'Few key accounts',
      text: 'With 40 accounts one loss more or less is chance. The range of retention is wide for that reason, and the case must hold without them.',
      owner: finance,
      date: DATE,
    },
    {
      id: 'j2',
      topic: 'Penalties',
      text: 'Credits are capped first and averaged afterwards; the average of uncapped credits would overstate them.',
      owner: finance,
      date: DATE,
    },
  ],
  programmes: [
    { id: 'portal', name: 'Customer portal', cost: 800000, npv: 210000, comment: 'Needs the customer view of this programme.' },
    { id: 'nightshift', name: 'Own night shift', cost: 1500000, npv: 120000, comment: 'Judged by operations.' },
    { id: 'bids', name: 'Second bid team', cost: 600000, npv: 260000, comment: 'Appraised by sales.' },
  ],
};
