import { DomainError, type Fault } from '../errors';
import { type Bounds, faultOf } from '../validate';
import { circlesOf, type Decided, decide, type Ruled } from './rules';

/** A use of the budget that can be chosen whole or not at all. */
export interface Programme extends Ruled {
  readonly name: string;
  /** Outlay in each budget's year, none negative. */
  readonly costs: readonly number[];
  /** What it is worth: its net present value. */
  readonly value: number;
}

/** At most so many programmes can be compared. */
export const MOST_PROGRAMMES = 100;

const amount: Bounds = { min: 0 };

/**
 * Programmes and budgets that fit together, with what the rules already decide: must-haves and what they need are in, what
 * they exclude is out.
 */
export interface Choice {
  readonly programmes: readonly Programme[];
  /** One a year, none negative, at least one above 0. */
  readonly budgets: readonly number[];
  readonly decided: Decided;
}

/**
 * Checks programmes and budgets and draws the consequences of the must-haves.
 *
 * @throws DomainError naming every fault: amounts, lengths, groups, prerequisites that are unknown, circular or exclude one another,
 * must-haves that cannot be together
 */
export function choiceOf(programmes: readonly Programme[], budgets: readonly number[]): Choice {
  const faults = [...budgetFaults(budgets), ...programmes.flatMap((programme) => programmeFaults(programme, programmes, budgets.length))];
  if (programmes.length > MOST_PROGRAMMES)
    faults.push(fault('costs', `At most ${MOST_PROGRAMMES} programmes can be compared, but found ${programmes.length}.`));
  const names = (places: readonly number[]): string[] => places.map((place) => programmes[place]!.name);
  if (faults.length === 0)
    faults.push(
      ...circlesOf(programmes.map(({ needs }) => needs)).map((circle) =>
        fault('needs', `The prerequisites run in a circle (${names(circle).join(' needs ')}): take one of them out.`),
      ),
    );
  if (faults.length > 0) throw new DomainError(faults);
  const { decided, clashes } = decide(programmes);
  for (const { members, group } of clashes)
    faults.push(
      fault(
        'must_have',
        `${names(members).join(' and ')} must both be chosen (a must-have, or needed by one), but only one of the group ${group} can be: drop one.`,
      ),
    );
  if (faults.length > 0) throw new DomainError(faults);
  return { programmes, budgets, decided };
}

const fault = (parameter: string, message: string): Fault => ({ kind: 'domain', parameter, message });

function budgetFaults(budgets: readonly number[]): Fault[] {
  const faults = budgets.flatMap(
    (budget, index) => faultOf(budgets.length > 1 ? `budget, year ${index + 1},` : 'budget', budget, amount) ?? [],
  );
  if (faults.length === 0 && !budgets.some((budget) => budget > 0))
    faults.push(
      fault(
        'budget',
        `budget must be above 0${budgets.length > 1 ? ' in at least one year' : ''}: with nothing to spend there is no choice.`,
      ),
    );
  return faults;
}

function programmeFaults(programme: Programme, programmes: readonly Programme[], years: number): Fault[] {
  const { name, costs, value, needs } = programme;
  const faults = costs.flatMap((cost, index) => faultOf(`costs of ${name}${years > 1 ? `, year ${index + 1},` : ''}`, cost, amount) ?? []);
  const worth = faultOf(`value of ${name}`, value, {});
  if (worth) faults.push(worth);
  if (costs.length !== years)
    faults.push(fault('costs', `costs of ${name} cover ${costs.length} years, but the budget covers ${years}: give one cost for each.`));
  for (const need of needs) {
    const other = programmes[need];
    if (!other) faults.push(fault('needs', `${name} needs a programme that is not in the list.`));
    else if (other.group !== '' && other.group === programme.group)
      faults.push(
        fault('needs', `${name} needs ${other.name}, but both are in the group ${other.group}, of which only one can be chosen.`),
      );
  }
  return faults;
}
