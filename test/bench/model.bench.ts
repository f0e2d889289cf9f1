import { buildModel } from '../../src/model/lines/build-model';
import type { BusinessCase, LeverKind } from '../../src/model/document';
import { compile } from '../../src/model/columnar/compile';
import { evaluate } from '../../src/model/exact/evaluate';
import { sampleCase } from '../model/sample-case';
import { type Bench, median } from './bench';

const SEGMENTS = 8;
const LEVERS = 12;

/** The largest case the document allows: 8 segments, 12 levers (of all kinds or of one), 120 months, cash in mid-period. */
function largestCase(only?: LeverKind): BusinessCase {
  const kinds = sampleCase.levers.filter(({ kind }) => only === undefined || kind === only);
  const segments = Array.from({ length: SEGMENTS }, (_, index) => {
    const segment = sampleCase.segments[index % sampleCase.segments.length] as BusinessCase['segments'][number];
    return { ...segment, id: `segment-${index}`, name: `Segment ${index}` };
  });
  const levers = Array.from({ length: LEVERS }, (_, index) => {
    const lever = kinds[index % kinds.length] as BusinessCase['levers'][number];
    return {
      ...lever,
      id: `lever-${index}`,
      name: `Lever ${index}`,
      segments: lever.kind === 'penalty' ? [] : segments.map(({ id }) => id),
    };
  });
  return { ...sampleCase, timeline: { ...sampleCase.timeline, periodLength: 'month', periods: 120, timing: 'mid' }, segments, levers };
}

/** Milliseconds of processor time, the middle of several runs: other programs on the machine do not count. */
function milliseconds(runs: number, body: () => void): number {
  body();
  return median(
    Array.from({ length: runs }, () => {
      const start = process.cpuUsage();
      body();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

const decimalModel = (words: string, document: BusinessCase): Bench => ({
  name: `Decimal model of the largest case, ${words}`,
  goal: 'at most 300 ms',
  run: () => {
    let detail = '';
    const value = milliseconds(7, () => {
      const model = buildModel(document);
      const values = evaluate(model);
      for (const { id } of model.lines) values.total(id);
      detail = `${model.lines.length} lines, 120 periods, every total; NPV ${values.constant('results.npv')?.toFixed(2)}`;
    });
    return { value, unit: 'ms', detail };
  },
});

const columnarProgram: Bench = {
  name: 'Columnar program, all estimates varying',
  goal: 'at least 60 million values/s',
  run: () => {
    const model = buildModel(largestCase());
    const trials = 2048;
    const program = compile(model, { constants: ['results.npv', 'results.payback', 'results.costOfInaction', 'results.equityChange'] });
    const inputs = new Map(
      model.inputs
        .filter((entry) => entry.type === 'estimate')
        .map(({ id, estimate: { low, high } }) => [
          id,
          Float64Array.from({ length: trials }, (_, trial) => low + ((high - low) * trial) / trials),
        ]),
    );
    let first = 0;
    const time = milliseconds(5, () => void (first = program.run(trials, inputs).constant('results.npv')[0] ?? 0));
    const value = (program.lines * program.periods * trials) / time / 1000;
    const detail = `${program.lines} lines x ${program.periods} periods x ${trials} trials; first NPV ${first.toFixed(2)}`;
    return { value, unit: 'million values/s', detail };
  },
};

export const benches: readonly Bench[] = [
  decimalModel('levers of all kinds', largestCase()),
  decimalModel('twelve levers on churn', largestCase('churn')),
  columnarProgram,
];
