import { DomainError } from '../core/errors';
import { leverSize } from '../core/retention/lever-size';
import { pilotSize as sizeOf, pilotUplift as upliftOf } from '../core/retention/pilot';
import { fitScoreLink, likelihoodRatioTest, type ScoreLink } from '../core/retention/score-link/logistic';
import { pointValue } from '../core/retention/score-link/point-value';
import { areaUnderCurve, scoreBins as binsOf } from '../core/retention/score-link/quality';
import { curvatureNotes, interactionNotes } from '../core/retention/score-link/bends';
import { sumOfProducts } from '../core/retention/retention-at-score';
import { read } from './arguments';
import { notesBeside, rectangle, type TableCell } from './fit-table';
import { leverRows } from './lever-rows';
import { cell, run } from './run';
import { readScores } from './score-columns';
import * as signatures from './signatures/scorelink';

/**
 * How retention moves with a satisfaction score or other measures: logistic regression with standard errors and intervals.
 * @customfunction SCORE_LINK
 * @param scores One column for each measure or category, one row for each customer; a first row of headings is allowed
 * @param retained 1 for a customer who was retained, 0 for one who was lost, also yes and no; with customers, how many of each row were retained
 * @param [customers] Customers each row stands for, where the rows are counts; left out: one each
 * @returns Coefficient, estimate, standard error, low, high, Wald low, Wald high; log-likelihood, fit and notes
 * @helpurl https://localhost:3000/help/SCORE_LINK.html
 */
export function scoreLink(scores: any[][], retained: any[][], customers?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.SCORE_LINK, { scores, retained, customers });
    const { counts, names, column, zeros, notes } = readScores(input.scores, input.retained, input.customers);
    const link = fitScoreLink(counts, names);
    const ratio = 2 * (link.logLikelihood - link.nullLogLikelihood);
    return rectangle([
      ['Coefficient', 'Estimate', 'Standard error', 'Low 95 %', 'High 95 %', 'Wald low', 'Wald high'],
      ...link.coefficients.map((c): TableCell[] => [c.name, c.estimate, c.standardError, c.low, c.high, c.waldLow, c.waldHigh]),
      ['log-likelihood', link.logLikelihood],
      ['log-likelihood of the overall rate', link.nullLogLikelihood],
      ['likelihood ratio', ratio],
      ...(names.length === 1 ? [['significance', likelihoodRatioTest(ratio / 2)]] : []),
      ['area under the curve', areaUnderCurve(counts, link)],
      ['customers', link.customers],
      ['retained', link.retained],
      ['status', 'converged'],
      ...[...zeros, ...notes, ...link.notes, ...curvatureNotes(counts, link, names), ...interactionNotes(counts, link, names, column)].map(
        (note) => ['note', note],
      ),
    ]);
  });
}

/**
 * Retention by bins of the score, with intervals, beside what the link says: shows bends a straight line hides.
 * @customfunction SCORE_BINS
 * @param scores One column for each measure or category, one row for each customer; a first row of headings is allowed
 * @param retained 1 for a customer who was retained, 0 for one who was lost, also yes and no; with customers, how many of each row were retained
 * @param [bins] Largest number of bins; left out: 10
 * @param [customers] Customers each row stands for, where the rows are counts; left out: one each
 * @returns From, to, customers, retention, low, high, fitted retention: data for a chart
 * @helpurl https://localhost:3000/help/SCORE_BINS.html
 */
export function scoreBins(scores: any[][], retained: any[][], bins?: any, customers?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.SCORE_BINS, { scores, retained, bins, customers });
    const { counts, names, zeros } = readScores(input.scores, input.retained, input.customers);
    const found = binsOf(
      counts,
      linkIfAny(() => fitScoreLink(counts, names), counts.width),
      input.bins ?? 10,
    );
    const cells: TableCell[][] = found.map((bin) => [
      bin.from,
      bin.to,
      bin.customers,
      bin.retention,
      bin.low,
      bin.high,
      Number.isFinite(bin.fitted) ? bin.fitted : '',
    ]);
    return notesBeside([['From', 'To', 'Customers', 'Retention', 'Low 95 %', 'High 95 %', 'Fitted'], ...cells], zeros);
  });
}

