import { resolve } from 'node:path';
import { parseCase, type BusinessCase } from '../../../src/model/document';
import { TRIAL_INPUT } from '../../../src/model/document/inputs';
import { evaluate } from '../../../src/model/exact/evaluate';
import { buildModel } from '../../../src/model/lines/build-model';
import { drawTrial } from '../../../src/model/simulation/trial';
import { runAnalysis } from '../../../src/taskpane/analysis/runAnalysis';
import { measureNextWords, oddsWords, portfolioWords } from '../../../src/taskpane/analysis/words';
import { command } from '../../cli/command';
import { telecomCase } from '../example';

const file = resolve(__dirname, '../../../assets/examples/telecom.json');
const to = { currency: 'EUR', locale: 'en-US' };

/** The telecom example under budgets, with a second programme to choose from. */
function withProgrammes(): BusinessCase {
  const programmes = [
    {
      id: 'app',
      name: 'New app',
      costs: [400_000],
      npv: { low: 50_000, base: 150_000, high: 300_000 },
      group: '',
      needs: [],
      mustHave: false,
      comment: '',
    },
  ];
  const parsed = parseCase({ ...telecomCase(), budgets: [900_000], programmes });
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join(' '));
  return parsed.case;
}

describe('the analysis of the pane', () => {
  it('gives the figures of the terminal, to the last bit', async () => {
    const seen: number[] = [];
    const { simulation } = runAnalysis({ document: telecomCase(), trials: 3000, seed: 7, pilotCost: undefined }, (done) => seen.push(done));
    const { out } = await command(['simulate', file, '--trials', '3000', '--seed', '7', '--json']);
    expect(JSON.parse(JSON.stringify(simulation))).toEqual(JSON.parse(out));
    expect(seen).toEqual([2048, 3000]);
  }, 120_000);

  it('draws a histogram of the same trials, and names every driver', () => {
    const { simulation, histogram, words } = runAnalysis(
      { document: telecomCase(), trials: 1000, seed: 0, pilotCost: undefined },
      () => undefined,
    );
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    const below = histogram.filter(({ from }) => from < 0).reduce((sum, { count }) => sum + count, 0);
    expect(below / 1000).toBe(simulation.probabilityOfLoss);
    expect(simulation.drivers.filter(({ id }) => words[id] === undefined)).toEqual([]);
    expect(oddsWords(simulation, to)[0]).toMatch(/^NPV is EUR .* in trials 1 to 1,000, after tax\.$/);
  });

  it('names trials that stand for poor, middling and good ones, and the decimal model says so of each', () => {
    const document = telecomCase();
    const model = buildModel(document);
    const { telling, simulation } = runAnalysis({ document, trials: 1000, seed: 500, pilotCost: undefined }, () => undefined);
    const npv = telling.map(({ trial }) => {
      expect(trial).toBeGreaterThan(500);
      expect(trial).toBeLessThanOrEqual(1500);
      const drawn = [...drawTrial(model, trial)].map(([id, { value }]): [string, number] => [id, value]);
      return evaluate(model, new Map([[TRIAL_INPUT, trial], ...drawn]))
        .constant('results.npv')!
        .toNumber();
    });
    const near = (simulation.p90 - simulation.p10) / 50;
    [simulation.p50, simulation.p10, simulation.p90].forEach((value, index) => expect(Math.abs(npv[index]! - value)).toBeLessThan(near));
  });

  it('says what to measure next, and sizes a pilot once its cost is known', () => {
    const ask = (pilotCost: number | undefined): string =>
      measureNextWords(
        runAnalysis({ document: telecomCase(), trials: 2000, seed: 0, pilotCost }, () => undefined),
        pilotCost,
        to,
      ).join(' ');
    expect(ask(undefined)).toMatch(/^Measure first: .* is worth up to EUR .* Say what a pilot costs/);
    expect(ask(0.01)).toMatch(/Best pilot: .* customers treated and as many as control\. It costs EUR/);
    expect(ask(1e9)).toMatch(/No pilot for the size of a lever on churn is worth its cost\.$/);
  });

  it('chooses between programmes as the terminal does', () => {
    const { portfolio } = runAnalysis({ document: withProgrammes(), trials: 10, seed: 0, pilotCost: undefined }, () => undefined);
    if (portfolio === undefined) throw new Error('There is no portfolio.');
    expect(portfolio.programmes.map(({ id }) => id)).toContain('app');
    expect(portfolioWords(portfolio, to)[0]).toMatch(/^With EUR 900K over one year, fund /);
    expect(runAnalysis({ document: telecomCase(), trials: 10, seed: 0, pilotCost: undefined }, () => undefined).portfolio).toBeUndefined();
  });
});
