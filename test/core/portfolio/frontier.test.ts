import { bestSet, frontierOf } from '../../../src/core/portfolio/frontier';
import { choiceOf, type Programme } from '../../../src/core/portfolio/programmes';
import { chosenByRank } from '../../../src/core/portfolio/ranking';
import { compareInstances, differencesOf } from './against-highs';
import { randomChoice } from './random-choice';
import { seedOr } from '../../tools/seed';

const programme = (name: string, cost: number | number[], value: number, more: Partial<Programme> = {}): Programme => ({
  name,
  costs: typeof cost === 'number' ? [cost] : cost,
  value,
  group: '',
  needs: [],
  mustHave: false,
  ...more,
});
const names = (programmes: readonly Programme[], chosen: readonly boolean[]): string =>
  programmes
    .filter((_, index) => chosen[index])
    .map(({ name }) => name)
    .join(' ');

/** How many random choices are held against HiGHS, and one in how many breakpoints of a large one: `npm run agreement` asks for all. */
const INSTANCES = Number(process.env['HIGHS_INSTANCES'] ?? 12);
const ONE_IN = Number(process.env['HIGHS_ONE_IN'] ?? 60);
const AN_HOUR = 3_600_000;

describe('the frontier', () => {
  it(
    'equals HiGHS at every breakpoint of random instances',
    async () => {
      const { points, faults } = await compareInstances(10_000, INSTANCES);
      expect(points).toBeGreaterThan(4 * INSTANCES);
      expect(faults).toEqual([]);
    },
    AN_HOUR,
  );

  it('equals HiGHS for 16 programmes with five yearly budgets', async () => {
    expect(await differencesOf(randomChoice(3, { programmes: 16, years: 5 }))).toEqual([]);
  }, 60_000);

  it(
    'equals HiGHS along the frontier of 40 programmes with five yearly budgets',
    async () => {
      const choice = randomChoice(1, { programmes: 40, years: 5 });
      expect(frontierOf(choice).length).toBeGreaterThan(200);
      expect(await differencesOf(choice, ONE_IN)).toEqual([]);
    },
    AN_HOUR,
  );

  it('is every best set of a full enumeration', () => {
    for (let instance = 0; instance < 30; instance += 1) {
      const choice = randomChoice(seedOr(1) + instance, { programmes: 10, years: 2 });
      const { programmes, budgets } = choice;
      const sets: { share: number; value: number }[] = [];
      for (let mask = 0; mask < 1 << programmes.length; mask += 1) {
        const inSet = (index: number): boolean => (mask >> index) % 2 === 1;
        const chosen = programmes.filter((_, index) => inSet(index));
        const groups = chosen.map(({ group }) => group).filter((group) => group !== '');
        if (new Set(groups).size < groups.length || chosen.some(({ needs }) => !needs.every(inSet))) continue;
        const share = Math.max(...budgets.map((budget, year) => chosen.reduce((sum, { costs }) => sum + costs[year]!, 0) / budget));
        sets.push({ share, value: chosen.reduce((sum, { value }) => sum + value, 0) });
      }
      sets.sort((a, b) => a.share - b.share || b.value - a.value);
      const best: typeof sets = [];
      for (const set of sets) if (best.length === 0 || set.value > best.at(-1)!.value + 1e-9) best.push(set);
      const found = frontierOf(choice);
      expect(found.map(({ value }) => value.toFixed(6))).toEqual(best.map(({ value }) => value.toFixed(6)));
      expect(found.map(({ share }) => share.toFixed(9))).toEqual(best.map(({ share }) => share.toFixed(9)));
    }
  });

  it('never falls with the budget, and begins with nothing where nothing must be', () => {
    for (let instance = 0; instance < 10; instance += 1) {
      const points = frontierOf(randomChoice(seedOr(40) + instance, { programmes: 14, years: 3 }));
      expect(points[0]).toMatchObject({ share: 0 });
      points.slice(1).forEach(({ share, value }, index) => {
        expect(share).toBeGreaterThan(points[index]!.share);
        expect(value).toBeGreaterThan(points[index]!.value);
      });
    }
  });
});

