import { OPTIONAL_SHEETS, type BusinessCase } from '../../model/document';
import { defaultAdjustments, NEUTRAL } from '../../model/document/defaults';
import { complaints, wordOfMouth, type Problems } from './complaints';
import { AUTHOR, estimatesOf, ILLUSTRATION } from './estimates';
import { HILLSTROM, mailEffect } from './experiment';
import { programme } from './programme';
import { sources } from './published';

const DATE = '2026-11-02';
const estimates = estimatesOf(DATE);
const { illustrated, tested } = estimates;
const HORIZON = 36;
const PROBLEMS: Problems = {
  incidence: [0.2, 0.35, 0.74],
  incidenceNote: '74 % had a problem with any company in a year: an upper bound for one shop.',
  deterred: [0.002, 0.01, 0.02],
};
const noDecay = () => illustrated([0, 0, 0], 'No sign that the effect fades while the programme runs.');

/**
 * Retail without contract: retention is the share of customers who buy again within a year. Populations are what customers
 * are won into, web shop or shops; how often they buy is what they do. One lever rests on a randomised experiment.
 */
export const retailCase: BusinessCase = {
  version: 2,
  title: 'Easy returns and clear delivery',
  currency: 'EUR',
  author: AUTHOR,
  date: DATE,
  purpose:
    'Example. Decide whether to rebuild returns and delivery notices of a fashion retailer with shops and a web shop, where customers have no contract and leave in silence.',
  scenario: 'base',
  sheets: [...OPTIONAL_SHEETS],
  ...NEUTRAL,
  timeline: { start: '2027-01-01', periodLength: 'month', periods: HORIZON, timing: 'mid' },
  discountRate: illustrated([0.06, 0.08, 0.1], 'Cost of capital of the retail division.'),
  taxRate: illustrated([0, 0, 0], 'Appraised before tax.'),
  overlapHaircut: illustrated([0.1, 0.15, 0.2], 'The new loyalty app will claim part of the same repeat purchases.'),
  reinvestRate: illustrated([0.03, 0.04, 0.05], 'Return on short-term deposits of the group.'),
  ...defaultAdjustments(DATE),
  segments: [
    {
      id: 'web',
      name: 'Web shop',
      customers: illustrated([142000, 150000, 158000], 'Who first bought in the web shop and ordered in the last twelve months.'),
      margin: illustrated([44, 47, 50], 'Contribution margin after returns, delivery and payment fees.'),
      retention: illustrated([0.49, 0.52, 0.55], 'Share who buy again within a year; that a year is the limit is judgment j1.'),
      growth: illustrated([0, 0.01, 0.02], 'Below inflation.'),
      newCustomers: illustrated([65000, 72000, 79000], 'Enough to keep the group level today.'),
      acquisitionCost: illustrated([17, 21, 26], 'Advertising and first-order discount.'),
    },
    {
      id: 'shops',
      name: 'Shops',
      customers: illustrated(
        [85000, 90000, 95000],
        'Who first bought in a shop and bought in the last twelve months; known by their card.',
      ),
      margin: illustrated([46, 49, 52], 'Contribution margin after rent of the tills and payment fees.'),
      retention: illustrated([0.54, 0.57, 0.6], 'Share who buy again within a year.'),
      growth: illustrated([-0.01, 0, 0.01], 'No trend.'),
      newCustomers: illustrated([35000, 38700, 42000], 'Enough to keep the group level today.'),
      acquisitionCost: illustrated([10, 13, 17], 'Leaflets and windows.'),
    },
  ],
  levers: [
    {
      id: 'returns',
      name: 'Returns without questions',
      kind: 'churn',
      size: illustrated([0.06, 0.08, 0.1], 'Customers with a slow refund come back less often; the programme reaches those with a return.'),
      attribution: illustrated([0.5, 0.6, 0.7], 'Heavy returners differ from others in more than the refund.'),
      start: 3,
      ramp: 6,
      decay: noDecay(),
      segments: ['web', 'shops'],
    },
    {
      id: 'mail',
      name: 'One mail a year on what is new',
      kind: 'spend',
      size: tested(
        mailEffect(),
        HILLSTROM.source,
        '189 of 21,387 mailed customers bought within two weeks, 122 of 21,306 others: 0.31 points, 54 % more in 2 of 52 weeks. Limits of 80 % confidence (PILOT_UPLIFT).',
      ),
      attribution: illustrated(
        [0.3, 0.5, 0.7],
        'The experiment was at another retailer, and some purchases come earlier rather than more: half is claimed.',
      ),
      start: 6,
      ramp: 0,
      decay: illustrated([0, 0.1, 0.2], 'Customers get used to it.'),
      segments: ['web', 'shops'],
    },
    {
      id: 'recommend',
      name: 'Recommendations by customers',
      kind: 'referral',
      size: illustrated([0.002, 0.004, 0.008], 'Extra new customers a year for each customer, without advertising.'),
      attribution: illustrated([0.3, 0.5, 0.7], 'Many of them would have come anyway.'),
      start: 6,
      ramp: 12,
      decay: illustrated([0, 0.1, 0.2], 'The effect fades as people and habits change.'),
      segments: ['web'],
    },
    {
      id: 'contacts',
      name: 'Fewer "where is my parcel" contacts',
      kind: 'serve',
      size: illustrated([0.16, 0.2, 0.24], '0.4 contacts a customer a year at 4 each; an eighth of them no longer needed.'),
      attribution: illustrated([0.8, 0.9, 1], 'Contacts are counted by reason.'),
      start: 3,
      ramp: 3,
      decay: noDecay(),
      segments: ['web'],
    },
  ],
  costs: [
    {
      id: 'build',
      name: 'Returns portal and delivery notices',
      kind: 'oneOff',
      amount: illustrated([155000, 170000, 205000], 'The high end adds the shop tills.'),
      start: 0,
      scales: false,
      levers: ['returns', 'recommend', 'contacts'],
    },
    {
      id: 'run',
      name: 'Product team and hosting',
      kind: 'recurring',
      amount: illustrated([55000, 60000, 68000], 'Three quarters of a person and hosting.'),
      start: 0,
      end: HORIZON,
      ramp: 0,
      scales: false,
      levers: ['returns', 'recommend', 'contacts'],
    },
    {
      id: 'refunds',
      name: 'Faster refunds and prepaid labels',
      kind: 'perCustomer',
      amount: illustrated([0.16, 0.2, 0.26], 'More returns are sent when sending is easy.'),
      start: 3,
      end: HORIZON,
      ramp: 3,
      scales: false,
      levers: ['returns'],
    },
    {
      id: 'mailing',
      name: 'Mailing and its list',
      kind: 'perCustomer',
      amount: illustrated([0.08, 0.1, 0.14], 'Sending, unsubscribing and design, for each customer a year.'),
      start: 6,
      end: HORIZON,
      ramp: 0,
      scales: false,
      levers: ['mail'],
    },
  ],
  inaction: {
    drift: illustrated([0, 0.015, 0.03], 'Rivals promise next-day delivery; churn grows by this share a year.'),
    complaints: complaints(estimates, PROBLEMS),
    wordOfMouth: wordOfMouth(estimates, PROBLEMS),
    brand: {
      revenue: illustrated([30000000, 33000000, 36000000], 'Net revenue of the last year under the brand.'),
      royalty: illustrated([0.01, 0.015, 0.02], 'Rate at which the brand could be licensed; no contract exists.'),
      erosion: illustrated([0, 0.005, 0.01], 'Share of that revenue lost each year if returns stay as they are.'),
    },
  },
  evidence: [
    {
      id: 'e1',
      kind: 'observation',
      text: 'Refunds take eleven days on average; the promise in the web shop says five. (Example text.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
    {
      id: 'e2',
      kind: 'test',
      text: 'Of customers drawn at random, 0.88 % of those mailed and 0.57 % of the others bought within two weeks; two weeks say nothing about the rest of the year.',
      source: HILLSTROM.source,
      date: '2008-03-20',
      weight: 'moderate',
    },
    {
      id: 'e3',
      kind: 'survey',
      text: 'In 2023, 74 % of consumers reported a problem with a product or service in the past year, after 66 % in 2020.',
      source: sources.rage,
      date: '2023-03-07',
      weight: 'weak',
    },
    {
      id: 'e4',
      kind: 'quote',
      text: '"I liked the coat. I did not like waiting two weeks for my money." (Example text: replace it by a quote of your own.)',
      source: ILLUSTRATION,
      date: DATE,
      weight: 'weak',
    },
  ],
  judgments: [
    {
      id: 'j1',
      topic: 'Lost customers',
      text: 'Without a contract nobody cancels. A customer counts as lost after twelve months without an order.',
      owner: AUTHOR,
      date: DATE,
    },
    {
      id: 'j2',
      topic: 'Overlap',
      text: 'The loyalty app starts in the same year; fifteen per cent of the benefits are taken off rather than argued about.',
      owner: AUTHOR,
      date: DATE,
    },
    {
      id: 'j3',
      topic: 'From two weeks to a year',
      text: 'One mail is taken to raise two of 52 weeks and nothing after them. That another retailer answers by half as much is a guess until it is tested here.',
      owner: AUTHOR,
      date: DATE,
    },
  ],
  programmes: [
    programme('app', 'Loyalty app', 700000, 160000),
    programme('lockers', 'Parcel lockers at 40 shops', 520000, 90000),
    programme('styling', 'Styling advice by chat', 260000, 75000),
  ],
};
