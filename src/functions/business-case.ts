import { runToEnd } from '../core/numerics/objective';
import { SCENARIOS } from '../model/document/types';
import type { Input } from '../model/document/inputs';
import type { Model } from '../model/language/model';
import { analyse, type Analysis, oddsOf } from '../model/simulation/analysis';
import { breakEvensOf } from '../model/simulation/break-evens';
import { effortOf } from '../model/simulation/effort';
import { pilotsOf } from '../model/simulation/pilots';
import { samplerOf, simulateRange } from '../model/simulation/trial-range';
import { COMPARED, type Compared, compareScenarios, NO_SINGLE_RATE } from '../model/simulation/scenarios';
import { tornadoOf } from '../model/simulation/tornado';
import { read } from './arguments';
import { modelOf } from './case-cells';
import { cell, run } from './run';
import * as signatures from './signatures/business-case';
import { DEFAULT_TRIALS } from './signatures/case-bounds';

/** Said where no value of an input makes NPV zero. */
const NONE = 'none';
const NOT_DEFINED = 'not defined';
const NOT_REACHED = 'not reached';

const LABELS: Readonly<Record<Compared, readonly [label: string, otherwise: string]>> = {
  npv: ['Net present value', NOT_DEFINED],
  roi: ['Return on investment', NOT_DEFINED],
  mirr: ['Modified internal rate of return', NOT_DEFINED],
  paybackMonths: ['Payback in months', NOT_REACHED],
  paybackDiscountedMonths: ['Discounted payback in months', NOT_REACHED],
  pvBenefits: ['PV of benefits', NOT_DEFINED],
  pvCosts: ['PV of costs', NOT_DEFINED],
  customersKept: ['Customers kept', NOT_DEFINED],
  retentionWithout: ['Retention in the last year, without', NOT_DEFINED],
  retentionWith: ['Retention in the last year, with', NOT_DEFINED],
  retentionGain: ['Retention gained', NOT_DEFINED],
  costOfInaction: ['Cost of doing nothing', NOT_DEFINED],
  irr: ['Internal rate of return', NO_SINGLE_RATE],
  npvRisk: ['Net present value, risk-adjusted', NOT_DEFINED],
  npvToday: ['NPV from customers of today', NOT_DEFINED],
  npvLater: ['NPV from customers who join later', NOT_DEFINED],
  pvOutflows: ['PV of net outflows', NOT_DEFINED],
  roiRisk: ['Return on investment, risk-adjusted', NOT_DEFINED],
  costPerKept: ['Cost per customer kept', NOT_DEFINED],
  worthPerKept: ['Worth per customer kept', NOT_DEFINED],
  customersWon: ['Customers won', NOT_DEFINED],
  costPerWon: ['Cost per customer won', NOT_DEFINED],
  equityChange: ['Change in customer equity', NOT_DEFINED],
};

/** Every quarter of the plan up to three times of it. */
const EFFORTS = Array.from({ length: 13 }, (_, index) => index / 4);

const namesOf = (model: Model): ReadonlyMap<string, Input> => new Map(model.inputs.map((input) => [input.id, input]));
const nameOf = ({ section, label }: Input): string => `${section}: ${label}`;

function analysisOf(model: Model, trials: number, seed: number): Analysis {
  const sampler = samplerOf(model);
  return analyse(sampler, runToEnd(simulateRange(sampler, seed + 1, trials)), seed + 1);
}

/**
 * The results of a case in its three scenarios side by side: value, return, payback, customers, retention, cost of doing nothing.
 * @customfunction SCENARIOS
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @returns Result | cautious | base | optimistic
 * @helpurl https://localhost:3000/help/SCENARIOS.html
 */
export function scenarios(inputs: any[][]): any[][] {
  return run(() => {
    const results = compareScenarios(modelOf('inputs', read(signatures.SCENARIOS, { inputs }).inputs));
    const rows = COMPARED.map((name) => {
      const [label, otherwise] = LABELS[name];
      return [
        label,
        ...SCENARIOS.map((scenario) => {
          const value = results[name][scenario];
          return value === undefined ? otherwise : cell(value);
        }),
      ];
    });
    return [['Result', 'Cautious', 'Base', 'Optimistic'], ...rows];
  });
}

/**
 * Value and retention of a case for spending from nothing to three times the plan, with the best effort and the worth of the next money.
 * @customfunction EFFORT_CURVE
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @param [efforts] Multiples of the plan, a row or column; left out: 0, 0.25, ... 3
 * @param [scenario] 1 cautious, 2 base, 3 optimistic; left out: 2
 * @returns Effort | NPV | PV of costs | retention in the last year; then the best effort, and what the next unit of currency brings at the plan
 * @helpurl https://localhost:3000/help/EFFORT_CURVE.html
 */
export function effortCurve(inputs: any[][], efforts?: any[][], scenario?: any): any[][] {
  return run(() => {
    const input = read(signatures.EFFORT_CURVE, { inputs, efforts, scenario });
    const { at, best, next } = effortOf(modelOf('inputs', input.inputs), input.scenario);
    const rowOf = ({ effort, npv, pvCosts, retention }: ReturnType<typeof at>[number]): number[] =>
      [effort, npv, pvCosts, retention].map(cell);
    return [
      ['Effort', 'NPV', 'PV of costs', 'Retention'],
      ...at(input.efforts ?? EFFORTS).map(rowOf),
      ['Best effort', '', '', ''],
      best ? rowOf(best) : [NOT_DEFINED, '', '', ''],
      ['Next unit of currency brings', next === undefined ? NOT_DEFINED : cell(next), '', ''],
    ];
  });
}

