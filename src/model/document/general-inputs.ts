import { inputIds } from './input-ids';
import { PERIODS_PER_YEAR } from '../../core/units';
import { serialOf } from './dates';
import { caseFields, riskFields } from './fields';
import { estimates, months, setting } from './input-of';
import { EFFORT_INPUT, LAST_SHOWN_TRIAL, SCENARIO_INPUT, SCENARIO_WORDS, TIMING_WORDS, TRIAL_INPUT, type Input } from './inputs';
import { LIMITS } from './schema-parts';
import { SCENARIOS, type BusinessCase } from './types';

const YEAR_2000 = serialOf('2000-01-01');
const YEAR_2100 = serialOf('2100-12-31');

/** The effort that a lever's first answer is about: part of the question, so it cannot be changed. */
const ASKED = 1.5;

const section = 'General';

/** What belongs to the case as a whole: scenario, time, effort, rates. */
export const general = (document: BusinessCase): Input[] => [
  ...scenario(document),
  ...time(document),
  ...spending(document),
  ...questions(document),
  ...estimates('', section, document.currency, caseFields, document),
  ...estimates(inputIds.risk(''), section, document.currency, riskFields, document.riskAdjustment),
];

function scenario(document: BusinessCase): Input[] {
  return [
    setting({
      id: SCENARIO_INPUT,
      label: 'Scenario',
      unit: SCENARIO_WORDS.join(', '),
      section,
      format: 'whole',
      bounds: { min: 1, max: 3, integer: true },
      value: SCENARIOS.indexOf(document.scenario) + 1,
      choices: SCENARIO_WORDS.map((label, index) => ({ value: index + 1, label })),
      reason: 'Drives every figure: which end of each range the column Live takes, by its effect on NPV.',
    }),
  ];
}

/** When the case begins, how finely and how far it looks, and when cash arrives. */
function time({ timeline }: BusinessCase): Input[] {
  return [
    setting({
      id: inputIds.start,
      label: 'Start',
      unit: 'date',
      section,
      format: 'date',
      bounds: { min: YEAR_2000, max: YEAR_2100, integer: true },
      value: serialOf(timeline.start),
      reason: 'First day of the case. Changed in the pane, which writes the workbook anew.',
      structural: true,
    }),
    setting({
      id: inputIds.periodsPerYear,
      label: 'Periods per year',
      unit: 'number',
      section,
      format: 'whole',
      bounds: { min: 1, max: 12, integer: true },
      value: PERIODS_PER_YEAR[timeline.periodLength],
      choices: [
        { value: 12, label: 'months' },
        { value: 4, label: 'quarters' },
        { value: 1, label: 'years' },
      ],
      reason: 'Resolution of the sheets, not of the answer. Changed in the pane, which writes the workbook anew.',
      structural: true,
    }),
    setting({
      id: inputIds.periods,
      label: 'Periods',
      unit: 'periods',
      section,
      format: 'whole',
      bounds: { min: 1, max: LIMITS.periods, integer: true },
      value: timeline.periods,
      reason: 'Horizon of the case: the number of columns. Changed in the pane, which writes the workbook anew.',
      structural: true,
    }),
    setting({
      id: inputIds.shift,
      label: 'Cash of a period arrives at',
      unit: 'when',
      section,
      format: 'decimal',
      bounds: { min: 0, max: 0.5 },
      value: timeline.timing === 'mid' ? 0.5 : 0,
      choices: [
        { value: 0, label: TIMING_WORDS.end },
        { value: 0.5, label: TIMING_WORDS.mid },
      ],
      reason: 'When margins are earned and discounted: billed at the end, or spread over the period.',
    }),
  ];
}

/** How much is spent, and how much later. */
function spending(document: BusinessCase): Input[] {
  return [
    setting({
      id: EFFORT_INPUT,
      label: 'Effort',
      unit: 'of the plan',
      section,
      format: 'percent',
      bounds: { min: 0, max: 3 },
      value: document.effort,
      reason: 'Spending as a multiple of the plan: moves costs that scale and levers with a response.',
    }),
    months(
      inputIds.delay,
      'Delay of the programme',
      section,
      document.delay,
      120,
      'Every lever and cost comes later by this; the horizon ends when it did.',
    ),
  ];
}

/** What some sheets ask of the model, where the case has them. */
function questions(document: BusinessCase): Input[] {
  return [
    ...(document.sheets.includes('Simulation')
      ? [
          setting({
            id: TRIAL_INPUT,
            label: 'Trial of the simulation (0: the scenario)',
            unit: 'number',
            section,
            format: 'whole',
            bounds: { min: 0, max: LAST_SHOWN_TRIAL, integer: true },
            value: 0,
            reason: 'A number from 1 shows that trial on every sheet, so that anybody can check it; 0 shows the scenario.',
          }),
        ]
      : []),
    ...(document.levers.some(({ response }) => response)
      ? [
          setting({
            id: inputIds.effortAsked,
            label: 'Effort that the first answer of a response is about',
            unit: 'of the plan',
            section,
            format: 'percent',
            bounds: { min: ASKED, max: ASKED },
            value: ASKED,
            reason: 'Part of the question that the answers below are about.',
            structural: true,
          }),
        ]
      : []),
  ];
}
