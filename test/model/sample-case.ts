import type { BusinessCase, Estimate } from '../../src/model/case';

/** An estimate around a base; low and high default to the base. */
export const estimate = (base: number, low = base, high = base, changes: Partial<Estimate> = {}): Estimate => ({
  low,
  base,
  high,
  kind: 'judgment',
  confirmed: true,
  source: 'Team estimate',
  date: '2026-01-15',
  owner: 'Customer experience',
  confidence: 'medium',
  comment: '',
  ...changes,
});

/** A small complete case with every kind of lever, cost and block of inaction. */
export const sampleCase: BusinessCase = {
  version: 1,
  title: 'First-contact resolution',
  currency: 'EUR',
  author: 'A. Author',
  date: '2026-01-15',
  purpose: 'Decide whether to fund first-contact resolution for three years.',
  scenario: 'base',
  timeline: { start: '2026-01-01', periodLength: 'quarter', periods: 12, timing: 'end' },
  discountRate: estimate(0.1, 0.08, 0.12),
  taxRate: estimate(0.25),
  overlapHaircut: estimate(0.1, 0.05, 0.2),
  reinvestRate: estimate(0.05),
  segments: [
    {
      id: 'mobile',
      name: 'Mobile',
      customers: estimate(20000),
      margin: estimate(180, 160, 200),
      retention: estimate(0.8, 0.78, 0.82, { kind: 'measured' }),
      growth: estimate(0.01, 0, 0.02),
      newCustomers: estimate(2400, 2000, 2800),
      acquisitionCost: estimate(90, 80, 110),
    },
    {
      id: 'broadband',
      name: 'Broadband',
      customers: estimate(8000),
      margin: estimate(310, 290, 330),
      retention: estimate(0.88, 0.86, 0.9),
      growth: estimate(0),
      newCustomers: estimate(600, 500, 700),
      acquisitionCost: estimate(140, 120, 180),
    },
  ],
  levers: [
    lever('resolution', 'First-contact resolution', 'churn', estimate(0.12, 0.06, 0.18), { start: 2, ramp: 4 }),
    lever('onboarding', 'Onboarding', 'churn', estimate(0.05, 0.02, 0.08), { segments: ['mobile'], decay: estimate(0.02, 0, 0.05) }),
    lever('bundles', 'Better bundles', 'spend', estimate(0.02, 0.01, 0.03), { start: 3, ramp: 2 }),
    lever('selfservice', 'Self-service', 'serve', estimate(4, 2, 6), { segments: ['broadband'] }),
    lever('friends', 'Friends programme', 'referral', estimate(0.01, 0, 0.02), { start: 4 }),
    lever('checkout', 'Simpler checkout', 'conversion', estimate(0.06, 0.03, 0.09), {}),
    lever('uptime', 'Fewer breaches', 'penalty', estimate(0.3, 0.1, 0.5), { segments: [] }),
  ],
  costs: [
    { id: 'project', name: 'Project', kind: 'oneOff', amount: estimate(250000, 220000, 320000), start: 0 },
    { id: 'training', name: 'Training', kind: 'oneOff', amount: estimate(40000, 35000, 60000), start: 5 },
    { id: 'team', name: 'Team', kind: 'recurring', amount: estimate(120000, 110000, 140000), start: 1, end: 12, ramp: 2 },
    { id: 'licence', name: 'Licence', kind: 'perCustomer', amount: estimate(1.2, 1, 1.5), start: 2, end: 10, ramp: 0 },
  ],
  inaction: {
    drift: estimate(0.04, 0, 0.08),
    complaints: {
      incidence: estimate(0.4, 0.3, 0.5),
      complaintRate: estimate(0.3, 0.2, 0.4),
      satisfied: estimate(0.5, 0.4, 0.6),
      lossSilent: estimate(0.1, 0.05, 0.15),
      lossSatisfied: estimate(0.03, 0.01, 0.05),
      lossUnsatisfied: estimate(0.2, 0.15, 0.3),
    },
    wordOfMouth: {
      tellSilent: estimate(0.3, 0.2, 0.4),
      tellUnsatisfied: estimate(0.7, 0.6, 0.8),
      peopleTold: estimate(5, 3, 8),
      deterred: estimate(0.01, 0.005, 0.02),
    },
    serviceLevels: {
      classes: [
        {
          id: 'gold',
          name: 'Gold',
          contracts: estimate(40),
          probability: estimate(0.2, 0.1, 0.3),
          credit: estimate(9000),
          cap: estimate(6000),
        },
        {
          id: 'silver',
          name: 'Silver',
          contracts: estimate(150),
          probability: estimate(0.1, 0.05, 0.15),
          credit: estimate(1500),
          cap: estimate(2000),
        },
      ],
    },
    brand: { revenue: estimate(9000000), royalty: estimate(0.02, 0.01, 0.03), erosion: estimate(0.01, 0, 0.02) },
  },
  evidence: [
    {
      id: 'call-study',
      kind: 'study',
      text: 'Customers with four or more service calls leave four times as often.',
      source: 'Churn data',
      date: '2026-01-10',
      weight: 'strong',
    },
  ],
  judgments: [{ id: 'ramp', topic: 'Ramp', text: 'A year until the new routine holds.', owner: 'Operations', date: '2026-01-12' }],
  programmes: [{ id: 'loyalty', name: 'Loyalty scheme', cost: 500000, npv: 180000, comment: 'Last year’s proposal' }],
};

function lever(
  id: string,
  name: string,
  kind: BusinessCase['levers'][number]['kind'],
  size: Estimate,
  changes: Partial<BusinessCase['levers'][number]>,
): BusinessCase['levers'][number] {
  return {
    id,
    name,
    kind,
    size,
    attribution: estimate(0.8, 0.6, 1),
    decay: estimate(0),
    start: 1,
    ramp: 0,
    segments: ['mobile', 'broadband'],
    ...changes,
  };
}
