import { choiceOf, type Choice, type Programme } from '../../../src/core/portfolio/programmes';
import { randomSource } from '../../tools/random';

/** How large a random choice between programmes is. */
export interface Size {
  readonly programmes: number;
  readonly years: number;
}

/** Programmes with groups of two or three, prerequisites, a must-have now and then, losses among the values, and tight budgets. */
export function randomChoice(seed: number, size?: Size): Choice {
  const random = randomSource(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random.next() * (most - least + 1));
  const n = size?.programmes ?? whole(3, 18);
  const years = size?.years ?? whole(1, 5);
  const programmes = Array.from({ length: n }, (_, index): Programme => {
    const large = 1 + random.next() * 3;
    return {
      name: `P${index}`,
      costs: Array.from({ length: years }, () => (random.next() < 0.15 ? 0 : whole(1, 100) * large)),
      value: whole(-60, 400) * large,
      group: random.next() < 0.3 ? `G${whole(0, n >> 2)}` : '',
      needs: [],
      mustHave: !size && random.next() < 0.04,
    };
  });
  const linked = programmes.map((programme, index): Programme => {
    if (index === 0 || random.next() > 0.2) return programme;
    const need = whole(0, index - 1);
    const isPossible = programme.group === '' || programmes[need]!.group !== programme.group;
    return isPossible ? { ...programme, needs: [need] } : programme;
  });
  const share = 0.15 + random.next() * 0.6;
  const budgets = Array.from({ length: years }, (_, year) => 1 + share * linked.reduce((sum, { costs }) => sum + costs[year]!, 0));
  return choiceOf(linked, budgets);
}
