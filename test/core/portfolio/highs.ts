import highs from 'highs';
import type { Choice } from '../../../src/core/portfolio/programmes';

type Solver = Awaited<ReturnType<typeof highs>>;
let loading: Promise<Solver> | undefined;

/** The independent solver, loaded once. */
export const loadHighs = (): Promise<Solver> => (loading ??= highs());

const sum = (terms: readonly (readonly [factor: number, name: string])[]): string =>
  terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ');

/** The largest value within `share` times the budgets, by HiGHS; undefined where nothing fits. */
export function largestValue(solver: Solver, { programmes, budgets }: Choice, share: number): number | undefined {
  const name = (index: number): string => `x${index}`;
  const rows = budgets.map((budget, year) => {
    const terms = programmes.flatMap(({ costs }, index) => (costs[year]! > 0 ? [[costs[year]!, name(index)] as const] : []));
    return terms.length > 0 ? `${sum(terms)} <= ${budget * share}` : '';
  });
  const groups = new Set(programmes.map(({ group }) => group).filter((group) => group !== ''));
  for (const group of groups) {
    const members = programmes.flatMap((programme, index) => (programme.group === group ? [[1, name(index)] as const] : []));
    rows.push(`${sum(members)} <= 1`);
  }
  programmes.forEach(({ needs, mustHave }, index) => {
    for (const need of needs) rows.push(`+ 1 ${name(index)} - 1 ${name(need)} <= 0`);
    if (mustHave) rows.push(`+ 1 ${name(index)} >= 1`);
  });
  const text = [
    'Maximize',
    ` obj: ${sum(programmes.map(({ value }, index) => [value, name(index)] as const))}`,
    'Subject To',
    ...rows.filter((row) => row !== '').map((row, index) => ` c${index}: ${row}`),
    'Binary',
    ` ${programmes.map((_, index) => name(index)).join(' ')}`,
    'End',
  ].join('\n');
  const solution = solver.solve(text, {
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  });
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : undefined;
}