describe('the best set', () => {
  const classic = [programme('A', 60, 100), programme('B', 50, 80), programme('C', 50, 79)];

  it('can beat the ranking by value per unit of cost', () => {
    const choice = choiceOf(classic, [100]);
    expect(names(classic, bestSet(choice).chosen)).toBe('B C');
    expect(names(classic, chosenByRank(choice))).toBe('A');
  });

  it('keeps exclusions, prerequisites and must-haves', () => {
    const list = [
      programme('base', 40, -10),
      programme('build', 30, 90, { needs: [0] }),
      programme('buy', 50, 95, { group: 'how' }),
      programme('rent', 20, 60, { group: 'how' }),
      programme('law', 10, -5, { mustHave: true }),
    ];
    expect(names(list, bestSet(choiceOf(list, [100])).chosen)).toBe('base build rent law');
    expect(names(list, bestSet(choiceOf(list, [60])).chosen)).toBe('buy law');
    expect(frontierOf(choiceOf(list, [100]))[0]).toMatchObject({ costs: [10], value: -5 });
  });

  it('spends a budget to the last cent, whatever decimal fractions add up to', () => {
    const list = [programme('A', 0.1, 1), programme('B', 0.2, 1)];
    expect(names(list, bestSet(choiceOf(list, [0.3])).chosen)).toBe('A B');
  });

  it('takes no programme that costs something in a year without a budget', () => {
    const list = [programme('A', [10, 0], 5), programme('B', [10, 1], 50)];
    expect(names(list, bestSet(choiceOf(list, [20, 0])).chosen)).toBe('A');
    expect(frontierOf(choiceOf(list, [20, 0])).at(-1)).toMatchObject({ value: 5 });
  });
});

describe('what cannot be chosen between', () => {
  it.each([
    ['a budget of 0', [programme('A', 1, 1)], [0], /budget must be above 0/],
    ['a negative budget', [programme('A', 1, 1)], [-5], /budget must be a number at least 0, but found -5/],
    ['a negative cost', [programme('A', -1, 1)], [5], /costs of A must be a number at least 0, but found -1/],
    ['a value that is no number', [programme('A', 1, NaN)], [5], /value of A must be a finite number/],
    ['costs of other years', [programme('A', [1, 2], 1)], [5], /costs of A cover 2 years, but the budget covers 1/],
    [
      'circular prerequisites',
      [programme('A', 1, 1, { needs: [1] }), programme('B', 1, 1, { needs: [2] }), programme('C', 1, 1, { needs: [0] })],
      [5],
      /circle \(A needs B needs C needs A\)/,
    ],
    ['a prerequisite that is not there', [programme('A', 1, 1, { needs: [7] })], [5], /A needs a programme that is not in the list/],
    [
      'a prerequisite it excludes',
      [programme('A', 1, 1, { group: 'g' }), programme('B', 1, 1, { group: 'g', needs: [0] })],
      [5],
      /B needs A, but both are in the group g/,
    ],
    [
      'two must-haves of one group',
      [programme('A', 1, 1, { group: 'g', mustHave: true }), programme('B', 1, 1, { group: 'g', mustHave: true })],
      [5],
      /A and B must both be chosen .*, but only one of the group g can be/,
    ],
  ])('is refused with the reason: %s', (_, programmes, budgets, message) => {
    expect(() => choiceOf(programmes, budgets)).toThrow(message);
  });

  it('is refused where the must-haves break the budget, with by how much', () => {
    const choice = choiceOf([programme('A', [5, 9], 1, { mustHave: true }), programme('B', [0, 2], 1, { mustHave: true })], [10, 10]);
    expect(() => bestSet(choice)).toThrow(/The must-haves \(A, B, with what they need\) cost 11 in year 2, more than the budget of 10/);
    const never = choiceOf([programme('A', [5, 1], 1, { mustHave: true })], [10, 0]);
    expect(() => frontierOf(never)).toThrow(/cost 1 in year 2, more than the budget of 0/);
  });
});
