import { bounds } from '../../core/validate';
import { list, number, optional } from '../parameters';
import { signature } from '../signature';

const family = 'Cost of inaction';
const share = number(bounds.probability);
const complaintSource = 'Technical Assistance Research Programs (1979, 1986). Consumer Complaint Handling in America.';

const problems = {
  customers: number(bounds.nonNegative),
  incidence: share,
  complaint_rate: share,
  satisfied: share,
};

export const COMPLAINT_DAMAGE = signature({
  id: 'COMPLAINT_DAMAGE',
  family,
  parameters: {
    ...problems,
    loss_silent: share,
    loss_satisfied: share,
    loss_unsatisfied: share,
    value: number(bounds.nonNegative),
    loss_no_problem: optional(share, '0'),
  },
  result: 'currency per period',
  shape: 'number',
  formula: 'N incidence x [(1-c) L_silent + c (s L_satisfied + (1-s) L_unsatisfied)] x value',
  conventions: ['Each loss counts only above the loss without a problem, and never below zero: recovery is capped at no-problem loyalty.'],
  source: complaintSource,
  example: [100000, 0.3, 0.25, 0.6, 0.2, 0.08, 0.45, 300, 0.05],
});

export const WORD_OF_MOUTH_LOSS = signature({
  id: 'WORD_OF_MOUTH_LOSS',
  family,
  parameters: {
    ...problems,
    tell_silent: share,
    tell_unsatisfied: share,
    people_told: number(bounds.nonNegative),
    deterred: share,
    value: number(bounds.nonNegative),
    acquisition_cost: optional(number(bounds.nonNegative), '0'),
  },
  result: 'currency per period',
  shape: 'number',
  formula: '(silent w_s + unsatisfied w_u) x people told x deterred x (CLV - CAC)',
  conventions: ['Silent = N incidence (1-c); unsatisfied = N incidence c (1-s).'],
  source: complaintSource,
  example: [100000, 0.3, 0.25, 0.6, 0.4, 0.8, 9, 0.01, 300, 60],
});

export const SLA_EXPOSURE = signature({
  id: 'SLA_EXPOSURE',
  family,
  parameters: {
    probabilities: list(bounds.probability),
    credits: list(bounds.nonNegative),
    caps: optional(list(bounds.nonNegative), 'no cap'),
    contracts: optional(list(bounds.nonNegative), '1 each'),
  },
  result: 'currency per period',
  shape: 'number',
  formula: 'sum over classes of contracts x p x min(credit, cap)',
  conventions: ['The cap is taken first and the mean after: a cap binds case by case, not on average.'],
  source: 'Expected value of capped service credits.',
  example: [[[0.1, 0.02]], [[5000, 40000]], [[4000, 25000]], [[120, 15]]],
});

export const BRAND_EROSION = signature({
  id: 'BRAND_EROSION',
  family,
  parameters: {
    revenue_before: list(bounds.nonNegative),
    revenue_after: list(bounds.nonNegative),
    royalty: share,
    discount: number(bounds.rate),
    tax: optional(share, '0'),
    royalty_after: optional(share, 'royalty'),
  },
  result: 'currency, positive for a loss',
  shape: 'number',
  formula: 'sum over t of (Rev0_t q0 - Rev1_t q1)(1 - tax)/(1+i)^t',
  conventions: [
    'The first cell is the end of period 1.',
    'A memo figure: relief from royalty already contains lost sales, so do not add it to an NPV that counts them.',
  ],
  source: 'ISO 10668:2010, Brand valuation, income approach by royalty relief.',
  example: [[[1000000, 1020000]], [[980000, 960000]], 0.04, 0.1, 0.25],
});

export const LITIGATION_EXPOSURE = signature({
  id: 'LITIGATION_EXPOSURE',
  family,
  parameters: {
    claims: number(bounds.nonNegative),
    settled: share,
    settlement: number(bounds.nonNegative),
    lost: share,
    award: number(bounds.nonNegative),
    defence: number(bounds.nonNegative),
  },
  result: 'currency per period',
  shape: 'number',
  formula: 'claims x [p S + (1-p)(q A + D)], p settled, S settlement, q lost, A award, D defence',
  conventions: ['Defence is paid for every claim that is not settled, whoever wins it.'],
  source: 'Expected value over the ends of a claim.',
  example: [6, 0.7, 9000, 0.4, 30000, 8000],
});
