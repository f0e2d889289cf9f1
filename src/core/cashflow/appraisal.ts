import { type Decimal, ONE } from '../money';
import { bounds, checkAll, checkHorizon, checkSameLength } from '../validate';
import { asFlowTiming, decimals, flowTimingBounds, presentValue } from './discounting';
import { onlyRate } from './irr';
import { mirr } from './mirr';
import { crossings, reached } from './payback';
import { ratesOfReturn } from './rates-of-return';
import { roi } from './roi';

/** Benefits and costs of a programme over time. */
export interface ProgrammeFlows {
  /** Benefits at time 0, 1, 2, ...; currency. */
  readonly benefits: readonly number[];
  /** Costs at the same times, as positive amounts; currency. */
  readonly costs: readonly number[];
  /** Discount rate per period, above -1. */
  readonly discount: number;
  /** 0 flows at the end of periods, 1 in their middle; time 0 never moves. 0 when omitted. */
  readonly timing?: number | undefined;
}

/** One line of an appraisal: the value is worked out on asking and may fail with the reason why there is none. */
export interface Measure {
  readonly name: string;
  readonly value: () => Decimal | number;
}

/** Throws unless the flows make sense together. */
function check(flows: ProgrammeFlows, reinvest?: number): void {
  checkAll([
    ['benefits', flows.benefits, bounds.any],
    ['costs', flows.costs, bounds.any],
    ['discount', flows.discount, bounds.rate],
    ['timing', flows.timing ?? 0, flowTimingBounds],
    ['reinvest_rate', reinvest ?? 0, bounds.rate],
  ]);
  checkSameLength([
    ['benefits', flows.benefits],
    ['costs', flows.costs],
  ]);
  checkHorizon('benefits', flows.benefits.length - 1);
}

/** Return on investment of a programme; see roi. */
export function programmeRoi(flows: ProgrammeFlows): Decimal {
  check(flows);
  const timing = asFlowTiming(flows.timing);
  return roi(presentValue(decimals(flows.benefits), flows.discount, timing), presentValue(decimals(flows.costs), flows.discount, timing));
}

/**
 * Every figure by which a programme is judged, in the order in which finance reads them. Paybacks and MIRR refer to
 * the net flow (benefits less costs); MIRR finances at the discount rate and reinvests at `reinvest_rate`, which is the
 * discount rate when omitted.
 */
export function appraise(flows: ProgrammeFlows & { readonly reinvest_rate?: number | undefined }): Measure[] {
  check(flows, flows.reinvest_rate);
  const timing = asFlowTiming(flows.timing);
  const { discount } = flows;
  const costs = decimals(flows.costs);
  const net = decimals(flows.benefits).map((benefit, t) => benefit.minus(costs[t] ?? 0));
  const pvBenefits = presentValue(decimals(flows.benefits), discount, timing);
  const pvCosts = presentValue(costs, discount, timing);
  const rates = ratesOfReturn(net, timing);
  const simple = crossings(net);
  const discounted = crossings(net, discount, timing);
  const periods = net.length - 1;
  return [
    { name: 'Present value of benefits', value: () => pvBenefits },
    { name: 'Present value of costs', value: () => pvCosts },
    { name: 'Net present value', value: () => pvBenefits.minus(pvCosts) },
    { name: 'Return on investment', value: () => roi(pvBenefits, pvCosts) },
    { name: 'Profitability index', value: () => roi(pvBenefits, pvCosts).plus(ONE) },
    { name: 'Internal rate of return', value: () => onlyRate(rates) },
    { name: 'Internal rates found', value: () => rates.length },
    { name: 'Modified internal rate of return', value: () => mirr(net, discount, flows.reinvest_rate ?? discount, timing) },
    { name: 'Payback', value: () => reached(simple.first, periods) },
    { name: 'Payback for good', value: () => reached(simple.lasting, periods) },
    { name: 'Discounted payback', value: () => reached(discounted.first, periods) },
    { name: 'Discounted payback for good', value: () => reached(discounted.lasting, periods) },
  ];
}
