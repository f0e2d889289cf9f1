import { flowTimingBounds } from '../../core/cashflow/discounting';
import { bounds } from '../../core/validate';
import { list, number, optional } from '../parameters';
import { signature } from '../signature';
import { EXACT_RANGES } from './fit-conventions';

const family = 'Appraisal';
const returnSource = 'Forrester Research, Total Economic Impact methodology: ROI = (benefits - costs)/costs, in present values.';

const programme = {
  benefits: list(bounds.any),
  costs: list(bounds.any),
  discount: number(bounds.rate),
  timing: optional(number(flowTimingBounds), '0, the end of the period'),
};

const flowConventions = [
  'The first cell is time 0, which is neither discounted nor moved; cell t + 1 is period t. Costs are positive amounts.',
  'Mid-period timing discounts period t by t - 1/2 periods.',
];

export const CX_ROI = signature({
  id: 'CX_ROI',
  family,
  parameters: programme,
  result: 'ratio (0.5 is 50 %)',
  shape: 'number',
  formula: 'ROI = (PV of benefits - PV of costs)/PV of costs',
  conventions: flowConventions,
  source: returnSource,
  example: [[[0, 60, 80, 90]], [[100, 20, 20, 20]], 0.1],
});

export const CX_APPRAISAL = signature({
  id: 'CX_APPRAISAL',
  family,
  parameters: { ...programme, reinvest_rate: optional(number(bounds.rate), 'the discount rate') },
  result: 'measure | value (currency, ratio, rate per period or periods)',
  shape: 'table',
  formula:
    'NPV = PV of benefits - PV of costs; profitability index = PV of benefits/PV of costs; IRR: NPV = 0; MIRR = (FV of net receipts/PV of net outlays)^(1/n) - 1',
  conventions: [
    ...flowConventions,
    'IRR is given where exactly one rate between -100 % and 1,000 % makes the NPV zero; otherwise #N/A says how many there are, and MIRR stands beside it.',
    `MIRR runs over the whole length. ${EXACT_RANGES}`,
    'Payback is the first time the cumulative net flow reaches zero; "for good" is the time after which it stays there.',
  ],
  source: `Brealey, R. A., Myers, S. C. & Allen, F. Principles of Corporate Finance, chapters 5 and 6. ${returnSource}`,
  example: [[[0, 60, 80, 90]], [[100, 20, 20, 20]], 0.1],
});

export const PAYBACK = signature({
  id: 'PAYBACK',
  family,
  parameters: {
    net_flows: list(bounds.any),
    discount: optional(number(bounds.rate), '0, the simple payback'),
  },
  result: 'periods',
  shape: 'number',
  formula: 'the first time the cumulative (discounted) net flow reaches zero',
  conventions: [
    'Interpolated in a straight line within the period. 0 if the flow at time 0 is not negative.',
    '#N/A if not reached. Later outlays may undo a payback: CX_APPRAISAL also tells when it is reached for good.',
  ],
  source: 'Brealey, R. A., Myers, S. C. & Allen, F. Principles of Corporate Finance, chapter 5.',
  example: [[[-100, 40, 60, 70]], 0.1],
});
