import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCase, type BusinessCase, type Tenure } from '../../../src/model/document';
import { adoption, targetsOf } from '../../../src/taskpane/data/adoption';
import type { Cell } from '../../../src/taskpane/data/cell';
import type { Reading } from '../../../src/taskpane/data/layouts';
import type { Json } from '../../../src/taskpane/form/path';
import { fitCommand } from '../../cli/fit-command';
import { here, telecomCase } from '../example';
import { setUp } from '../session-setup';
import { fit } from './fit-range';

const folder = mkdtempSync(join(tmpdir(), 'pane-tenure-'));
afterAll(() => rmSync(folder, { recursive: true }));

const origin = { address: 'Data!A1:B9', rows: 8, today: here.today, method: 'shifted beta-geometric' };
const SOURCE = `Data!A1:B9 of this workbook, 8 rows, ${here.today}: shifted beta-geometric`;

// Fader & Hardie (2007), table 1: "high end" customers.
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];
const YEARS: Cell[][] = [['Year', 'Left'], ...HIGH_END.map((left, t): Cell[] => [t, left])];
/** The last cohort has only begun. */
const TRIANGLE: Cell[][] = [
  ['Cohort', 0, 1, 2, 3],
  ['2021', 900, 800, 730, 690],
  ['2022', 950, 840, 760, ''],
  ['2023', 1000, 880, '', ''],
  ['2024', 77, '', '', ''],
];
const TRIANGLE_COUNTS = ['1,1,330', '2,1,150', '3,1,40', '0,0,77', '1,0,880', '2,0,760', '3,0,690'];
const LEFT_BY_MONTH = Array.from({ length: 31 }, (_, t) => Math.round(1000 * (8 / (8 + t)) ** 0.4));
const MONTHS: Cell[][] = [['Month', 'Left'], ...LEFT_BY_MONTH.map((left, t): Cell[] => [t, left])];

const countsOf = (left: readonly number[]): string[] => [
  ...left.slice(1).map((now, before) => `${before + 1},1,${left[before]! - now}`),
  `${left.length - 1},0,${left.at(-1)}`,
];

async function target(document: BusinessCase, cells: Cell[][], change: Partial<Reading> = {}, method?: string) {
  const { finding } = await fit(cells, change);
  const targets = targetsOf(document as unknown as Json, finding).filter(({ path }) => path === 'segments[0].tenure');
  return { finding, target: targets.find(({ offer }) => offer.target === 'tenure' && offer.method === method) };
}

/** A session with a case whose first segment takes the retention by tenure of a range. */
async function used(cells: Cell[][], change: Partial<Reading> = {}, method?: string) {
  const { session } = setUp();
  await session.open();
  const { target: place } = await target(telecomCase(), cells, change, method);
  const { done, change: structure } = adoption(place!, origin, here.notation);
  const before = session.snapshot();
  await session.change(structure!, done);
  const { checked, faults } = session.snapshot();
  expect(faults).toEqual([]);
  return { session, before, done, document: checked! };
}

