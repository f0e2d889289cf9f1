import { SCENARIO_INPUT } from '../../model/document/inputs';
import { liveValues } from '../../model/exact/evaluate';
import { wordsOfChoice } from '../choices';
import type { Layout } from '../layout';

/*
 * One number that changes when a figure that results depend on does: low, base and high of every estimate, how sure its
 * owner is, and every decision but the scenario, which picks among answers and changes none. Figures are weighted by their row
 * and taken relative to their size, so that a change of a share is seen beside amounts of millions.
 */

/** What confidence counts; any other word is taken as low. */
const WEIGHTS: Readonly<Partial<Record<string, number>>> = { high: 1, medium: -1 };

/** The parts of the sum, as formulas; text where a number belongs makes no number of it. */
export function fingerprintParts(layout: Layout): string[] {
  const [low, base, high] = [layout.register('low'), layout.register('base'), layout.register('high')];
  const [live, number] = [layout.register('live'), layout.register('number')];
  const confidence = layout.register('confidence');
  const scenario = layout.reference(layout.place({ input: SCENARIO_INPUT, part: 'live' })).replaceAll('$', '');
  const sized = (range: string): string => `ROW(${range})/(1+ABS(${low})+ABS(${high}))`;
  return [
    `=SUMPRODUCT(${low}-${high},${sized(low)})`,
    `=SUMPRODUCT(${base},${sized(base)})`,
    `=SUMPRODUCT((${confidence}="high")-(${confidence}="medium"),ROW(${confidence}))`,
    `=SUMPRODUCT((${number}="")*${live},ROW(${live})/(1+ABS(${live})))`,
    `=-${scenario}*ROW(${scenario})/(1+ABS(${scenario}))`,
  ];
}

/** The sum that the formulas give for the inputs as the model has them now. */
export function fingerprintValue(layout: Layout): number {
  const { model } = layout;
  const live = liveValues(model);
  return model.inputs.reduce((sum, input) => {
    const row = layout.inputRow(input.id) + 1;
    if (input.type === 'estimate') {
      const { low, base, high, confidence } = input.estimate;
      return sum + ((low - high + base) / (1 + Math.abs(low) + Math.abs(high)) + (WEIGHTS[confidence] ?? 0)) * row;
    }
    const value = live.get(input.id) ?? 0;
    const typed = wordsOfChoice(input) ? 0 : input.value;
    const decided = input.id === SCENARIO_INPUT ? 0 : value / (1 + Math.abs(value));
    return sum + (typed + decided + (WEIGHTS[input.provenance?.confidence ?? 'high'] ?? 0)) * row;
  }, 0);
}