/**
 * What each input does to the net present value of a case, at its low and at its high, the widest first.
 * @customfunction TORNADO
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @param [count] How many inputs are shown, the widest first; left out: all
 * @returns Input | id | low | high | NPV at low | NPV at high | width; the widest first
 * @helpurl https://localhost:3000/help/TORNADO.html
 */
export function tornado(inputs: any[][], count?: any): any[][] {
  return run(() => {
    const input = read(signatures.TORNADO, { inputs, count });
    const model = modelOf('inputs', input.inputs);
    const names = namesOf(model);
    const rows = tornadoOf(samplerOf(model)).map(({ id, low, high, npvAtLow, npvAtHigh }) => [
      nameOf(names.get(id)!),
      id,
      ...[low, high, npvAtLow, npvAtHigh, Math.abs(npvAtHigh - npvAtLow)].map(cell),
    ]);
    return [['Input', 'Id', 'Low', 'High', 'NPV at low', 'NPV at high', 'Width'], ...rows.slice(0, input.count)];
  });
}

/**
 * The value of each input at which the net present value of a case is zero, all others at their base.
 * @customfunction BREAK_EVENS
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @returns Input | id | unit | base | break-even; in the order of the table
 * @helpurl https://localhost:3000/help/BREAK_EVENS.html
 */
export function breakEvens(inputs: any[][]): any[][] {
  return run(() => {
    const model = modelOf('inputs', read(signatures.BREAK_EVENS, { inputs }).inputs);
    const names = namesOf(model);
    const rows = breakEvensOf(model).map(({ id, base, value }) => {
      const entry = names.get(id)!;
      return [nameOf(entry), id, entry.unit, cell(base), value === undefined ? NONE : cell(value)];
    });
    return [['Input', 'Id', 'Unit', 'Base', 'Break-even'], ...rows];
  });
}

/**
 * How likely which net present value of a case is: every estimate drawn many times, in numbers anyone can reproduce.
 * @customfunction SIMULATE
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @param [trials] How many trials, 2 to 10000; left out: 1000
 * @param [seed] Number of the trial before the first; left out: 0
 * @returns Measure | value | standard error: mean, P10, P50, P90 of NPV, chance of a loss and of payback, worth of certainty
 * @helpurl https://localhost:3000/help/SIMULATE.html
 */
export function simulate(inputs: any[][], trials?: any, seed?: any): any[][] {
  return run(() => {
    const input = read(signatures.SIMULATE, { inputs, trials, seed });
    const sampler = samplerOf(modelOf('inputs', input.inputs));
    const first = (input.seed ?? 0) + 1;
    const columns = runToEnd(simulateRange(sampler, first, input.trials ?? DEFAULT_TRIALS));
    const { npv, paidBack, paidBackError, certainty } = oddsOf(columns);
    return [
      ['Measure', 'Value', 'Standard error'],
      ['Trials', npv.trials, ''],
      ['Mean of NPV', cell(npv.mean), cell(npv.standardError)],
      ['P10', cell(npv.p10), cell(npv.p10Error)],
      ['P50', cell(npv.p50), cell(npv.p50Error)],
      ['P90', cell(npv.p90), cell(npv.p90Error)],
      ['Standard deviation', cell(npv.standardDeviation), ''],
      ['Least', cell(npv.least), ''],
      ['Greatest', cell(npv.greatest), ''],
      ['Chance of NPV below 0', cell(npv.belowZero), cell(npv.belowZeroError)],
      ['Chance of payback within the horizon', cell(paidBack), cell(paidBackError)],
      ['Worth of knowing everything', cell(certainty.value), cell(certainty.standardError)],
    ];
  });
}

/**
 * What it would be worth to know each input of a case before deciding, how much of the variance it explains, and the pilot to run.
 * @customfunction INFORMATION_VALUE
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @param [trials] How many trials, 90 to 10000; left out: 1000
 * @param [seed] Number of the trial before the first; left out: 0
 * @param [pilot_cost] Cost of a treated customer in a pilot, in currency; left out: no pilots
 * @returns Input | id | share of variance | worth of knowing | standard error | pilot: customers in each group | its cost | its worth
 * @helpurl https://localhost:3000/help/INFORMATION_VALUE.html
 */
export function informationValue(inputs: any[][], trials?: any, seed?: any, pilot_cost?: any): any[][] {
  return run(() => {
    const input = read(signatures.INFORMATION_VALUE, { inputs, trials, seed, pilot_cost });
    const model = modelOf('inputs', input.inputs);
    const names = namesOf(model);
    const { certainty, drivers } = analysisOf(model, input.trials ?? DEFAULT_TRIALS, input.seed ?? 0);
    const pilots = input.pilot_cost === undefined ? undefined : pilotsOf(model, drivers, input.pilot_cost);
    const rows = [...drivers]
      .sort((a, b) => b.worth.value - a.worth.value || b.share - a.share)
      .map(({ variable, share, worth }) => {
        const { id } = variable.input;
        const pilot = pilots?.get(id);
        const planned = pilot ? [pilot.customers, pilot.cost, pilot.worth].map(cell) : ['', '', ''];
        return [nameOf(names.get(id)!), id, cell(share), cell(worth.value), cell(worth.standardError), ...planned];
      });
    return [
      ['Input', 'Id', 'Share of variance', 'Worth of knowing', 'Standard error', 'Pilot: customers a group', 'Pilot: cost', 'Pilot: worth'],
      ['Everything', '', '', cell(certainty.value), cell(certainty.standardError), '', '', ''],
      ...rows,
    ];
  });
}
