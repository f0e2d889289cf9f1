import fc from 'fast-check';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase, SEGMENT_FREE_KINDS, type BusinessCase, type Estimate } from '../../src/model/document';
import { riskLevel } from '../../src/model/lines/scope';
import { evaluate, liveValues, type Values } from '../../src/model/exact/evaluate';
import { rowFormulas } from '../../src/model/formula/formula';
import { columnIndex, columnLetters } from '../../src/model/formula/column-letters';
import { arbitraryCase } from '../model/arbitrary-case';
import { plainLayout } from '../model/layout';
import { estimate, sampleCase } from '../model/sample-case';
import { Spreadsheet } from '../model/spreadsheet';
import { runsOr, seedOr } from '../tools/seed';

const cases = arbitraryCase({ segments: 3, levers: 5, periods: 20 });
const options = { numRuns: runsOr(25), seed: seedOr(2026), endOnFailure: true };
const number = (values: Values, line: string): number => values.constant(line)?.toNumber() ?? Number.NaN;
const npv = (document: BusinessCase, overrides?: ReadonlyMap<string, number>): number =>
  number(evaluate(buildModel(document), overrides), 'results.npv');
const atLeast = (larger: number, smaller: number, size: number): boolean => larger - smaller >= -1e-12 * Math.max(1, Math.abs(size));

describe('laws of the model, on random cases', () => {
  test('every random case is valid', () => {
    fc.assert(
      fc.property(arbitraryCase(), (document) => {
        const parsed = parseCase(JSON.parse(JSON.stringify(document)));
        expect(parsed.ok ? [] : parsed.faults).toEqual([]);
      }),
      options,
    );
  });

  test('all error checks hold', () => {
    fc.assert(
      fc.property(cases, (document) => {
        const model = buildModel(document);
        const values = evaluate(model);
        const failed = model.checks.filter((check) => check.class === 'error' && !values.check(check).holds);
        expect(failed.map(({ id }) => id)).toEqual([]);
      }),
      options,
    );
  });

  test('keeping more customers never lowers NPV, where costs do not grow with customers', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (document, share) => {
        const fixed = { ...document, costs: document.costs.filter(({ kind }) => kind !== 'perCustomer') };
        const live = liveValues(buildModel(fixed));
        const stronger = new Map(
          fixed.levers
            .filter(({ kind }) => kind === 'churn')
            .map(({ id }) => {
              const size = live.get(`lever.${id}.size`) ?? 0;
              return [`lever.${id}.size`, size + (1 - size) * share];
            }),
        );
        const before = npv(fixed);
        // Acquisition of converted customers does not depend on churn: only benefits change.
        expect(atLeast(npv(fixed, stronger), before, before)).toBe(true);
      }),
      options,
    );
  });

  test('a higher discount rate never raises NPV where all outlays are today', () => {
    let conventional = 0;
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (document, higher) => {
        const today = {
          ...document,
          costs: document.costs.filter((cost) => cost.kind === 'oneOff').map((cost) => ({ ...cost, start: 0 })),
        };
        const model = buildModel(today);
        const values = evaluate(model);
        const flows = Array.from({ length: model.periods }, (_, index) => values.period('appraisal.net', index + 1)?.toNumber() ?? 0);
        if (flows.some((flow) => flow < 0)) return;
        conventional += 1;
        const rate = values.input('discountRate').toNumber();
        const before = number(values, 'results.npv');
        expect(atLeast(before, npv(today, new Map([['discountRate', rate + (1 - rate) * higher]])), before)).toBe(true);
      }),
      options,
    );
    // Enough random cases are of this kind for the law to say something, whatever the seed.
    expect(conventional).toBeGreaterThan(options.numRuns / 10);
  });

  test('levers without size leave the costs alone, after the tax they relieve', () => {
    fc.assert(
      fc.property(cases, (document) => {
        const none: Estimate = estimate(0);
        const idle = { ...document, levers: document.levers.map((lever) => ({ ...lever, size: none })) };
        const values = evaluate(buildModel(idle));
        const costs = number(values, 'results.pvCosts');
        expect(Math.abs(number(values, 'results.npv') + costs)).toBeLessThanOrEqual(1e-12 * costs);
        expect(number(values, 'results.pvBenefits')).toBe(0);
      }),
      options,
    );
  });

  test('without drift, growing churn costs nothing; with it, never less than nothing', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (document, drifts) => {
        const drift = drifts ? estimate(0.2) : estimate(0);
        const values = evaluate(buildModel({ ...document, inaction: { ...document.inaction, drift } }));
        const cost = number(values, 'results.pvDrift');
        expect(drifts ? cost >= -1e-9 : cost === 0).toBe(true);
      }),
      options,
    );
  });

  test('the order of the levers changes who is credited, not what is achieved', () => {
    fc.assert(
      fc.property(cases, (document) => {
        const [a, b] = [document, { ...document, levers: [...document.levers].reverse() }].map((entry) => evaluate(buildModel(entry)));
        const [x, y] = [number(a as Values, 'results.npv'), number(b as Values, 'results.npv')];
        const size = number(a as Values, 'results.pvMoved');
        expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-12 * Math.max(1, size));
      }),
      options,
    );
  });
});