/** What the terminal writes for the same counts. */
async function byTerminal(counts: readonly string[], unit: 'year' | 'month', curve = 'sbg'): Promise<BusinessCase> {
  const [data, into] = [join(folder, `${unit}.csv`), join(folder, `${unit}.json`)];
  writeFileSync(data, ['tenure,lost,customers', ...counts].join('\n'));
  writeFileSync(into, JSON.stringify(telecomCase()));
  const segment = telecomCase().segments[0]!.id;
  expect(await fitCommand('--counts', data, '--unit', unit, '--curve', curve, '--into', into, '--segment', segment)).toMatchObject({
    status: 0,
  });
  const parsed = parseCase(JSON.parse(readFileSync(into, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.case;
}

/** A retention by tenure whose estimates come from somewhere else. */
const sourced = (tenure: Tenure, source = SOURCE): Tenure =>
  JSON.parse(JSON.stringify(tenure), (key, value: unknown) => (key === 'source' ? source : key === 'date' ? here.today : value)) as Tenure;

describe('survivors used as the retention by year of tenure of a segment', () => {
  it.each([
    ['years', YEARS, 'year', countsOf(HIGH_END), {}],
    ['a triangle of cohorts', TRIANGLE, 'year', TRIANGLE_COUNTS, {}],
    ['months', MONTHS, 'month', countsOf(LEFT_BY_MONTH), { months: 1 }],
  ] as const)('give the case that case fit --into writes for the same counts: %s', async (_, cells, unit, counts, change) => {
    const { document } = await used([...cells], change);
    const written = await byTerminal(counts, unit);
    const [first, ...others] = written.segments;
    expect(document).toEqual({ ...written, segments: [{ ...first!, tenure: sourced(first!.tenure!) }, ...others] });
  });

  it('are the parameters of Fader & Hardie (2007), measured, with range and source, confirmed by nobody', async () => {
    const { document, done } = await used(YEARS);
    const { tenure } = document.segments[0]!;
    if (tenure?.curve !== 'shifted-beta-geometric') throw new Error('no curve');
    expect(tenure.alpha.base).toBeCloseTo(0.668, 3);
    expect(tenure.beta.base).toBeCloseTo(3.806, 3);
    for (const { low, base, high, ...said } of [tenure.alpha, tenure.beta]) {
      expect([low < base, base < high]).toEqual([true, true]);
      expect(said).toMatchObject({ kind: 'measured', confirmed: false, source: SOURCE, date: here.today, owner: '', confidence: 'unset' });
    }
    expect(done).toMatch(/^Retention of .* by year of tenure is now 85\.1%, 87\.8%, .*, 94\.2% from the first year on, measured;/);
  });

  it('are the beta-discrete-Weibull that case fit --curve bdw writes, too, where it fits clearly better', async () => {
    const { document, done } = await used(YEARS, {}, 'beta-discrete-Weibull');
    const written = (await byTerminal(countsOf(HIGH_END), 'year', 'bdw')).segments[0]!.tenure!;
    expect(document.segments[0]!.tenure).toEqual(sourced(written, SOURCE.replace('shifted beta-geometric', 'beta-discrete-Weibull')));
    expect(written).toMatchObject({ curve: 'beta-discrete-weibull', c: { base: 1.72356 } });
    expect(done).toMatch(/ by year of tenure, beta-discrete-Weibull is now 86\.9%, 85\.2%, /);
    const { finding } = await fit(YEARS);
    expect(finding.sentences).toContainEqual(
      expect.stringMatching(/fits clearly better: a customer’s own risk rises with tenure\. By it, 86\.9%/),
    );
    // Of the Regular customers a third parameter tells nothing: the gain in log-likelihood is 0.66.
    const regular = [1000, 631, 468, 382, 326, 289, 262, 241].map((left, t): Cell[] => [t, left]);
    expect((await fit([['Year', 'Left'], ...regular])).finding.offers.map((offer) => offer.target)).toEqual(['retention', 'tenure']);
  });

  it('are four quarters a year, one after another', async () => {
    const quarters = LEFT_BY_MONTH.filter((_, month) => month % 3 === 0);
    const { document } = await used([quarters], { months: 3 });
    const { tenure } = document.segments[0]!;
    if (tenure?.curve !== 'table') throw new Error('no table');
    // Whoever began is through the first year after four quarters, and through the second after eight.
    expect(tenure.years[0]!.retention.base).toBeCloseTo(quarters[4]! / quarters[0]!, 2);
    expect(tenure.years[1]!.retention.base).toBeCloseTo(quarters[8]! / quarters[4]!, 2);
    // Ten quarters were seen: who is left is in the third year.
    expect(tenure.years.map(({ customers }) => customers.base)).toEqual([0, 0, quarters[10], 0, 0]);
  });

  it('are taken back in one step, whatever was typed before', async () => {
    const { session, before, done } = await used(YEARS);
    expect(session.snapshot().undo?.done).toBe(done);
    await session.undo();
    expect(session.snapshot()).toMatchObject({ draft: before.draft, checked: before.checked, document: before.document });
    expect(session.snapshot().checked!.segments[0]).not.toHaveProperty('tenure');
  });

  it('take the place of another retention by tenure, with what was typed over it, and say who has confirmed that', async () => {
    const { session, document } = await used(MONTHS, { months: 1 });
    await session.editAll({
      'segments[0].tenure.years[1].retention.base': '0.5',
      'segments[0].tenure.years[1].retention.owner': 'Ann',
      'segments[0].tenure.years[1].retention.confirmed': 'true',
    });
    const { target: place } = await target(session.snapshot().document as unknown as BusinessCase, YEARS);
    expect(place!.confirmed).toBe('Ann');
    expect((await target(document, YEARS)).target!.confirmed).toBeUndefined();
    const offer = (await fit(YEARS)).finding.offers.slice(0, 1);
    expect(targetsOf(document as unknown as Json, { offers: offer })[0]!.label).toMatch(/ if tenure made no difference$/);
    const { change, done } = adoption(place!, origin, here.notation);
    await session.change(change!, done);
    const { checked, draft } = session.snapshot();
    expect(checked!.segments).toEqual((await used(YEARS)).document.segments);
    expect(draft!.edits).toEqual({});
  });
});

describe('survivors that are too few for a retention by year of tenure', () => {
  it.each([
    ['less than two years', MONTHS.slice(0, 16), { months: 1 }, /: 14 months are seen, and two whole years are needed/],
    ['two years of nearly one churn rate', YEARS.slice(0, 4), {}, /: these data are too short, or of too few customers/],
  ] as const)('say so, and are still one retention: %s', async (_, cells, change, message) => {
    const { finding, target: place } = await target(telecomCase(), [...cells], change);
    expect(place).toBeUndefined();
    expect(finding.notes).toContainEqual(expect.stringMatching(message));
    expect(finding.offers.map((offer) => offer.target)).toEqual(['retention']);
  });
});
