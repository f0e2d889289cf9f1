import type { Choice } from './programmes';

/** Value per unit of cost, all years together; infinite where nothing is paid for a gain. */
export function profitabilityIndex(value: number, costs: readonly number[]): number {
  const cost = costs.reduce((sum, amount) => sum + amount, 0);
  if (cost > 0) return value / cost;
  return value > 0 ? Infinity : value < 0 ? -Infinity : 0;
}

/**
 * What ranking by value per unit of cost would choose: must-haves first, then one programme after the other as long as it adds
 * value, fits the budgets and breaks no rule; a programme comes with what it needs. Usual, and not optimal.
 *
 * @returns per programme, whether it is chosen
 */
export function chosenByRank({ programmes, budgets, decided }: Choice): boolean[] {
  const chosen = decided.map((in_) => in_ === true);
  const order = programmes
    .map(({ value, costs }, index) => ({ index, value, rate: profitabilityIndex(value, costs) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.rate - a.rate || a.index - b.index);
  for (const { index } of order) {
    const wanted = new Set<number>();
    const add = (item: number): void => {
      if (chosen[item] || wanted.has(item)) return;
      wanted.add(item);
      programmes[item]!.needs.forEach(add);
    };
    add(index);
    if (wanted.size === 0 || !fits([...wanted])) continue;
    for (const item of wanted) chosen[item] = true;
  }
  return chosen;

  function fits(wanted: readonly number[]): boolean {
    const all = programmes.map((_, index) => index).filter((index) => chosen[index] || wanted.includes(index));
    const groups = all.map((index) => programmes[index]!.group).filter((group) => group !== '');
    if (wanted.some((index) => decided[index] === false) || new Set(groups).size < groups.length) return false;
    if (wanted.reduce((sum, index) => sum + programmes[index]!.value, 0) <= 0) return false;
    return budgets.every((budget, year) => all.reduce((sum, index) => sum + programmes[index]!.costs[year]!, 0) <= budget);
  }
}