/** Bins of one score are worth showing where no link can be fitted: that is where a reader needs them most. */
function linkIfAny(fit: () => ScoreLink, measures: number): ScoreLink | undefined {
  try {
    return fit();
  } catch (error) {
    if (measures === 1 && error instanceof DomainError) return undefined;
    throw error;
  }
}

/**
 * What some points of score are worth to the whole base, through retention.
 * @customfunction SCORE_POINT_VALUE
 * @param intercept Intercept of the link in log-odds, from SCORE_LINK
 * @param slope Slope of the link in log-odds per point, from SCORE_LINK
 * @param score Average score today
 * @param points Points by which it rises; negative for a fall
 * @param customers Customers at the start
 * @param margin Contribution margin per customer and period, in currency
 * @param discount Discount rate per period, for example 10%
 * @param [periods] Number of periods, 1 to 1200; left out: no end: a perpetuity
 * @param [more_scores] Averages of the other measures of the link, in its order; they stay as they are; left out: the link has one measure
 * @param [more_slopes] Their slopes in log-odds per unit of each, from SCORE_LINK; left out: the link has one measure
 * @returns Currency for the whole base
 * @helpurl https://localhost:3000/help/SCORE_POINT_VALUE.html
 */
export function scorePointValue(
  intercept: any,
  slope: any,
  score: any,
  points: any,
  customers: any,
  margin: any,
  discount: any,
  periods?: any,
  more_scores?: any[][],
  more_slopes?: any[][],
): number {
  return run(() => {
    const cells = { intercept, slope, score, points, customers, margin, discount, periods, more_scores, more_slopes };
    const input = read(signatures.SCORE_POINT_VALUE, cells);
    return cell(pointValue({ ...input, intercept: input.intercept + sumOfProducts(input.more_scores, input.more_slopes) }).value);
  });
}

/**
 * What a pilot shows: retention of treated against control customers, with the interval of the difference.
 * @customfunction PILOT_UPLIFT
 * @param treated Customers treated
 * @param treated_retained Of these, retained
 * @param control Customers of the control group
 * @param control_retained Of these, retained
 * @param [confidence] Confidence of the interval; left out: 0.95
 * @returns Measure, estimate, low, high: retention of both groups, uplift, share of churn removed, significance; size, attribution and grade of a lever
 * @helpurl https://localhost:3000/help/PILOT_UPLIFT.html
 */
export function pilotUplift(treated: any, treated_retained: any, control: any, control_retained: any, confidence?: any): any[][] {
  return run(() => {
    const input = read(signatures.PILOT_UPLIFT, { treated, treated_retained, control, control_retained, confidence });
    const result = upliftOf(
      {
        treated: input.treated,
        treatedRetained: input.treated_retained,
        control: input.control,
        controlRetained: input.control_retained,
      },
      input.confidence ?? 0.95,
    );
    const removed = result.churnRemoved;
    return rectangle([
      ['Measure', 'Estimate', 'Low', 'High'],
      ['Retention, treated', result.retentionTreated],
      ['Retention, control', result.retentionControl],
      ['Uplift', result.uplift, result.low, result.high],
      removed
        ? ['Share of churn removed', removed.estimate, removed.low, removed.high]
        : ['Share of churn removed', 'nobody of the control left'],
      ['Significance of the difference', result.significance],
      ...(removed
        ? leverRows(
            leverSize('share of churn removed', 'experiment', removed.estimate, removed.p10, removed.p90),
            'Both groups were drawn at random, and nobody changed groups.',
          )
        : []),
    ]);
  });
}

/**
 * How many customers each group of a pilot needs for an uplift known to a wanted precision.
 * @customfunction PILOT_SIZE
 * @param retention_control Expected retention without treatment, 0 to 1
 * @param uplift Expected uplift, as a share: 0.02 for two points
 * @param precision Wanted half width of the interval of the uplift, as a share: 0.01 for one point
 * @param [confidence] Confidence of the interval; left out: 0.95
 * @returns Customers needed in each group
 * @helpurl https://localhost:3000/help/PILOT_SIZE.html
 */
export function pilotSize(retention_control: any, uplift: any, precision: any, confidence?: any): number {
  return run(() => {
    const input = read(signatures.PILOT_SIZE, { retention_control, uplift, precision, confidence });
    return cell(sizeOf(input.retention_control, input.uplift, input.precision, input.confidence ?? 0.95));
  });
}
