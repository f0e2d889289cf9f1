import { choiceOf } from '../../src/core/portfolio/programmes';
import { bestSet } from '../../src/core/portfolio/frontier';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { sampleCase } from './sample-case';

type Programme = BusinessCase['programmes'][number];

const programme = (id: string, more: Partial<Programme> = {}): Programme => ({
  ...sampleCase.programmes[0]!,
  id,
  name: id.toUpperCase(),
  costs: [10, 20],
  group: '',
  needs: [],
  mustHave: false,
  ...more,
});

const messagesOf = (programmes: readonly unknown[], budgets: unknown = [100, 100]): string[] => {
  const parsed = parseCase({ ...sampleCase, programmes, budgets });
  return parsed.ok ? [] : parsed.faults.map(({ message }) => message);
};

const must = { mustHave: true };

describe('programmes and budgets between which nothing can be chosen are faults of the document', () => {
  it.each<[string, Programme[], unknown, string[]]>([
    [
      'prerequisites in circles, each named',
      [
        programme('a', { needs: ['b'] }),
        programme('b', { needs: ['c'] }),
        programme('c', { needs: ['a'] }),
        programme('d', { needs: ['d', 'a'] }),
      ],
      [100, 100],
      [
        'programmes[0].needs must be prerequisites that do not lead back to the programme, but found A needs B needs C needs A.',
        'programmes[3].needs must be prerequisites that do not lead back to the programme, but found D needs D.',
      ],
    ],
    [
      'a prerequisite in the same group',
      [programme('a', { group: 'g' }), programme('b', { group: 'g', needs: ['a'] })],
      [100, 100],
      ['programmes[1].needs[0] must be a programme outside the group g, of which only one can be chosen, but found "a".'],
    ],
    [
      'two must-haves of a group, one of them by what it needs',
      [programme('a', { group: 'g', ...must }), programme('b', { group: 'g' }), programme('c', { needs: ['b'], ...must })],
      [100, 100],
      [
        'programmes[2].mustHave must be a must-have that can be chosen with the others and all that they need, but found A and B, of whose group g only one can be chosen.',
      ],
    ],
    [
      'must-haves beyond the budgets of two years',
      [programme('a', { costs: [60], ...must }), programme('b', { costs: [50, 200, 900] }), programme('c', { needs: ['b'], ...must })],
      [100, 100],
      [
        'budgets[0] must be at least 120, what the must-haves (A, B, C, with what they need) cost in year 1, but found 100.',
        'budgets[1] must be at least 220, what the must-haves (A, B, C, with what they need) cost in year 2, but found 100.',
      ],
    ],
    [
      'a budget of 0',
      [],
      [0],
      ['budgets must be empty or above 0 in at least one year: with nothing to spend there is no choice, but found 0.'],
    ],
    [
      'budgets of 0 beside must-haves',
      [programme('a', must)],
      [0, 0],
      ['budgets must be empty or above 0 in at least one year: with nothing to spend there is no choice, but found 0, 0.'],
    ],
    ['a negative budget', [programme('a', must)], [-5], ['budgets[0] must be a number from 0 to 1000000000000, but found -5.']],
  ])('%s', (_, programmes, budgets, messages) => {
    expect(messagesOf(programmes, budgets)).toEqual(messages);
  });

  it('with all other faults at once', () => {
    const broken = [programme('a', { needs: ['a'], comment: 7 as unknown as string }), programme('b', { costs: [500], ...must })];
    const found = parseCase({ ...sampleCase, title: '', programmes: broken, budgets: [100] });
    expect(found.ok ? [] : found.faults.map(({ path }) => path)).toEqual([
      'title',
      'programmes[0].comment',
      'programmes[0].needs',
      'budgets[0]',
    ]);
  });

  it('and not what is well: a budget spent to the last cent, a year without one, costs after the last of them', () => {
    const tight = [programme('a', { costs: [0.1, 0, 5], ...must }), programme('b', { costs: [0.2], needs: ['a'], ...must })];
    expect(messagesOf(tight, [0.3, 0])).toEqual([]);
    expect(messagesOf(tight, [])).toEqual([]);
  });

  it('whatever else the entries hold', () => {
    const odd = [null, 'text', { id: 'a', needs: 'a', group: 7, mustHave: 'yes', costs: {} }, programme('a', { needs: ['a'], ...must })];
    expect(() => messagesOf(odd, { year: 1 })).not.toThrow();
    expect(messagesOf(odd, ['much'])).toContainEqual(expect.stringMatching(/^programmes\[3\]\.needs must be prerequisites/));
    const chain = Array.from({ length: 3000 }, (_, index) => ({ id: `p${index}`, needs: [`p${index + 1}`] }));
    expect(messagesOf(chain)).toContainEqual(expect.stringMatching(/^programmes must be a list of 0 to 50/));
  });

  it('so that whatever passes has a best set', () => {
    const ids = ['a', 'b', 'c', 'd'];
    let passed = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const digit = (place: number, of: number): number => Math.floor((((seed + 1) * 2654435761) % 2 ** 32) / 3 ** place) % of;
      const programmes = ids.map((id, index) =>
        programme(id, {
          costs: [10 * (1 + digit(index, 5))],
          group: ['', '', 'g'][digit(index + 4, 3)]!,
          needs: digit(index + 8, 3) === 0 ? [ids[digit(index + 9, 4)]!] : [],
          mustHave: digit(index + 2, 3) === 0,
        }),
      );
      const budgets = [40 + digit(1, 60)];
      const entries = programmes.map(({ name, costs, group, needs, mustHave }) => ({
        name,
        costs,
        value: 1,
        group,
        needs: needs.map((id) => ids.indexOf(id)),
        mustHave,
      }));
      if (messagesOf(programmes, budgets).length > 0) expect(() => bestSet(choiceOf(entries, budgets))).toThrow();
      else {
        passed += 1;
        expect(bestSet(choiceOf(entries, budgets)).chosen.length).toBe(4);
      }
    }
    expect(passed).toBeGreaterThan(50);
    expect(passed).toBeLessThan(350);
  });
});
