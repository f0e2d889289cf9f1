import type { FrontierReport } from '../../model/portfolio/report';

const money = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;

/** The choice between programmes as text: the alternatives, the best set, every breakpoint. */
export function printFrontier({ currency, budgets, programmes, best, byRank, points }: FrontierReport): string {
  const width = Math.max(...programmes.map(({ id }) => id.length), 8) + 2;
  const rows = programmes.map(({ id, costs, npv, shareOfTrials }) =>
    [
      id.padEnd(width),
      money(costs.reduce((sum, cost) => sum + cost, 0)).padStart(16),
      money(npv.base).padStart(16),
      percent(shareOfTrials).padStart(16),
    ].join(''),
  );
  const steps = points.map(
    ({ budget, npv, programmes: set }) => `${money(budget).padStart(16)}${money(npv).padStart(16)}  ${set.join(', ')}`,
  );
  return [
    `Budgets ${budgets.map(money).join(', ')} ${currency}`,
    '',
    ['Programme'.padEnd(width), ...['Cost', 'NPV', 'In best set'].map((head) => head.padStart(16))].join(''),
    ...rows,
    '',
    `Best set: ${best.programmes.join(', ') || 'none'}; NPV ${money(best.npv)}`,
    `By profitability index: ${byRank.programmes.join(', ') || 'none'}; loses ${money(byRank.loses)}`,
    '',
    `${'Budget from'.padStart(16)}${'NPV'.padStart(16)}  Best set`,
    ...steps,
    '',
  ].join('\n');
}
