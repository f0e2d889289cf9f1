import { examples } from '../../../src/build/examples';
import { runToEnd } from '../../../src/core/numerics/objective';
import { normalQuantile } from '../../../src/core/numerics/normal';
import { uniformDraw } from '../../../src/core/uncertainty/draws';
import { parseCase, type BusinessCase } from '../../../src/model/document';
import { evaluate } from '../../../src/model/exact/evaluate';
import { buildModel } from '../../../src/model/lines/build-model';
import { analyse } from '../../../src/model/simulation/analysis';
import { joined, samplerOf, simulateRange, type Trials } from '../../../src/model/simulation/trial-range';
import { tornadoOf } from '../../../src/model/simulation/tornado';
import { drawTrial } from '../../../src/model/simulation/trial';
import { estimate, sampleCase } from '../sample-case';

const cases: Record<string, BusinessCase> = { ...examples(process.cwd()), sample: sampleCase };
const simulated = (document: BusinessCase, first: number, trials: number): Trials =>
  runToEnd(simulateRange(samplerOf(buildModel(document)), first, trials));

describe('a simulation', () => {
  test.each(Object.keys(cases))('of %s gives in each trial what the decimal model gives for it', (name) => {
    const document = cases[name]!;
    const model = buildModel(document);
    const { npv, paidBack } = simulated(document, 990, 20);
    // Loops take eight trials a step and the rest one by one: both are asked.
    for (const index of [0, 7, 8, 19]) {
      const trial = 990 + index;
      const values = evaluate(model, new Map([...drawTrial(model, trial)].map(([id, { value }]) => [id, value])));
      const size = values.constant('results.pvMoved')!.toNumber();
      expect(Math.abs(npv[index]! - values.constant('results.npv')!.toNumber())).toBeLessThanOrEqual(1e-11 * size);
      expect(paidBack[index]).toBe(values.constant('results.paybackReached')!.toNumber());
    }
  });

  test('is the same to the last bit whole, in parts, and in parts that come in another order', () => {
    const whole = simulated(sampleCase, 1, 5000);
    const sampler = samplerOf(buildModel(sampleCase));
    const second = runToEnd(simulateRange(sampler, 2501, 2500));
    const parts = joined([simulated(sampleCase, 1, 2500), second]);
    expect(Buffer.from(parts.npv.buffer).equals(Buffer.from(whole.npv.buffer))).toBe(true);
    expect(Buffer.from(parts.paidBack.buffer).equals(Buffer.from(whole.paidBack.buffer))).toBe(true);
  });

  test('reports how many trials are done, and can be left after any slice', () => {
    const steps = simulateRange(samplerOf(buildModel(sampleCase)), 1, 5000);
    expect([steps.next(), steps.next()]).toEqual([
      { done: false, value: 2048 },
      { done: false, value: 4096 },
    ]);
    expect(steps.return({ npv: new Float64Array(), paidBack: new Float64Array() }).done).toBe(true);
    expect(steps.next().done).toBe(true);
  });

  test('does not depend on where an input stands: numbers decide', () => {
    const moved = { ...sampleCase, costs: [...sampleCase.costs].reverse() };
    const [a, b] = [simulated(sampleCase, 1, 50), simulated(moved, 1, 50)];
    a.npv.forEach((npv, trial) => expect(b.npv[trial]! / npv).toBeCloseTo(1, 12));
  });

  test('of a case without any width is its base in every trial', () => {
    const fixed = JSON.parse(JSON.stringify(sampleCase), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'base' in value ? { ...value, low: value.base, high: value.base } : value,
    ) as BusinessCase;
    const sampler = samplerOf(buildModel(fixed));
    const { npv } = runToEnd(simulateRange(sampler, 1, 3));
    const base = evaluate(buildModel(fixed)).constant('results.npv')!.toNumber();
    for (const value of npv) expect(value / base).toBeCloseTo(1, 12);
    expect(tornadoOf(sampler)).toEqual([]);
    expect(analyse(sampler, simulated(fixed, 1, 200), 1).drivers).toEqual([]);
  });

  test.each([0, 1.5, NaN, 1e9])('of %d trials is refused with what is allowed', (trials) => {
    expect(() => simulated(sampleCase, 1, trials)).toThrow(/^trials must be a (whole number from 1 to 10000000|finite number), but found/);
  });
});

