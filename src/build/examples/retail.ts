import type { BusinessCase } from '../../model/case';
import { estimatesOf } from './estimates';
import { sources } from './sources';

const DATE = '2026-11-02';
const { judged, quoted, surveyed } = estimatesOf(DATE);
const marketing = 'Marketing';
const finance = 'Finance';
const service = 'Customer service';

/** Retail without contract: retention is the share of customers who buy again within a year. */
export const retailCase: BusinessCase = {
  version: 1,
  title: 'Easy returns and clear delivery',
  currency: 'EUR',
  author: 'CX Business Case',
  date: DATE,
  purpose:
    'Decide whether to rebuild returns and delivery notices of a fashion retailer with shops and a web shop, where customers have no contract and leave in silence.',
  scenario: 'base',
  timeline: { start: '2027-01-01', periodLength: 'month', periods: 36, timing: 'mid' },
  discountRate: judged([0.06, 0.08, 0.1], finance, 'Cost of capital of the retail division.', 'high'),
  taxRate: judged([0, 0, 0], finance, 'Appraised before tax.', 'high'),
  overlapHaircut: judged([0.1, 0.15, 0.2], finance, 'The new loyalty app will claim part of the same repeat purchases.', 'low'),
  reinvestRate: judged([0.03, 0.04, 0.05], finance, 'Return on short-term deposits of the group.'),
  segments: [
    {
      id: 'regular',
      name: 'Regulars',
      customers: judged([57000, 60000, 63000], 'Analytics', 'Customers with three or more orders in the last twelve months.', 'high'),
      margin: judged([92, 96, 100], finance, 'Contribution margin after returns, delivery and payment fees.'),
      retention: judged(
        [0.69, 0.72, 0.75],
        'Analytics',
        "Share of last year's regulars who ordered again within a year; the cut-off of a year is judgment j1.",
      ),
      growth: judged([0, 0.01, 0.02], finance, 'Below inflation.', 'low'),
      newCustomers: judged([15000, 16800, 18500], marketing, 'Enough to keep the group level today.'),
      acquisitionCost: judged([24, 30, 38], marketing, 'Advertising and first-order discount.'),
    },
    {
      id: 'occasional',
      name: 'Occasional buyers',
      customers: judged([170000, 180000, 190000], 'Analytics', 'One or two orders in the last twelve months.', 'high'),
      margin: judged([29, 31, 33], finance, 'Contribution margin after returns, delivery and payment fees.'),
      retention: judged([0.43, 0.45, 0.47], 'Analytics', 'Share who ordered again within a year.'),
      growth: judged([-0.01, 0, 0.01], finance, 'No trend.', 'low'),
      newCustomers: judged([90000, 99000, 108000], marketing, 'Enough to keep the group level today.'),
      acquisitionCost: judged([13, 16, 20], marketing, 'Advertising and first-order discount.'),
    },
  ],
  levers: [
    {
      id: 'returns',
      name: 'Returns without questions',
      kind: 'churn',
      size: judged(
        [0.06, 0.08, 0.1],
        service,
        'Customers with a slow refund come back less often; the programme reaches those with a return.',
        'low',
      ),
      attribution: judged([0.5, 0.6, 0.7], 'Analytics', 'Heavy returners differ from others in more than the refund.', 'low'),
      start: 4,
      ramp: 6,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['regular', 'occasional'],
    },
    {
      id: 'basket',
      name: 'Larger baskets with sure delivery',
      kind: 'spend',
      size: judged([0.007, 0.01, 0.013], marketing, 'Regulars order more when the delivery day is certain.', 'low'),
      attribution: judged([0.6, 0.7, 0.8], 'Analytics', 'To be tested by region.'),
      start: 6,
      ramp: 6,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['regular'],
    },
    {
      id: 'recommend',
      name: 'Recommendations by regulars',
      kind: 'referral',
      size: judged([0.004, 0.01, 0.02], marketing, 'Extra new customers a year for each regular, without advertising.', 'low'),
      attribution: judged([0.3, 0.5, 0.7], marketing, 'Many of them would have come anyway.', 'low'),
      start: 6,
      ramp: 12,
      decay: judged([0, 0.01, 0.02], 'Analytics', 'The effect fades as people and habits change; share lost per period.', 'low'),
      segments: ['regular'],
    },
    {
      id: 'contacts',
      name: 'Fewer "where is my parcel" contacts',
      kind: 'serve',
      size: judged([0.16, 0.2, 0.24], service, '0.4 contacts a customer a year at 4 each; an eighth of them no longer needed.'),
      attribution: judged([0.8, 0.9, 1], service, 'Contacts are counted by reason.', 'high'),
      start: 4,
      ramp: 3,
      decay: judged([0, 0, 0], 'Analytics', 'No sign that the effect fades while the programme runs.', 'low'),
      segments: ['regular', 'occasional'],
    },
  ],
  costs: [
    {
      id: 'build',
      name: 'Returns portal and delivery notices',
      kind: 'oneOff',
      amount: quoted([155000, 170000, 205000], 'Fixed-price offer; the high end adds the shop tills.'),
      start: 0,
    },
    {
      id: 'run',
      name: 'Product team and hosting',
      kind: 'recurring',
      amount: judged([55000, 60000, 68000], finance, 'Three quarters of a person and hosting.', 'high'),
      start: 1,
      end: 36,
      ramp: 0,
    },
    {
      id: 'refunds',
      name: 'Faster refunds and prepaid labels',
      kind: 'perCustomer',
      amount: judged([0.08, 0.1, 0.13], service, 'More returns are sent when sending is easy.'),
      start: 4,
      end: 36,
      ramp: 3,
    },
  ],
  inaction: {
    drift: judged([0, 0.015, 0.03], marketing, 'Rivals promise next-day delivery; churn grows by this share a year.', 'low'),
    complaints: {
      incidence: surveyed(
        [0.2, 0.35, 0.74],
        service,
        sources.rage,
        '74 % had a problem with any company in a year: an upper bound for one shop.',
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
        'Solved in the first contact is read as satisfied: an upper bound.',
      ),
      lossSilent: surveyed([0.2, 0.4, 0.63], service, sources.goodman, '63 % of silent customers with a small loss did not buy again.'),
      lossSatisfied: surveyed([0.05, 0.2, 0.3], service, sources.goodman, '30 % of satisfied complainers, 5 % if helped quickly.'),
      lossUnsatisfied: surveyed([0.3, 0.5, 0.54], service, sources.goodman, '54 % of unsatisfied complainers with a small loss.'),
    },
    wordOfMouth: {
      tellSilent: surveyed(
        [0.2, 0.45, 0.6],
        service,
        sources.sqmDefection,
        '45 % of all callers tell somebody; silent customers are taken to be like them.',
      ),
      tellUnsatisfied: surveyed(
        [0.45, 0.74, 0.8],
        service,
        sources.sqmDefection,
        '74 % of customers whose problem stayed unsolved tell others.',
      ),
      peopleTold: surveyed([1, 5, 10], service, sources.sqmDefection, 'Five people on average; Goodman reports ten for a soft drink.'),
      deterred: judged([0.002, 0.01, 0.02], marketing, 'Share of the people told who would have bought and now do not.', 'low'),
    },
    brand: {
      revenue: judged([30000000, 33000000, 36000000], finance, 'Net revenue of the last year under the brand.', 'high'),
      royalty: judged([0.01, 0.015, 0.02], finance, 'Rate at which the brand could be licensed; no contract exists.', 'low'),
      erosion: judged([0, 0.005, 0.01], marketing, 'Share of that revenue lost each year if returns stay as they are.', 'low'),
    },
  },
  evidence: [
    {
      id: 'e1',
      kind: 'observation',
      text: 'Refunds take eleven days on average; the promise in the web shop says five.',
      source: 'Order system, illustration: replace by figures of your own',
      date: DATE,
      weight: 'moderate',
    },
    {
      id: 'e2',
      kind: 'survey',
      text: 'In 2023, 74 % of consumers reported a problem with a product or service in the past year, after 66 % in 2020.',
      source: sources.rage,
      date: '2023-03-07',
      weight: 'weak',
    },
    {
      id: 'e3',
      kind: 'quote',
      text: '"I liked the coat. I did not like waiting two weeks for my money." (Example text: replace it by a quote of your own.)',
      source: 'Illustration',
      date: DATE,
      weight: 'weak',
    },
  ],
  judgments: [
    {
      id: 'j1',
      topic: 'Lost customers',
      text: 'Without a contract nobody cancels. A customer counts as lost after twelve months without an order.',
      owner: 'Analytics',
      date: DATE,
    },
    {
      id: 'j2',
      topic: 'Overlap',
      text: 'The loyalty app starts in the same year; fifteen per cent of the benefits are taken off rather than argued about.',
      owner: finance,
      date: DATE,
    },
  ],
  programmes: [
    { id: 'app', name: 'Loyalty app', cost: 700000, npv: 160000, comment: 'Shares the delivery notices of this programme.' },
    {
      id: 'lockers',
      name: 'Parcel lockers at 40 shops',
      cost: 520000,
      npv: 90000,
      comment: 'Judged by the shops, not yet reviewed by finance.',
    },
    { id: 'styling', name: 'Styling advice by chat', cost: 260000, npv: 75000, comment: 'Pilot in one region first.' },
  ],
};
