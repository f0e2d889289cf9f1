import { differenceInDifferences } from '../core/effects/difference-in-differences';
import { isShare, leverFromEffect } from '../core/effects/effect';
import { checkPanel, placebos, syntheticEffect, type SyntheticMethod } from '../core/effects/synthetic-control';
import { DomainError } from '../core/errors';
import { read } from './arguments';
import type { CellValue } from './cellvalue';
import { readBlocks, readCustomersOf, readYesNo, singleColumn } from './data-blocks';
import { effectRow, HEAD, readOutcome, TREATED } from './effect-rows';
import { rectangle, type TableCell } from './fit-table';
import { leverRows } from './lever-rows';
import { panelOf, periodsOf } from './panel-columns';
import { run } from './run';
import * as signatures from './signatures/effects';

/**
 * Effect where chance did not decide: how much more the treated group changed than the others, with a test of parallel trends.
 * @customfunction DIFF_IN_DIFF
 * @param treated 1 for rows of the treated group in all periods, 0 for the others, also yes and no; a first row of headings is allowed
 * @param period Period of each row: a number, a date or a text that sorts, such as 2024-03
 * @param outcome Outcome of each row: retained 1 or 0, or an amount
 * @param start First period with treatment
 * @param [cluster] What rows belong together, for example customer or shop; left out: each row for itself
 * @param [customers] Customers each row stands for, where the rows are counts; left out: one each
 * @returns Measure, estimate, low, high, standard error, significance; size, attribution and grade of a lever; effect by period and test of parallel trends
 * @helpurl https://localhost:3000/help/DIFF_IN_DIFF.html
 */
export function diffInDiff(
  treated: any[][],
  period: any[][],
  outcome: any[][],
  start: any[][],
  cluster?: any[][],
  customers?: any[][],
): any[][] {
  return run(() => {
    const input = read(signatures.DIFF_IN_DIFF, { treated, period, outcome, start, cluster, customers });
    const ranges = {
      treated: input.treated,
      period: input.period,
      outcome: input.outcome,
      ...(input.cluster && { cluster: input.cluster }),
      ...(input.customers && { customers: input.customers }),
    };
    const blocks = readBlocks<keyof typeof ranges>(ranges as Required<typeof ranges>, 'treated');
    const { firstRow } = blocks;
    const periods = periodsOf(singleColumn('period', blocks.columns.period), firstRow, input.start);
    const found = differenceInDifferences(
      {
        treated: readYesNo('treated', singleColumn('treated', blocks.columns.treated), firstRow, TREATED),
        period: periods.index,
        outcome: readOutcome(singleColumn('outcome', blocks.columns.outcome), firstRow),
        ...(input.cluster && { cluster: indexOf(singleColumn('cluster', blocks.columns.cluster)) }),
        ...(input.customers && { customers: readCustomersOf(singleColumn('customers', blocks.columns.customers), firstRow) }),
      },
      periods.start,
      periods.labels.length,
    );
    const { parallel } = found;
    return rectangle([
      HEAD,
      effectRow('Effect', found.effect),
      ...(parallel
        ? [['Parallel trends before, F', parallel.f, '', '', '', parallel.significance]]
        : [['Parallel trends before', 'not testable: too few periods before or too few clusters']]),
      ...found.byPeriod.map((one) => effectRow(`Effect in ${String(periods.labels[one.period]!)}`, one)),
      [input.cluster ? 'clusters' : input.customers ? 'customers' : 'rows', found.clusters],
      ...leverRows(found.lever, 'Without treatment both groups would have moved in parallel.'),
      ...(input.cluster
        ? []
        : [['note', 'No clusters are given: the errors take each row for itself, which rows of the same customer are not.']]),
      ...(parallel && parallel.significance < 0.05
        ? [['note', 'The groups did not move in parallel before the start: the effect cannot be trusted as it stands.']]
        : []),
      ...blocks.notes.map((note) => ['note', note]),
    ]);
  });
}

const METHODS: Readonly<Record<string, SyntheticMethod>> = {
  'synthetic control': 'control',
  'synthetic difference in differences': 'difference',
  sdid: 'difference',
};