describe('a trial', () => {
  const drawn = drawTrial(buildModel(sampleCase), 17);

  test('holds for every estimate its number, its uniform number and the z that its value comes from', () => {
    for (const { number, u, z, correlated } of drawn.values()) {
      expect(u).toBe(uniformDraw(17, number));
      if (!correlated) expect(z).toBe(normalQuantile(u));
    }
    expect([...drawn].filter(([, { correlated }]) => correlated).map(([id]) => id)).toEqual([
      'segment.mobile.retention',
      'segment.broadband.retention',
    ]);
  });

  test('mixes the z of correlated estimates as the factor says', () => {
    const [mobile, broadband] = [drawn.get('segment.mobile.retention')!, drawn.get('segment.broadband.retention')!];
    const r = 2 * Math.sin((Math.PI * 0.5) / 6);
    expect(mobile.z).toBeCloseTo(normalQuantile(mobile.u), 14);
    expect(broadband.z).toBeCloseTo(r * normalQuantile(mobile.u) + Math.sqrt(1 - r * r) * normalQuantile(broadband.u), 14);
  });

  test('has no number but whole ones from 1', () => {
    for (const trial of [0, 1.5, -1, 2e9]) expect(() => drawTrial(buildModel(sampleCase), trial)).toThrow(/^trial must be a whole number/);
  });
});

describe('the tornado', () => {
  test('shows what the decimal model gives with one estimate at its ends, the widest first', () => {
    const model = buildModel(sampleCase);
    const bars = tornadoOf(samplerOf(model));
    for (const { id, low, high, npvAtLow, npvAtHigh } of bars.slice(0, 3)) {
      for (const [end, npv] of [
        [low, npvAtLow],
        [high, npvAtHigh],
      ] as const) {
        const exact = evaluate(model, new Map([[id, end]]))
          .constant('results.npv')!
          .toNumber();
        expect(npv / exact).toBeCloseTo(1, 11);
      }
    }
    const widths = bars.map(({ npvAtLow, npvAtHigh }) => Math.abs(npvAtHigh - npvAtLow));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(bars.map(({ id }) => id)).not.toContain('inaction.complaints.incidence');
  });
});

describe('correlations that contradict one another', () => {
  test('are refused with the document, by the pair that could be mended', () => {
    const pair = (a: string, b: string, rank: number) => ({ a: `segment.mobile.${a}`, b: `segment.mobile.${b}`, rank, comment: '' });
    const correlations = [pair('margin', 'retention', 0.9), pair('retention', 'growth', 0.9), pair('margin', 'growth', -0.9)];
    const parsed = parseCase({ ...sampleCase, correlations });
    expect(parsed.ok ? [] : parsed.faults.map(({ path, message }) => [path, message])).toEqual([
      [
        'correlations',
        expect.stringMatching(/^The rank correlation of segment\.mobile\.margin with segment\.mobile\.growth, -0\.9, contradicts/),
      ],
    ]);
  });
});

describe('how sure the result is', () => {
  test('with all inputs drawn from what is stated, 80 % of fresh trials lie between P10 and P90', () => {
    const document = { ...cases['b2b']!, correlations: [] };
    const sampler = samplerOf(buildModel(document));
    const [known, fresh] = [runToEnd(simulateRange(sampler, 1, 8000)), runToEnd(simulateRange(sampler, 1_000_001, 8000))];
    const { p10, p90 } = analyse(sampler, known, 1).npv;
    const inside = fresh.npv.filter((npv) => npv >= p10 && npv <= p90).length / 8000;
    // Both samples err: sqrt(2) of the binomial error, four times over.
    expect(Math.abs(inside - 0.8)).toBeLessThan(4 * Math.SQRT2 * Math.sqrt((0.8 * 0.2) / 8000));
  });

  test('a single uncertain input has all of the variance and is worth as much as certainty', () => {
    const only = { ...onlyUncertain(), correlations: [] };
    const sampler = samplerOf(buildModel(only));
    const trials = runToEnd(simulateRange(sampler, 1, 4000));
    const { drivers, certainty } = analyse(sampler, trials, 1);
    expect(drivers.map(({ variable }) => variable.input.id)).toEqual(['lever.resolution.size']);
    expect(drivers[0]!.share).toBeGreaterThan(0.999);
    expect(Math.abs(drivers[0]!.worth.value - certainty.value)).toBeLessThanOrEqual(2 * certainty.standardError + 1e-6 * sampleScale);
  });
});

const sampleScale = 1_000_000;

/** The sample case with one uncertain estimate, wide enough for both signs of NPV. */
function onlyUncertain(): BusinessCase {
  const fixed = JSON.parse(JSON.stringify(sampleCase), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'base' in value ? { ...value, low: value.base, high: value.base } : value,
  ) as BusinessCase;
  return {
    ...fixed,
    levers: fixed.levers.map((lever) =>
      lever.id === 'resolution' ? { ...lever, size: estimate(0.12, 0.06, 0.2, { number: lever.size.number }) } : lever,
    ),
  };
}
