import { buildModel } from '../../src/model/lines/build-model';
import { compile } from '../../src/model/columnar/compile';
import { evaluate } from '../../src/model/exact/evaluate';
import { sampleCase } from './sample-case';

const model = buildModel(sampleCase);

describe('the columnar program', () => {
  const trials = 700; // more than two blocks, the last one short
  const retention = Float64Array.from({ length: trials }, (_, trial) => 0.5 + (0.4 * trial) / trials);
  const discount = Float64Array.from({ length: trials }, (_, trial) => ((trial * 37) % 100) / 400);
  const inputs = new Map([
    ['segment.mobile.retention', retention],
    ['discountRate', discount],
  ]);

  test('keeps trials apart across blocks', () => {
    const outcome = compile(model, {
      constants: ['results.npv', 'results.payback', 'results.mirr'],
      totals: ['appraisal.net'],
      varying: [...inputs.keys()],
    }).run(trials, inputs);
    for (const trial of [0, 1, 255, 256, 511, 512, 699]) {
      const overrides = new Map([...inputs].map(([id, values]) => [id, values[trial] as number]));
      const values = evaluate(model, overrides);
      for (const id of ['results.npv', 'results.payback', 'results.mirr']) {
        expect((outcome.constant(id)[trial] as number) / (values.constant(id)?.toNumber() ?? Number.NaN)).toBeCloseTo(1, 11);
      }
      expect((outcome.total('appraisal.net')[trial] as number) / (values.total('appraisal.net')?.toNumber() ?? Number.NaN)).toBeCloseTo(
        1,
        11,
      );
    }
  });

  test('gives the same when it is run again, and for an input left out takes its live value', () => {
    const program = compile(model, { constants: ['results.npv'] });
    const first = program.run(trials, inputs).constant('results.npv');
    const live = program.run(1, new Map()).constant('results.npv')[0];
    expect(program.run(trials, inputs).constant('results.npv')).toEqual(first);
    expect((live as number) / (evaluate(model).constant('results.npv')?.toNumber() ?? Number.NaN)).toBeCloseTo(1, 12);
  });

  test('calculates only what the wanted figures need', () => {
    const all = model.lines.filter(({ series }) => series).length;
    const needed = compile(model, { constants: ['results.npv'] }).lines;
    expect(needed).toBeLessThan(all / 1.5);
    expect(needed).toBeGreaterThan(20);
  });

  test.each<[string, number, ReadonlyMap<string, Float64Array>, string]>([
    ['an input that was compiled as fixed', 2, new Map([['taxRate', new Float64Array(2)]]), 'taxRate fixed'],
    ['a column of the wrong length', 3, new Map([['discountRate', new Float64Array(2)]]), '2 values for 3 trials'],
    ['no trials', 0, new Map(), 'whole number from 1'],
  ])('refuses %s', (_, count, columns, words) => {
    const program = compile(model, { constants: ['results.npv'], varying: ['discountRate'] });
    expect(() => program.run(count, columns)).toThrow(words);
  });

  test('says when a figure was not among those wanted', () => {
    const outcome = compile(model, { constants: ['results.npv'] }).run(1, new Map());
    expect(() => outcome.constant('results.roi')).toThrow('without results.roi');
  });

  test('refuses to compile a line that does not exist', () => {
    expect(() => compile(model, { constants: ['results.nothing'] })).toThrow('no line results.nothing');
  });
});
