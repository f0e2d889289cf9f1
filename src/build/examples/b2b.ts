import { OPTIONAL_SHEETS, type BusinessCase } from '../../model/document';
import { defaultAdjustments, NEUTRAL } from '../../model/document/defaults';
import { AUTHOR, estimatesOf, ILLUSTRATION } from './estimates';
import { programme } from './programme';

const DATE = '2026-11-02';
const { illustrated } = estimatesOf(DATE);
const HORIZON = 60;
const noDecay = () => illustrated([0, 0, 0], 'No sign that the effect fades while the programme runs.');

/**
 * Named accounts under service-level agreements: few customers, large margins, penalties for missed targets. Small accounts
 * earn a thirtieth of a key account and are served by telephone: they are another case, here one of the other programmes.
 * Key accounts are a closed base from the first day on, so that their cash flow reconciles with lifetime values.
 */
export const b2bCase: BusinessCase = {
  version: 2,
  title: 'Named service managers',
  currency: 'EUR',
  author: AUTHOR,
  date: DATE,
  purpose:
    'Example. Decide whether an IT services company should give its key and medium accounts named service managers and early-warning monitoring, to keep accounts and to miss fewer service levels. Small accounts are not part of it.',
  scenario: 'base',
  sheets: [...OPTIONAL_SHEETS],
  ...NEUTRAL,
  timeline: { start: '2027-01-01', periodLength: 'year', periods: HORIZON / 12, timing: 'mid' },
  discountRate: illustrated([0.08, 0.095, 0.11], 'Cost of capital of the group.'),
  taxRate: illustrated([0.25, 0.25, 0.25], 'Rate of the country in which the profit is taxed.'),
  overlapHaircut: illustrated([0.05, 0.1, 0.15], 'Account managers already work against churn.'),
  reinvestRate: illustrated([0.04, 0.05, 0.06], 'Return on cash of the group.'),
  ...defaultAdjustments(DATE),
  segments: [
    {
      id: 'key',
      name: 'Key accounts',
      customers: illustrated([40, 40, 40], 'Contracts of today, by name.'),
      margin: illustrated([172000, 180000, 188000], 'Contribution margin of the last year.'),
      retention: illustrated([0.92, 0.93, 0.945], 'Three accounts lost in each of the last years; few cases, wide range.'),
      growth: illustrated([0, 0.02, 0.03], 'Price clause of the contracts.'),
      newCustomers: illustrated([0, 0, 0], 'None counted: who is won is a case of the sales team, not of service.'),
      acquisitionCost: illustrated([50000, 60000, 80000], 'Bid teams and transition.'),
    },
    {
      id: 'mid',
      name: 'Medium accounts',
      customers: illustrated([250, 260, 270], 'Contracts of today.'),
      margin: illustrated([36000, 38000, 40000], 'Contribution margin of the last year.'),
      retention: illustrated([0.89, 0.9, 0.91], 'Renewals of the last three years.'),
      growth: illustrated([0, 0.01, 0.02], 'Price clause of the contracts.'),
      newCustomers: illustrated([22, 26, 30], 'As many as leave today.'),
      acquisitionCost: illustrated([9000, 11000, 14000], 'Bids and transition.'),
    },
  ],
  levers: [
    {
      id: 'managers',
      name: 'Named service managers',
      kind: 'churn',
      size: illustrated(
        [0.13, 0.17, 0.21],
        'In exit interviews one account in four names missing contact as a reason; two thirds of these could be kept.',
      ),
      attribution: illustrated([0.55, 0.65, 0.75], 'Renewals also depend on price talks.'),
      start: 0,
      ramp: 0,
      decay: noDecay(),
      segments: ['key', 'mid'],
    },
    {
      id: 'penalties',
      name: 'Service-level penalties avoided',
      kind: 'penalty',
      size: illustrated([0.22, 0.3, 0.38], 'A third of missed targets had warning signs a day before.'),
      attribution: illustrated([0.7, 0.85, 1], 'Each missed target is logged with its cause.'),
      start: 0,
      ramp: 24,
      decay: noDecay(),
      segments: [],
    },
    {
      id: 'growth',
      name: 'Additional services with known contacts',
      kind: 'spend',
      size: illustrated([0.002, 0.006, 0.01], 'Service managers hear of projects early; sales alone takes part of the credit.'),
      attribution: illustrated([0.3, 0.5, 0.7], 'Sales claims the rest.'),
      start: 12,
      ramp: 36,
      decay: noDecay(),
      segments: ['key', 'mid'],
    },
  ],
  costs: [
    {
      id: 'monitoring',
      name: 'Monitoring and customer view',
      kind: 'oneOff',
      amount: illustrated([280000, 310000, 380000], 'The high end adds a second ticket system.'),
      start: 0,
      scales: false,
      levers: ['managers', 'penalties'],
    },
    {
      id: 'people',
      name: 'Service managers',
      kind: 'recurring',
      amount: illustrated([265000, 280000, 305000], 'Three people at full cost.'),
      start: 0,
      end: HORIZON,
      ramp: 0,
      scales: true,
      levers: ['managers', 'growth'],
    },
    {
      id: 'training',
      name: 'Training and hand-over',
      kind: 'oneOff',
      amount: illustrated([50000, 70000, 100000], 'Two weeks for each service manager and their teams.'),
      start: 12,
      scales: true,
      levers: ['managers', 'growth'],
    },
  ],
  inaction: {
    drift: illustrated([0, 0, 0], 'Churn has not changed; rivals that advertise named contacts may change that.'),
    serviceLevels: {
      classes: [
        {
          id: 'gold',
          name: 'Gold: four hours',
          contracts: illustrated([40, 40, 40], 'Key accounts.'),
          probability: illustrated([0.25, 0.35, 0.45], 'Missed at least once in a year.'),
          credit: illustrated([18000, 24000, 30000], 'Gross credit by contract, before the cap.'),
          cap: illustrated([20000, 20000, 20000], 'Cap in the contract.'),
        },
        {
          id: 'silver',
          name: 'Silver: next day',
          contracts: illustrated([250, 260, 270], 'Medium accounts.'),
          probability: illustrated([0.12, 0.18, 0.24], 'Missed at least once in a year.'),
          credit: illustrated([3500, 4500, 5500], 'Gross credit by contract.'),
          cap: illustrated([6000, 6000, 6000], 'Cap in the contract.'),
        },
      ],
    },
  },
  evidence: [
    {
      id: 'e1',
      kind: 'observation',
      text: 'Nine of the last twelve lost medium accounts had four or more different contacts in their final year. (Example text.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e2',
      kind: 'test',
      text: 'In a pilot with eleven accounts none left within a year; one would have been expected. Too few to prove anything. (Example text.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e3',
      kind: 'quote',
      text: '"I know your invoices better than your people." (Example text: replace it by a quote of your own.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
  ],
  judgments: [
    {
      id: 'j1',
      topic: 'Few key accounts',
      text: 'With 40 accounts one loss more or less is chance. The range of retention is wide for that reason, and the case must hold without them.',
      owner: AUTHOR,
      date: DATE,
    },
    {
      id: 'j2',
      topic: 'Penalties',
      text: 'Credits are capped first and averaged afterwards; the average of uncapped credits would overstate them.',
      owner: AUTHOR,
      date: DATE,
    },
    {
      id: 'j3',
      topic: 'Small accounts',
      text: 'Accounts of 6,500 a year are served in another way and get no service manager. They are a case of their own and appear here as another use of the budget.',
      owner: AUTHOR,
      date: DATE,
    },
  ],
  programmes: [
    programme('small', 'Early warning for small accounts', 180000, 60000),
    programme('portal', 'Customer portal', 800000, 210000),
    programme('nightshift', 'Own night shift', 1500000, 120000),
    programme('bids', 'Second bid team', 600000, 260000),
  ],
};
