import type { Panel } from '../core/effects/synthetic-control';
import { DomainError } from '../core/errors';
import { type CellValue, isError } from './cellvalue';
import { type DataBlocks, readColumn, readNumbers, singleColumn } from './data-blocks';

type Label = string | number;

const asLabel = (cell: CellValue): Label | undefined => (cell === null || typeof cell === 'boolean' || isError(cell) ? undefined : cell);

/** Periods in order of time: numbers by size, texts by their letters. */
export function periodsOf(
  cells: readonly CellValue[],
  firstRow: number,
  startCells: readonly Label[],
): { readonly index: number[]; readonly labels: readonly Label[]; readonly start: number } {
  const values = readColumn('period', cells, firstRow, 'a number, a date or a text that sorts', asLabel);
  const kinds = new Set(values.map((value) => typeof value));
  if (kinds.size > 1) throw DomainError.of('type', 'period', 'period: numbers and texts are mixed: write all periods in the same way.');
  const labels = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  const [start] = startCells;
  if (startCells.length !== 1)
    throw DomainError.of('type', 'start', `start must be a single period, but found ${startCells.length} cells.`);
  const at = labels.indexOf(start!);
  if (at < 0) {
    throw DomainError.of(
      'domain',
      'start',
      `start: ${String(start)} is none of the periods, which run from ${String(labels[0])} to ${String(labels.at(-1))}.`,
    );
  }
  const position = new Map(labels.map((label, k) => [label, k]));
  return { index: values.map((value) => position.get(value)!), labels, start: at };
}

/**
 * Rows of unit, period and outcome as a panel, treated units last.
 * Errors: `domain` for a unit without a row for some period or with two, naming both.
 */
export function panelOf(
  blocks: DataBlocks<'units' | 'period' | 'outcome'>,
  treated: readonly Label[],
  start: readonly Label[],
): { readonly panel: Panel; readonly names: readonly string[]; readonly labels: readonly Label[] } {
  const { firstRow, columns } = blocks;
  const units = readColumn('units', singleColumn('units', columns.units), firstRow, 'a name', asLabel);
  const periods = periodsOf(singleColumn('period', columns.period), firstRow, start);
  const outcome = readNumbers('outcome', singleColumn('outcome', columns.outcome), firstRow);
  const all = [...new Set(units)];
  const missing = treated.find((name) => !all.includes(name));
  if (missing !== undefined) throw DomainError.of('domain', 'treated', `treated: ${String(missing)} is none of the units.`);
  const order = [...all.filter((name) => !treated.includes(name)), ...all.filter((name) => treated.includes(name))];
  const place = new Map(order.map((name, k) => [name, k]));
  const width = periods.labels.length;
  const values = new Float64Array(order.length * width).fill(NaN);
  units.forEach((unit, i) => {
    const at = place.get(unit)! * width + periods.index[i]!;
    if (!Number.isNaN(values[at])) {
      throw DomainError.of(
        'domain',
        'units',
        `units, row ${i + firstRow}: ${String(unit)} has a second row for ${String(periods.labels[periods.index[i]!])}: give one.`,
      );
    }
    values[at] = outcome[i]!;
  });
  const gap = values.findIndex((value) => Number.isNaN(value));
  if (gap >= 0) {
    throw DomainError.of(
      'domain',
      'units',
      `units: ${String(order[Math.floor(gap / width)])} has no row for ${String(periods.labels[gap % width])}: every unit needs every period.`,
    );
  }
  const chosen = order.filter((name) => treated.includes(name)).length;
  return {
    panel: { outcome: values, controls: order.length - chosen, treated: chosen, before: periods.start, periods: width },
    names: order.map(String),
    labels: periods.labels,
  };
}
