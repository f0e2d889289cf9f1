import { DomainError } from '../errors';
import type { Choice } from './programmes';
import { overspentYears, ROUNDING } from './rules';
import { Search, type Chosen } from './search';

/** The set to choose under the budgets. @throws DomainError where the must-haves cost more than a budget */
export function bestSet(choice: Choice, search = new Search(choice)): Chosen {
  const best = search.best(1 + ROUNDING);
  if (!best) throw overspent(choice);
  return best;
}

/**
 * Every breakpoint of the frontier: as the budgets grow together, each set that is the best from its share of them on, with
 * the value it brings. The first is what the smallest share pays for (nothing, or the must-haves), the last what would be
 * chosen if money were no object; in between, no other set is the best at any share.
 *
 * @throws DomainError where a must-have costs something in a year without any budget, or budgets and costs are too far apart
 */
export function frontierOf(choice: Choice, search = new Search(choice)): Chosen[] {
  if (!Number.isFinite(search.leastShare)) throw overspent(choice);
  const points: Chosen[] = [];
  for (let limit = Infinity; ;) {
    const best = search.best(limit);
    if (!best) break;
    // As valuable with less money: the set before is no breakpoint.
    const last = points.at(-1);
    if (last && search.isSame(last.value, best.value)) points.pop();
    points.push(best);
    if (best.share <= search.leastShare) break;
    const below = best.share * (1 - 1e-14);
    if (!(below < limit)) throw unmeasured();
    limit = below;
  }
  return points.reverse();
}

/** Where costs are so far from the budgets that their share is no number, or one that has no smaller neighbour. */
const unmeasured = (): DomainError =>
  DomainError.of('domain', 'budget', 'budget and costs are too far apart for one to be a share of the other: check their units.');

/** Which year the must-haves break the most, and by how much. */
function overspent({ programmes, budgets, decided }: Choice): DomainError {
  const years = overspentYears(
    programmes.map(({ costs }) => costs),
    budgets,
    decided,
  );
  const worst = years.sort((a, b) => b.cost - b.budget - (a.cost - a.budget))[0];
  const names = programmes.flatMap(({ name }, place) => (decided[place] === true ? [name] : [])).join(', ');
  const when = budgets.length > 1 && worst ? ` in year ${worst.year + 1}` : '';
  return DomainError.of(
    'noAnswer',
    'must_have',
    `The must-haves (${names}, with what they need) cost ${worst?.cost}${when}, more than the budget of ${worst?.budget}: raise it or drop one.`,
  );
}
