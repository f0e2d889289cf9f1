import type { FrontierReport } from '../../model/portfolio/report';
import type { SimulationReport } from '../../model/simulation/report';
import { figureText, shortText } from '../results/figures';
import type { AnalysisReport } from './runAnalysis';

/** How sentences of a report write numbers: in the language and currency of whoever reads. */
export interface Wording {
  readonly currency: string;
  readonly locale: string;
}

const money = (value: number, { currency, locale }: Wording): string => `${currency} ${shortText(value, locale)}`;
export const share = (value: number, { locale }: Wording): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
const count = (value: number, { locale }: Wording): string => figureText(value, 'count', locale);

/** What the trials say of NPV, in three sentences. */
export function oddsWords(
  { trials, seed, mean, se, p10, p50, p90, probabilityOfLoss, probabilityOfPayback }: SimulationReport,
  to: Wording,
): string[] {
  return [
    `NPV is ${money(mean, to)} on average (standard error ${money(se, to)}) in trials ${count(seed + 1, to)} to ${count(seed + trials, to)}, after tax.`,
    `In eight of ten trials it lies between ${money(p10, to)} and ${money(p90, to)}; half are above ${money(p50, to)}.`,
    `In ${share(probabilityOfLoss, to)} it is below zero; in ${share(probabilityOfPayback, to)} the money comes back within the horizon.`,
  ];
}

/** What to find out before deciding, what that is worth, and the pilot that would tell. */
export function measureNextWords({ simulation, pilots, words }: AnalysisReport, pilotCost: number | undefined, to: Wording): string[] {
  const { drivers, evpi, trials } = simulation;
  if (drivers.length === 0) return [`${count(trials, to)} trials are too few to tell what drives NPV: run more.`];
  const [first] = [...drivers].sort((a, b) => b.evppi - a.evppi);
  if (!first || first.evppi <= 0)
    return [
      `Nothing: whatever is found out about a single input, the decision would stay the same. Knowing everything is worth ${money(evpi, to)}.`,
    ];
  const nameOf = (id: string): string => words[id]?.label ?? id;
  const sentences = [
    `Measure first: ${nameOf(first.id)}. Knowing it before deciding is worth up to ${money(first.evppi, to)} (standard error ${money(first.evppiError, to)}), knowing everything ${money(evpi, to)}.`,
  ];
  if (pilotCost === undefined) return [...sentences, 'Say what a pilot costs per treated customer, and its size is worked out here.'];
  const [best] = [...pilots].sort((a, b) => b.worth - b.cost - (a.worth - a.cost));
  if (!best) return [...sentences, 'No pilot for the size of a lever on churn is worth its cost.'];
  return [
    ...sentences,
    `Best pilot: ${nameOf(best.id)}, for a year, with ${count(best.customers, to)} customers treated and as many as control. It costs ${money(best.cost, to)}, is worth ${money(best.worth, to)} before that, and tells retention to ± ${share(best.precision, to)}.`,
  ];
}

/** Which programmes to fund under the budgets, and what choosing by profitability index would lose. */
export function portfolioWords({ programmes, budgets, best, byRank }: FrontierReport, to: Wording): string[] {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => programmes.find((programme) => programme.id === id)?.name ?? id).join(', ') || 'none of them';
  const whole = budgets.reduce((sum, budget) => sum + budget, 0);
  return [
    `With ${money(whole, to)} over ${budgets.length === 1 ? 'one year' : `${budgets.length} years`}, fund ${named(best.programmes)}: NPV ${money(best.npv, to)} for ${money(best.cost, to)}.`,
    byRank.loses > 0
      ? `Choosing by profitability index would take ${named(byRank.programmes)}, and lose ${money(byRank.loses, to)}.`
      : 'Choosing by profitability index would find the same NPV.',
  ];
}
