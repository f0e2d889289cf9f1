import { circlesOf, decide, overspentYears, type Ruled } from '../../core/portfolio/rules';
import { isEntry, listOf, type Entry } from './estimates';
import { caseFault, type CaseFault } from './fault';
import { LIMITS } from './schema-parts';

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
/** The list under a key if it holds nothing but sound amounts. */
const amountsOf = (value: unknown, key: string): readonly number[] | undefined => {
  const list = isEntry(value) ? value[key] : undefined;
  return Array.isArray(list) && list.every(isAmount) ? list : undefined;
};
const textsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Other programmes and budgets between which nothing could be chosen: prerequisites in a circle, must-haves that exclude one another
 * or cost more than a year's budget, budgets without any money.
 */
export function portfolioFaults(document: unknown): CaseFault[] {
  const programmes = listOf(document, 'programmes');
  // Too many are a fault of their own, and a chain of thousands would go too deep.
  if (programmes.length > LIMITS.programmes) return [];
  const place = new Map(programmes.map(({ id }, index) => [id, index]));
  const needs = programmes.map((programme) => textsOf(programme['needs']).flatMap((id) => place.get(id) ?? []));
  const ruled = programmes.map(({ group, mustHave }, index): Ruled => ({
    group: typeof group === 'string' ? group : '',
    needs: needs[index]!,
    mustHave: mustHave === true,
  }));
  const circles = circlesOf(needs).map((circle) => {
    const [first] = circle as [number];
    const found = circle.map((index) => nameOf(programmes[index]!)).join(' needs ');
    return caseFault(
      `programmes[${first}].needs`,
      programmes[first]!['needs'],
      'prerequisites that do not lead back to the programme',
      found,
    );
  });
  return [...circles, ...excludedNeeds(programmes, ruled, place), ...mustHaveFaults(document, programmes, ruled)];
}

const nameOf = ({ name, id }: Entry): string => (typeof name === 'string' ? name : String(id));

function excludedNeeds(programmes: readonly Entry[], ruled: readonly Ruled[], place: ReadonlyMap<unknown, number>): CaseFault[] {
  return programmes.flatMap((programme, index) =>
    textsOf(programme['needs']).flatMap((id, position) => {
      const need = place.get(id);
      const { group } = ruled[index]!;
      if (need === undefined || need === index || group === '' || ruled[need]!.group !== group) return [];
      const allowed = `a programme outside the group ${group}, of which only one can be chosen`;
      return [caseFault(`programmes[${index}].needs[${position}]`, id, allowed)];
    }),
  );
}

function mustHaveFaults(document: unknown, programmes: readonly Entry[], ruled: readonly Ruled[]): CaseFault[] {
  const { decided, clashes } = decide(ruled);
  const names = (places: readonly number[]): string[] => places.map((index) => nameOf(programmes[index]!));
  const faults = clashes.map(({ mustHave, members, group }) =>
    caseFault(
      `programmes[${mustHave}].mustHave`,
      true,
      `a must-have that can be chosen with the others and all that they need`,
      `${names(members).join(' and ')}, of whose group ${group} only one can be chosen`,
    ),
  );
  const budgets = amountsOf(document, 'budgets');
  if (!budgets || budgets.length === 0) return faults;
  if (!budgets.some((budget) => budget > 0))
    return [
      ...faults,
      caseFault('budgets', budgets, 'empty or above 0 in at least one year: with nothing to spend there is no choice', budgets.join(', ')),
    ];
  const costs = programmes.map((programme) => amountsOf(programme, 'costs') ?? []);
  const chosen = names(programmes.flatMap((_, index) => (decided[index] === true ? [index] : []))).join(', ');
  return [
    ...faults,
    ...overspentYears(costs, budgets, decided).map(({ year, cost, budget }) =>
      caseFault(
        `budgets[${year}]`,
        budget,
        `at least ${cost}, what the must-haves (${chosen}, with what they need) cost in year ${year + 1}`,
      ),
    ),
  ];
}
