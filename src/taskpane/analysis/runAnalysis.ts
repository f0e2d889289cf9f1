import { histogramOf, type Bin } from '../../core/uncertainty/histogram';
import type { Summary } from '../../core/uncertainty/summary';
import type { PilotPlan } from '../../core/uncertainty/pilot-information';
import type { BusinessCase } from '../../model/document';
import type { Format } from '../../model/language/format';
import { buildModel } from '../../model/lines/build-model';
import { portfolioOf } from '../../model/portfolio/alternatives';
import { membership } from '../../model/portfolio/membership';
import { frontierReport, type FrontierReport } from '../../model/portfolio/report';
import { analyse } from '../../model/simulation/analysis';
import { pilotsOf } from '../../model/simulation/pilots';
import { samplerOf, simulateRange, type Trials } from '../../model/simulation/trial-range';
import { simulationReport, type SimulationReport } from '../../model/simulation/report';
import { tornadoOf } from '../../model/simulation/tornado';
import { inputLabel } from '../../workbook/sheets/inputWords';

export interface AnalysisRequest {
  readonly document: BusinessCase;
  readonly trials: number;
  /** Number of the trial before the first. */
  readonly seed: number;
  /** What a pilot costs per treated customer; undefined where nobody said. */
  readonly pilotCost: number | undefined;
}

/** A pilot for the size of a lever, by the id of its input. */
export interface PilotReport extends PilotPlan {
  readonly id: string;
}

/** How an input is called and shown, as on the sheet. */
export interface InputWords {
  readonly label: string;
  readonly format: Format;
}

/** A trial that stands for others: of all of them, its NPV is the nearest to a quantile. */
export interface TellingTrial {
  readonly name: string;
  readonly trial: number;
}

/** What the page shows: the terminal's reports, and what is drawn of the same trials. */
export interface AnalysisReport {
  readonly simulation: SimulationReport;
  readonly histogram: readonly Bin[];
  readonly telling: readonly TellingTrial[];
  readonly pilots: readonly PilotReport[];
  /** Of the drivers, by their ids. */
  readonly words: Readonly<Record<string, InputWords>>;
  /** Undefined for a case without budgets. */
  readonly portfolio: FrontierReport | undefined;
}

/** Bars that a narrow pane has room for. */
const BARS = 24;

/** Calculates an analysis, by the code that the terminal calls; `onProgress` is told the trials that are done. */
export function runAnalysis({ document, trials, seed, pilotCost }: AnalysisRequest, onProgress: (done: number) => void): AnalysisReport {
  const model = buildModel(document);
  const sampler = samplerOf(model);
  const columns = inSlices(simulateRange(sampler, seed + 1, trials), onProgress);
  const analysis = analyse(sampler, columns, seed + 1);
  const pilots = pilotCost === undefined ? [] : [...pilotsOf(model, analysis.drivers, pilotCost)];
  return {
    simulation: simulationReport(document.currency, seed, analysis, tornadoOf(sampler)),
    histogram: histogramOf(columns.npv, BARS),
    telling: tellingTrials(columns.npv, seed + 1, analysis.npv),
    pilots: pilots.map(([id, plan]) => ({ id, ...plan })),
    words: Object.fromEntries(
      analysis.drivers.map(({ variable: { input } }) => [input.id, { label: inputLabel(input), format: input.format }]),
    ),
    portfolio: document.budgets.length === 0 ? undefined : chosen(document, model),
  };
}

function tellingTrials(npv: Float64Array, first: number, { p10, p50, p90 }: Summary): TellingTrial[] {
  const nearest = (value: number): number =>
    npv.reduce((best, each, index) => (Math.abs(each - value) < Math.abs(npv[best]! - value) ? index : best), 0);
  return Object.entries({ 'A middling one': p50, 'A poor one': p10, 'A good one': p90 }).map(([name, value]) => ({
    name,
    trial: first + nearest(value),
  }));
}

function inSlices(range: Generator<number, Trials>, onProgress: (done: number) => void): Trials {
  for (;;) {
    const step = range.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

function chosen({ currency }: BusinessCase, model: ReturnType<typeof buildModel>): FrontierReport {
  const portfolio = portfolioOf(model);
  return frontierReport(currency, portfolio, membership(model, portfolio));
}
