import { call } from '../../src/functions/call';
import { randomSource } from '../tools/random';
import { seedOr } from '../tools/seed';
import { column, message, table } from './effect-tables';

describe('CUPED of customers counted together', () => {
  const two = [column([1, 0]), column([61, 52]), column([50, 48]), column([8, 9])];
  const spread = [
    [120, 80, 90, 48, 80],
    [90, 110, 95, 39, 68],
  ];
  const refused = (change: (rows: number[][]) => unknown[][], counted: unknown[][] = two[3]!): string => {
    const rows = spread.map((row) => [...row]);
    return message('CUPED', [two[0], two[1], two[2], counted, change(rows)]);
  };

  test('is the sum of its parts, whatever the rows they are counted in', () => {
    const random = randomSource(seedOr(12));
    const rows = Array.from({ length: 300 }, (_, i) => {
      const x = 2015 + Math.floor(random.next() * 6);
      return { treated: i % 2, x, y: 3 * (x - 2015) + Math.floor(random.next() * 4) + 2 * (i % 2) };
    });
    const one = table('CUPED', [column(rows.map((r) => r.treated)), column(rows.map((r) => r.y)), column(rows.map((r) => r.x))]);
    const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const together = [0, 1].flatMap((treated) =>
      [0, 1, 2].map((part) => {
        const own = rows.filter((row, i) => row.treated === treated && i % 3 === part);
        const [x, y] = [average(own.map((r) => r.x)), average(own.map((r) => r.y))];
        const product = (of: (row: (typeof own)[0]) => number): number => own.reduce((sum, row) => sum + of(row), 0) / (own.length - 1);
        const [vy, vx, c] = [product((r) => (r.y - y) ** 2), product((r) => (r.x - x) ** 2), product((r) => (r.x - x) * (r.y - y))];
        return [treated, y, x, own.length, vy, vx, c, Math.min(...own.map((r) => r.y)), Math.max(...own.map((r) => r.y))];
      }),
    );
    const part = (j: number): unknown[][] => column(together.map((row) => row[j]));
    const other = table('CUPED', [part(0), part(1), part(2), part(3), together.map((row) => row.slice(4))]);
    expect(other.map((row) => row[0])).toEqual(one.map((row) => row[0]));
    other.forEach((row, i) =>
      row.forEach((cell, j) => expect(cell).toEqual(typeof cell === 'number' ? expect.closeTo(one[i]![j] as number, 9) : one[i]![j])),
    );
  });

  test.each([
    ['other columns', (rows: number[][]) => rows.map((row) => row.slice(1)), /spread must have five columns .* but has 4/],
    ['a negative variance', (rows: number[][]) => [[-1, ...rows[0]!.slice(1)], rows[1]!], /row 1: a variance is at least 0, but found -1/],
    [
      'a covariance that no customers could have',
      (rows: number[][]) => [rows[0]!, [90, 110, 100, 39, 68]],
      /row 2: a covariance of 100 is more than the variances allow/,
    ],
    [
      'a mean outside of its ends',
      (rows: number[][]) => [rows[0]!, [90, 110, 95, 53, 68]],
      /row 2: the mean outcome 52 is not between the smallest and the largest, 53 and 68/,
    ],
    ['a blank', (rows: number[][]) => [rows[0]!, [90, null, 95, 39, 68]], /variance of before, row 2: a number is needed, but it is blank/],
  ])('refuses %s', (_, change, expected) => {
    expect(refused(change as (rows: number[][]) => unknown[][])).toMatch(expected);
  });

  test('asks for the customers where a row has a spread and stands for one', () => {
    expect(
      message('CUPED', [
        column([1, 1, 0, 0]),
        column([1, 2, 3, 4]),
        column([1, 2, 3, 5]),
        null,
        [...spread, ...spread].map((row) => [...row.slice(0, 3), 0, 90]),
      ]),
    ).toMatch(/one, who has no variance: give customers/);
    expect(call('CUPED', [...two, spread])).not.toHaveProperty('error');
  });
});
