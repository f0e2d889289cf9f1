import { seedBounds } from '../../model/simulation/trial-range';
import { bounds } from '../../core/validate';
import { cells, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { cellTrialBounds, DEFAULT_TRIALS, effortBounds, splineTrialBounds } from './case-bounds';
import { exampleInputs } from './example-inputs';

const family = 'Business case';
const inputs = cells();

const drawing = {
  seed: optional(number(seedBounds), '0'),
};

const conventions = [
  'inputs is the table of the sheet Inputs as one range, with its headings: columns are found by their headings, rows by their ids.',
  'The whole model of the case is calculated, float64, in agreement with the workbook to 1e-9. Money is after tax.',
];
const howMany = `at most ${cellTrialBounds.max} trials in a cell; the pane and the terminal take more`;
const model = 'The model of the case, as the workbook shows it line by line.';

export const SCENARIOS = signature({
  id: 'SCENARIOS',
  family,
  parameters: { inputs },
  result: 'result | cautious | base | optimistic',
  shape: 'table',
  formula: 'the results of the whole model with every estimate at the end that lowers NPV, at its base, at the end that raises it',
  conventions: [
    ...conventions,
    'A payback that is not reached, a ratio without costs and a rate of return that is not the only one are words, not numbers.',
  ],
  source: model,
  example: [exampleInputs],
});

export const EFFORT_CURVE = signature({
  id: 'EFFORT_CURVE',
  family,
  parameters: {
    inputs,
    efforts: optional(list(effortBounds), '0, 0.25, ... 3'),
    scenario: optional(number({ min: 1, max: 3, integer: true }), '2'),
  },
  result:
    'effort | NPV | PV of costs | retention in the last year; then the best effort, and what the next unit of currency brings at the plan',
  shape: 'table',
  formula: 'NPV(x) of the whole model: costs that scale x times the plan, sizes of levers with a response s(x) times theirs',
  conventions: [
    ...conventions,
    'In the base scenario unless another is named. The best effort is found to 1e-6; the next unit is d NPV / d cost at 1, the plan.',
    'Without any response there is no best effort: nobody said what more money would bring.',
  ],
  source: 'Little, J. D. C. (1970). Models and managers: the concept of a decision calculus. Management Science 16(8).',
  example: [exampleInputs, [[0, 0.5, 1, 1.5, 2]]],
});

export const TORNADO = signature({
  id: 'TORNADO',
  family,
  parameters: { inputs, count: optional(number({ min: 1, max: 1000, integer: true }), 'all') },
  result: 'input | id | low | high | NPV at low | NPV at high | width; the widest first',
  shape: 'table',
  formula: 'NPV with one estimate at its low and at its high, all others at their base',
  conventions: [...conventions, 'Estimates without width, and those that NPV does not depend on, are left out.'],
  source: model,
  example: [exampleInputs, 5],
});

export const BREAK_EVENS = signature({
  id: 'BREAK_EVENS',
  family,
  parameters: { inputs },
  result: 'input | id | unit | base | break-even; in the order of the table',
  shape: 'table',
  formula: 'the value of one estimate with NPV = 0, all others at their base: the one nearest to the base',
  conventions: [...conventions, 'Where no value that is allowed changes the sign of NPV, the answer is a word.'],
  source: model,
  example: [exampleInputs],
});

export const SIMULATE = signature({
  id: 'SIMULATE',
  family,
  parameters: { inputs, trials: optional(number(cellTrialBounds), String(DEFAULT_TRIALS)), ...drawing },
  result: 'measure | value | standard error: mean, P10, P50, P90 of NPV, chance of a loss and of payback, worth of certainty',
  shape: 'table',
  formula: 'NPV of the whole model in trials seed + 1, seed + 2, ..., every estimate drawn from its three points',
  conventions: [
    ...conventions,
    'Low, base and high are the 10th, 50th and 90th percentile; correlations of the case are kept (Gaussian copula).',
    `Trials can be repeated one by one: the trial cell of the workbook, and case results --trial; ${howMany}.`,
    'Quantiles are of type 7, as PERCENTILE.INC.',
  ],
  source:
    'Hubbard, D. W. (2019). A multi-dimensional, counter-based pseudo random number generator. Winter Simulation Conference, 3064-3073.',
  example: [exampleInputs, 200],
});

export const INFORMATION_VALUE = signature({
  id: 'INFORMATION_VALUE',
  family,
  parameters: {
    inputs,
    trials: optional(number(splineTrialBounds), String(DEFAULT_TRIALS)),
    ...drawing,
    pilot_cost: optional(number(bounds.nonNegative), 'no pilots'),
  },
  result: 'input | id | share of variance | worth of knowing | standard error | pilot: customers in each group | its cost | its worth',
  shape: 'table',
  formula: 'EVPPI = E[max(0, E[NPV | input])] - max(0, E[NPV]), by splines of NPV on the draws of each input',
  conventions: [
    ...conventions,
    'The decision is whether to go ahead or to leave it. The first row is what knowing everything would be worth.',
    'A pilot, for the size of a churn lever, is the one that is worth most after its cost; blank where none is.',
    `Numbers below about two standard errors are not told apart from 0; ${howMany}.`,
  ],
  source: 'Strong, M., Oakley, J. E. & Brennan, A. (2014). Medical Decision Making 34, 311-326; Raiffa, H. & Schlaifer, R. (1961).',
  example: [exampleInputs, 200, null, 5],
});
