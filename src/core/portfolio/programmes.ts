import { DomainError, type Fault } from '../errors';
import { type Bounds, faultOf } from '../validate';

/** A use of the budget that can be chosen whole or not at all. */
export interface Programme {
  readonly name: string;
  /** Outlay in each budget's year, none negative. */
  readonly costs: readonly number[];
  /** What it is worth: its net present value. */
  readonly value: number;
  /** At most one programme of a group is chosen; '' for none. */
  readonly group: string;
  /** Places in the list of the programmes without which this one cannot be. */
  readonly needs: readonly number[];
  readonly mustHave: boolean;
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
  /** Per programme: true in, false out, undefined free. */
  readonly decided: readonly (boolean | undefined)[];
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
  if (faults.length > 0) throw new DomainError(faults);
  refuseCycles(programmes);
  return { programmes, budgets, decided: decide(programmes) };
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

function refuseCycles(programmes: readonly Programme[]): void {
  const state = new Array<'open' | 'done' | undefined>(programmes.length).fill(undefined);
  const path: number[] = [];
  const visit = (index: number): void => {
    if (state[index] === 'done') return;
    if (state[index] === 'open') {
      const names = [...path.slice(path.indexOf(index)), index].map((place) => programmes[place]!.name);
      throw DomainError.of('domain', 'needs', `The prerequisites run in a circle (${names.join(' needs ')}): take one of them out.`);
    }
    state[index] = 'open';
    path.push(index);
    programmes[index]!.needs.forEach(visit);
    path.pop();
    state[index] = 'done';
  };
  programmes.forEach((_, index) => visit(index));
}

function decide(programmes: readonly Programme[]): (boolean | undefined)[] {
  const decided = new Array<boolean | undefined>(programmes.length).fill(undefined);
  const include = (index: number): void => {
    if (decided[index] === true) return;
    const { name, group, needs } = programmes[index]!;
    const rivals =
      group === '' ? [] : programmes.map((_, place) => place).filter((place) => place !== index && programmes[place]!.group === group);
    const other = rivals.find((place) => decided[place] === true);
    if (other !== undefined) {
      throw DomainError.of(
        'domain',
        'must_have',
        `${programmes[other]!.name} and ${name} must both be chosen (a must-have, or needed by one), but only one of the group ${group} can be: drop one.`,
      );
    }
    decided[index] = true;
    for (const rival of rivals) decided[rival] = false;
    needs.forEach(include);
  };
  programmes.forEach(({ mustHave }, index) => {
    if (mustHave) include(index);
  });
  // What needs something that is out is out itself.
  for (let changed = true; changed;) {
    changed = false;
    programmes.forEach(({ needs }, index) => {
      if (decided[index] !== undefined || !needs.some((need) => decided[need] === false)) return;
      decided[index] = false;
      changed = true;
    });
  }
  return decided;
}