/**
 * Effect on one unit (a country, a shop) against a weighted mixture of the others that went the same way before.
 * @customfunction SYNTHETIC_CONTROL
 * @param units Name of the unit of each row; a first row of headings is allowed
 * @param period Period of each row: a number, a date or a text that sorts
 * @param outcome Outcome of the unit in the period; every unit needs every period
 * @param treated Name of the treated unit, or of several
 * @param start First period with treatment
 * @param [method] Which effect goes to the lever: synthetic control, or sdid for synthetic difference in differences; left out: synthetic control
 * @returns Effects with placebo rank, size, attribution and grade of a lever; weights of units; actual and synthetic by period (data for a chart)
 * @helpurl https://localhost:3000/help/SYNTHETIC_CONTROL.html
 */
export function syntheticControl(
  units: any[][],
  period: any[][],
  outcome: any[][],
  treated: any[][],
  start: any[][],
  method?: any,
): any[][] {
  return run(() => {
    const input = read(signatures.SYNTHETIC_CONTROL, { units, period, outcome, treated, start, method });
    const chosen = METHODS[(input.method ?? 'synthetic control').trim().toLowerCase()];
    if (!chosen) {
      throw DomainError.of(
        'type',
        'method',
        `method must be one of ${Object.keys(METHODS).join(', ')}, but found the text "${input.method!}".`,
      );
    }
    const blocks = readBlocks({ units: input.units, period: input.period, outcome: input.outcome }, 'outcome');
    const { panel, names, labels } = panelOf(blocks, input.treated, input.start);
    checkPanel(panel);
    const runs = (['control', 'difference', 'plain'] as const).map((kind) => {
      const found = syntheticEffect(panel, kind);
      return { kind, found, placebo: placebos(panel, found, kind) };
    });
    const used = runs.find(({ kind }) => kind === chosen)!;
    const [control, difference] = runs as [(typeof runs)[0], (typeof runs)[0]];
    const after = used.found.actual.slice(panel.before);
    const meanTreated = after.reduce((sum, value) => sum + value / after.length, 0);
    const label = { control: 'Synthetic control', difference: 'Synthetic difference in differences', plain: 'Difference in differences' };
    return rectangle([
      ['Measure', 'Effect', 'Standard error of placebos', 'Placebo rank', 'of units', 'Significance'],
      ...runs.map(({ kind, found, placebo }): TableCell[] => [
        label[kind],
        found.effect,
        placebo.standardError,
        placebo.rank,
        placebo.units,
        placebo.significance,
      ]),
      ...leverRows(
        leverFromEffect(used.found.effect, used.placebo.standardError, meanTreated, isShare(Array.from(panel.outcome)), 'own data'),
        'The mixture that followed the treated unit before the start would have gone on doing so without treatment.',
      ),
      ['error before (synthetic control)', control.found.errorBefore],
      ['error after (synthetic control)', control.found.errorAfter],
      ['Weight of unit', 'Synthetic control', 'Synthetic difference in differences'],
      ...Array.from({ length: panel.controls }, (_, unit): TableCell[] => [
        names[unit]!,
        control.found.unitWeights[unit]!,
        difference.found.unitWeights[unit]!,
      ]),
      ['Period', 'Actual', 'Synthetic control', 'Synthetic difference in differences', 'Weight of period'],
      ...labels.map((name, p): TableCell[] => [
        name,
        control.found.actual[p]!,
        control.found.synthetic[p]!,
        difference.found.synthetic[p]!,
        p < panel.before ? difference.found.timeWeights[p]! : '',
      ]),
    ]);
  });
}

/** Numbers for what rows belong together. */
function indexOf(cells: readonly CellValue[]): number[] {
  const known = new Map<CellValue, number>();
  return cells.map((cell, i) => {
    if (cell === null || typeof cell === 'object')
      throw DomainError.of('type', 'cluster', `cluster, row ${i + 1}: a name or number is needed.`);
    const index = known.get(cell) ?? known.size;
    known.set(cell, index);
    return index;
  });
}
