import type { End } from '../../../model/document/types';
import type { EstimateInput } from '../../../model/document/inputs';
import { estimatesOf } from '../../../model/document/inputs';
import type { InputDriver } from '../../../model/simulation/analysis';
import type { Bar } from '../../../model/simulation/tornado';
import { cellName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Grid } from '../../sheetGrid';
import type { Layout } from '../../layout';
import type { CellSpec } from '../../spec';
import { UNKNOWN } from '../../whatIfTable';
import { stateOf } from '../engineState';
import { inputLabel } from '../inputWords';
import { at, FIRST, HEADINGS_ROW, MOST_DRIVERS, STATE } from './columns';

/** An estimate that moves NPV, with what the columnar program says of it. */
export interface ShownDriver {
  readonly input: EstimateInput;
  readonly bar: Bar;
  readonly known: InputDriver | undefined;
}

/** Where no value makes NPV zero. */
const NONE = 'none';

/** The estimates that move NPV most, the widest first. */
export function driversOf({ model, simulation }: Layout): ShownDriver[] {
  const estimates = new Map(estimatesOf(model.inputs).map((input) => [input.id, input]));
  const known = new Map(simulation.analysis.drivers.map((driver) => [driver.variable.input.id, driver]));
  return simulation.tornado.slice(0, MOST_DRIVERS).map((bar) => ({ input: estimates.get(bar.id)!, bar, known: known.get(bar.id) }));
}

/** One row for each driver. @param asked whether the workbook asks for it itself, or shows what is stored */
export function putDrivers(layout: Layout, grid: Grid, drivers: readonly ShownDriver[], asked: boolean): void {
  const head = (value: string): CellSpec => ({ value, style: 'head.general' });
  grid.putRow(HEADINGS_ROW, 0, [
    { value: 'Estimate', style: 'head.text' },
    { value: 'Unit', style: 'head.text' },
    ...['Low', 'Base', 'High', 'NPV at low', 'NPV at high', 'Swing of NPV', 'Share of variance', 'Worth of knowing it', '± error'].map(
      head,
    ),
    head('Break-even'),
    undefined,
    head('NPV at low, stored'),
    head('NPV at high, stored'),
    { value: 'Id', style: 'head.text' },
  ]);
  drivers.forEach((driver, index) => grid.putRow(FIRST + index, 0, driverCells(layout, driver, FIRST + index, asked)));
}

function driverCells(layout: Layout, { input, bar, known }: ShownDriver, row: number, asked: boolean): (CellSpec | undefined)[] {
  const format = input.format as FormatName;
  const linked = (part: End): CellSpec => {
    const source = { input: input.id, part };
    return { formula: `=${layout.reference(layout.place(source))}`, style: `link.${format}`, source };
  };
  const shown = (table: number, kept: number): CellSpec => {
    const stored = cellName(row, kept);
    // The table begins one row earlier, with no estimate asked for.
    return { formula: stateOf(STATE, asked ? cellName(row + 1, table) : stored, stored), style: 'formula.currency' };
  };
  const stored = (value: number | undefined, of: FormatName): CellSpec | undefined =>
    value === undefined ? undefined : { value, style: `stored.${of}` };
  const breakEven = layout.breakEvens.get(input.id);
  const [low, high] = [cellName(row, at.npvLow), cellName(row, at.npvHigh)];
  return [
    { value: inputLabel(input), style: 'text' },
    { value: input.unit, style: 'unit' },
    linked('low'),
    linked('base'),
    linked('high'),
    shown(at.askedLow, at.keptLow),
    shown(at.askedHigh, at.keptHigh),
    { formula: `=IFERROR(ABS(${high}-${low}),"${UNKNOWN}")`, style: 'formula.currency' },
    stored(known?.share, 'percent'),
    stored(known?.worth.value, 'currency'),
    stored(known?.worth.standardError, 'currency'),
    breakEven === undefined ? { value: NONE, style: 'stored.general' } : stored(breakEven, format),
    undefined,
    stored(bar.npvAtLow, 'currency'),
    stored(bar.npvAtHigh, 'currency'),
    { value: input.id, style: 'unit' },
  ];
}
