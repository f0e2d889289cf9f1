import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { type Chart, svgOf } from '../../src/cli/plot/svg-chart';
import { call } from '../../src/functions/call';
import { cdnowTransactions } from './cdnow';
import { fitCommand } from './fit-command';

const folder = mkdtempSync(join(tmpdir(), 'case-plot-'));
afterAll(() => rmSync(folder, { recursive: true }));
const raw = join(folder, 'cdnow.csv');
writeFileSync(raw, ['customer,date', ...cdnowTransactions().map(({ customer, day }) => `${customer},${day}`)].join('\n'));
const survivors = join(folder, 'survivors.csv');
const COUNTS = [
  [1, 1, 131],
  [2, 1, 126],
  [3, 1, 90],
  [3, 0, 653],
];
writeFileSync(survivors, ['tenure,lost,customers', ...COUNTS.map((row) => row.join())].join('\n'));

const file = join(folder, 'plot.svg');
const drawn = async (...args: string[]): Promise<string> => {
  const { status, stderr } = await fitCommand(...args, '--plot', file);
  if (status !== 0) throw new Error(stderr);
  return readFileSync(file, 'utf8');
};
const lines = (svg: string): number[][][] =>
  [...svg.matchAll(/<polyline points="([^"]+)"/g)].map(([, points]) => points!.split(' ').map((point) => point.split(',').map(Number)));

/** Places of the axes in the picture: y runs from 288 at 0 up to 66 at the highest tick, x from 78 to 736. */
const valueAt = (y: number, highest: number): number => ((288 - y) / 222) * highest;

describe('case fit --plot', () => {
  it('draws purchases by week and summed up, and customers by purchases, as --tracking counts them', async () => {
    const svg = await drawn(raw, '--model', 'mbgnbd');
    const { stdout } = await fitCommand(raw, '--model', 'mbgnbd', '--tracking');
    const tracked = stdout.trim().split('\n').slice(1).map((row) => row.split(',').map(Number)); // prettier-ignore
    const [actual, expected, summed] = lines(svg) as [number[][], number[][], number[][]];
    expect(actual).toHaveLength(tracked.length);
    tracked.forEach((row, i) => {
      expect(valueAt(actual[i]![1]!, 150)).toBeCloseTo(row[2]!, 1);
      expect(valueAt(expected[i]![1]!, 150)).toBeCloseTo(row[3]!, 1);
      expect(valueAt(summed[i]![1]!, 5000) / row[4]!).toBeCloseTo(1, 0);
    });
    expect(svg.match(/<rect [^>]*fill="#1b4f8f"/g)).toHaveLength(8 + 1);
    expect(svg).toContain('foretold from here on');
    expect(new Resvg(svg).render().asPng().length).toBeGreaterThan(10_000);
  });

  it('draws survivors with both curves, projected as the functions do', async () => {
    const svg = await drawn('--counts', survivors);
    const fit = call('SBG_FIT', [[['tenure', 'lost', 'customers'], ...COUNTS]]);
    const shares = call('SBG_SURVIVAL', [fit, [[0], [3], [6]]]) as number[][];
    const curve = lines(svg)[3]!;
    expect(curve).toHaveLength(7);
    [0, 3, 6].forEach((t, i) => expect(valueAt(curve[t]![1]!, 100)).toBeCloseTo(100 * shares[i]![0]!, 1));
    expect(svg).toContain('projected from here on');
  });

  it('keeps names from being anything but words', () => {
    const chart: Chart = { title: '<b> & "c"', x: 'x', y: 'y', series: [{ name: 'a', style: 'line', colour: '#000', points: [[1, 1]] }] };
    expect(svgOf([chart])).toContain('>&#60;b&#62; &#38; &#34;c&#34;</text>');
  });

  it.each([
    ['counts of purchases', 'frequency,recency_days,age_days,customers\n1,20,90,5\n0,0,90,9\n', /carries no days/],
    ['a pilot', 'treated,retained,customers\n1,1,5\n1,0,5\n0,1,5\n0,0,5\n', /nothing to draw/],
  ])('refuses %s', async (_, counts, message) => {
    const [path, picture] = [join(folder, 'counts.csv'), join(folder, 'none.svg')];
    writeFileSync(path, counts);
    const { status, stderr } = await fitCommand('--counts', path, '--plot', picture);
    expect([status, stderr, existsSync(picture)]).toEqual([1, expect.stringMatching(message), false]);
  });
});
