import { estimatesOf } from '../../../model/document/inputs';
import type { Model } from '../../../model/language/model';
import { absoluteName } from '../../formula/a1';
import type { Layout, Place } from '../../layout';

/*
 * Where the parts of the Simulation sheet stand, zero-based. Inputs reads some of its cells, so they are fixed by the case
 * alone.
 */

/** Bars of the histogram. */
export const BINS = 12;

const CONTROL_ROW = 3;
/** The trial that the workbook shows, the trial and the answer that the table asks for, and where the figures come from. */
export const control = {
  shown: { sheet: 'Simulation', row: CONTROL_ROW, column: 1 },
  trial: { sheet: 'Simulation', row: CONTROL_ROW + 1, column: 1 },
  answer: { sheet: 'Simulation', row: CONTROL_ROW + 2, column: 1 },
  state: { sheet: 'Simulation', row: CONTROL_ROW + 3, column: 1 },
} as const satisfies Record<string, Place>;

/** Heading of the results; a row for each measure follows. */
export const RESULTS_ROW = CONTROL_ROW + 5;
/** Columns of the results. */
export const resultColumns = { label: 0, unit: 1, level: 2, table: 3, stored: 4, error: 5, kept: 6 } as const;
/** Where the number of trials stands that the workbook calculates itself. */
export const tableCount = { row: RESULTS_ROW + 10, column: resultColumns.kept } as const;
/** Heading of the histogram; a row for each bar follows. */
export const BINS_ROW = RESULTS_ROW + 13;
export const binColumns = { label: 0, from: 1, to: 2, trials: 3, share: 4, kept: 6 } as const;
/** Heading of the generator's numbers. */
export const GENERATOR_ROW = BINS_ROW + BINS + 3;
/** Heading of the sampling block. */
export const SAMPLING_ROW = GENERATOR_ROW + 21;
const FIRST_SAMPLE = SAMPLING_ROW + 2;

/** Columns of the sampling block. */
export const at = {
  label: 0,
  unit: 1,
  number: 2,
  quantity: 3,
  least: 4,
  most: 5,
  scale: 6,
  low: 7,
  base: 8,
  high: 9,
  first: 10,
  second: 11,
  left: 12,
  right: 13,
  u: 14,
  own: 15,
  z: 16,
  on: 17,
  value: 18,
} as const;

export const hasSimulation = ({ case: { sheets } }: Pick<Model, 'case'>): boolean => sheets.includes('Simulation');

/** Row of the sampling block in which the n-th estimate stands. */
export const sampleRow = (index: number): number => FIRST_SAMPLE + index;

/** Where the value of an estimate in the trial that is shown stands. */
export function sampledPlace({ model }: Pick<Layout, 'model'>, id: string): Place {
  const index = estimatesOf(model.inputs).findIndex((entry) => entry.id === id);
  return { sheet: 'Simulation', row: sampleRow(index), column: at.value };
}

/** The values of all estimates in the trial that is shown, as a formula on a sheet refers to them. */
export function sampledValues(layout: Layout, on?: 'Simulation'): string {
  const last = estimatesOf(layout.model.inputs).length - 1;
  const [from, to] = [absoluteName(sampleRow(0), at.value), absoluteName(sampleRow(last), at.value)];
  return on ? `${from}:${to}` : `${layout.reference({ sheet: 'Simulation', row: sampleRow(0), column: at.value })}:${to}`;
}
