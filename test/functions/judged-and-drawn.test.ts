import { quantityOf, SCALES, scaleOf } from '../../src/core/uncertainty/estimate';
import { call, failed } from '../../src/functions/call';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { drawTrial } from '../../src/model/simulation/trial';
import { sampleCase } from '../model/sample-case';

const number = (id: string, ...given: unknown[]): number => {
  const shown = call(id, given);
  if (typeof shown !== 'number') throw new Error(JSON.stringify(shown));
  return shown;
};
const refusal = (id: string, ...given: unknown[]) => {
  const shown = call(id, given);
  if (!failed(shown)) throw new Error(`accepted, with ${JSON.stringify(shown)}`);
  return shown;
};

describe('EFFORT_RESPONSE', () => {
  test('goes through what was asked: nothing, the plan, half as much again, and never beyond what unlimited money brings', () => {
    expect([0, 1, 1.5].map((effort) => number('EFFORT_RESPONSE', effort, 1.25, 1.8))).toEqual([0, 1, 1.25]);
    const efforts = [0.1, 0.5, 1, 2, 3, 50, 1e6].map((effort) => number('EFFORT_RESPONSE', effort, 1.25, 1.8));
    expect(efforts).toEqual([...efforts].sort((a, b) => a - b));
    expect(efforts.at(-1)).toBeLessThanOrEqual(1.8);
  });

  test('is the multiple that the model puts on the size of a lever', () => {
    for (const effort of [0, 0.4, 1, 1.7, 3]) {
      const values = evaluate(buildModel(sampleCase), new Map([['effort', effort]]));
      const inModel = values.constant('timeline.lever.resolution.response.multiple')!.toNumber();
      expect(number('EFFORT_RESPONSE', effort, 1.2, 1.6)).toBeCloseTo(inModel, 14);
    }
  });

  test('is refused for answers that do not rise', () => {
    expect(refusal('EFFORT_RESPONSE', 2, 1.8, 1.8)).toEqual({
      error: '#NUM!',
      message: expect.stringContaining('unlimited (1.8) must be above plus50'),
    });
  });
});

describe('LITIGATION_EXPOSURE', () => {
  test('is worked by hand: 6 claims, 70 % settled for 9,000, 40 % of the rest lost for 30,000, each defended for 8,000', () => {
    expect(number('LITIGATION_EXPOSURE', 6, 0.7, 9000, 0.4, 30000, 8000)).toBe(73_800);
  });

  test('is what the model expects a year', () => {
    const { litigation } = sampleCase.inaction;
    const given = (['claims', 'settled', 'settlement', 'lost', 'award', 'defence'] as const).map((key) => litigation![key].base);
    const line = evaluate(buildModel(sampleCase)).period('inaction.litigation', 1)!.toNumber();
    expect(number('LITIGATION_EXPOSURE', ...given) / 4).toBeCloseTo(line, 9);
  });
});

describe('SWITCHING_CLV', () => {
  const chain = [
    [0.8, 0.2],
    [0.3, 0.7],
  ];

  test('is worked by hand for two purchases to come', () => {
    // B = .6, .6 x .8 + .4 x .3 = .6, again .6; half-yearly at 21 %: 1.1 a purchase.
    expect(number('SWITCHING_CLV', [[0.6, 0.4]], chain, 1, 50, 0.21, 2, 2)).toBeCloseTo(50 * 0.6 * (1 + 1 / 1.1 + 1 / 1.21), 12);
  });

  test('where nobody comes back is the lifetime value with the first margin certain and at once', () => {
    const lost = [
      [0.75, 0.25],
      [0, 1],
    ];
    const q = 0.75 / 1.1;
    expect(number('SWITCHING_CLV', [[1, 0]], lost, 1, 100, 0.1, 1, 30)).toBeCloseTo((100 * (1 - q ** 31)) / (1 - q), 9);
    expect(number('SWITCHING_CLV', [[1, 0]], lost, 2, 100, 0.1, 1, 0)).toBe(0);
  });

  test('of all brands together is the value of every purchase', () => {
    const all = [1, 2].reduce((sum, brand) => sum + number('SWITCHING_CLV', [[0.1, 0.9]], chain, brand, 40, 0.1), 0);
    expect(all).toBeCloseTo((40 * (1 - 1.1 ** -11)) / (1 - 1.1 ** -1), 9);
  });

  test.each([
    [[[0.6, 0.5]], chain, '#NUM!', 'current must add up to 1, but adds up to 1.1'],
    [
      [[0.6, 0.4]],
      [
        [0.8, 0.1],
        [0.3, 0.7],
      ],
      '#NUM!',
      'switching, row 1, must add up to 1, but adds up to 0.9',
    ],
    [
      [[0.6, 0.4]],
      [
        [1.2, -0.2],
        [0.3, 0.7],
      ],
      '#NUM!',
      'switching, row 1, cell 1, must be a number from 0 to 1, but found 1.2',
    ],
    [[[0.6, 0.4]], [[1]], '#VALUE!', 'switching is a range of 1 by 1 cells, but current has 2 brands'],
    [
      [[0.6, 0.4]],
      [
        [0.8, { error: '#N/A' }],
        [0.3, 0.7],
      ],
      '#N/A',
      'switching, row 1, cell 2 holds the error #N/A',
    ],
    [
      [[0.6, 0.4]],
      [
        [0.8, 'x'],
        [0.3, 0.7],
      ],
      '#VALUE!',
      'switching, row 1, cell 2: a number is needed, but found the text "x"',
    ],
  ])('of %j with %j is %s: %s', (current, switching, error, message) => {
    expect(refusal('SWITCHING_CLV', current, switching, 1, 50, 0.1)).toEqual({ error, message: expect.stringContaining(message) });
  });

  test('of a brand that is not there is refused', () => {
    expect(refusal('SWITCHING_CLV', [[0.6, 0.4]], chain, 3, 50, 0.1).message).toBe(
      'brand must be a whole number from 1 to 2, but found 3.',
    );
  });
});

describe('SAMPLE', () => {
  const model = buildModel(sampleCase);
  const drawn = drawTrial(model, 17);

  test('is the value that a case draws for the estimate in the trial', () => {
    let compared = 0;
    for (const input of model.inputs) {
      if (input.type !== 'estimate' || drawn.get(input.id)!.correlated) continue;
      const { estimate, bounds } = input;
      const scale = SCALES.indexOf(scaleOf(quantityOf(bounds), estimate)) + 1;
      const given = [17, estimate.number, estimate.low, estimate.base, estimate.high, scale, bounds.min ?? null, bounds.max ?? null];
      expect(number('SAMPLE', ...given)).toBe(drawn.get(input.id)!.value);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('is the base in trial 0, and refused where the scale cannot carry the points', () => {
    expect(number('SAMPLE', 0, 7, 80, 100, 150, 2)).toBe(100);
    expect(refusal('SAMPLE', 1, 7, 0, 100, 150, 2)).toEqual({ error: '#NUM!', message: expect.stringContaining('low must be above 0') });
    expect(refusal('SAMPLE', 1, 7, 90, 80, 150)).toEqual({
      error: '#NUM!',
      message: expect.stringContaining('base must lie between low and high'),
    });
    expect(refusal('SAMPLE', 1, 7, 80, 100, 150, 1, 200, 50)).toEqual({
      error: '#NUM!',
      message: 'least must not be above most, but found 200 and 50: exchange them.',
    });
    expect(refusal('SAMPLE', 1.5, 7, 80, 100, 150).message).toContain('trial must be a whole number');
  });
});
