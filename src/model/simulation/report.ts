import type { Analysis } from './analysis';
import type { Bar } from './tornado';

/** A simulation as data. Money in the currency of the case, after tax. */
export interface SimulationReport {
  readonly currency: string;
  readonly trials: number;
  /** Number of the trial before the first. */
  readonly seed: number;
  readonly mean: number;
  /** Standard error of the mean. */
  readonly se: number;
  readonly standardDeviation: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p10Error: number;
  readonly p50Error: number;
  readonly p90Error: number;
  /** Share of trials with an NPV below 0. */
  readonly probabilityOfLoss: number;
  readonly probabilityOfLossError: number;
  /** Share of trials in which the outlay comes back within the horizon. */
  readonly probabilityOfPayback: number;
  /** Expected value of perfect information about everything, with its standard error. */
  readonly evpi: number;
  readonly evpiError: number;
  /** Every input that moves NPV, by its share of the variance. */
  readonly drivers: readonly DriverReport[];
}

export interface DriverReport {
  readonly id: string;
  /** Contribution to variance, 0 to 1. */
  readonly share: number;
  /** Expected value of perfect information about this input, with its standard error. */
  readonly evppi: number;
  readonly evppiError: number;
  readonly low: number;
  readonly high: number;
  /** NPV with this input at its low and at its high, all others at their base. */
  readonly npvAtLow: number;
  readonly npvAtHigh: number;
}

export function simulationReport(currency: string, seed: number, analysis: Analysis, tornado: readonly Bar[]): SimulationReport {
  const { npv, paidBack, certainty, drivers } = analysis;
  const bars = new Map(tornado.map((bar) => [bar.id, bar]));
  return {
    currency,
    trials: npv.trials,
    seed,
    mean: npv.mean,
    se: npv.standardError,
    standardDeviation: npv.standardDeviation,
    p10: npv.p10,
    p50: npv.p50,
    p90: npv.p90,
    p10Error: npv.p10Error,
    p50Error: npv.p50Error,
    p90Error: npv.p90Error,
    probabilityOfLoss: npv.belowZero,
    probabilityOfLossError: npv.belowZeroError,
    probabilityOfPayback: paidBack,
    evpi: certainty.value,
    evpiError: certainty.standardError,
    drivers: drivers.map(({ variable, share, worth }) => {
      const { id, low, high, npvAtLow, npvAtHigh } = bars.get(variable.input.id)!;
      return { id, share, evppi: worth.value, evppiError: worth.standardError, low, high, npvAtLow, npvAtHigh };
    }),
  };
}