describe('every input at either end of what is allowed', () => {
  test('gives no error value, neither in the cells nor in the exact reader', () => {
    const small: BusinessCase = {
      ...sampleCase,
      timeline: { ...sampleCase.timeline, periods: 3 },
      segments: sampleCase.segments.slice(0, 1),
      levers: sampleCase.levers.map((lever) => ({
        ...lever,
        start: 0,
        ramp: 0,
        segments: lever.kind in SEGMENT_FREE_KINDS ? [] : ['mobile'],
      })),
      costs: sampleCase.costs.map((cost) => (cost.kind === 'oneOff' ? { ...cost, start: 0 } : { ...cost, start: 0, end: 9 })),
    };
    const model = buildModel(small);
    const book = plainLayout(model);
    const rows = model.lines.map((line) => ({ ...book.line(line.id), id: line.id, formulas: rowFormulas(model, line, book) }));
    // What decides which cells there are is locked on the sheet.
    const open = model.inputs.filter((entry) => entry.type === 'estimate' || !entry.structural);
    const flips = open.flatMap(({ id, bounds, ...rest }) => {
      const ends = 'choices' in rest && rest.choices ? rest.choices.map(({ value }) => value) : [bounds.min, bounds.max];
      return ends.filter((end) => end !== undefined).map((end) => ({ id, end }));
    });
    expect(flips.length).toBeGreaterThan(150);
    for (const { id, end } of flips) {
      const values = evaluate(model, new Map([[id, end]]));
      const sheet = new Spreadsheet();
      for (const input of model.inputs) {
        sheet.set('Inputs', 'G', book.input(input.id).row, values.input(input.id).toNumber());
        if (input.type === 'estimate')
          sheet.set('Inputs', 'H', book.input(input.id).row, values.input(riskLevel(input.estimate)).toNumber());
      }
      for (const { sheet: name, row, formulas } of rows) {
        if (formulas.constant) sheet.set(name, 'C', row, formulas.constant);
        if (formulas.total) sheet.set(name, 'D', row, formulas.total);
        if (formulas.opening) sheet.set(name, 'E', row, formulas.opening);
        for (let period = 1; formulas.period && period <= 3; period += 1) {
          sheet.set(name, columnLetters(columnIndex('E') + period), row, formulas.period(period));
        }
      }
      const isError = (value: number | undefined): boolean => value !== undefined && !Number.isFinite(value);
      const errors = rows.filter(
        ({ sheet: name, row, formulas, id: line }) =>
          ['C', 'D', 'E', 'F', 'G', 'H'].some((column) => isError(sheet.get(name, column, row))) ||
          (formulas.constant && isError(number(values, line))),
      );
      expect([id, end, errors.map((row) => row.id)]).toEqual([id, end, []]);
    }
  });
});
