import { inputIds } from '../../../model/document/input-ids';
import { CHANGED_SINCE, NOT_LOADED, UP_TO_DATE } from '../../standIn';
import { UNKNOWN } from '../../whatIfTable';
import { absoluteName, areaName, cellName } from '../../formula/a1';
import { inputColumns, type Layout } from '../../layout';
import type { Grid } from '../../sheetGrid';
import type { CellSpec } from '../../spec';
import { checkCells } from '../frame';
import type { ChoicePlaces } from './places';

/** The three functions that answer, and the column in which each one's source stands. */
const CALLS = ['programme', 'choice', 'frontier'] as const;
type Call = (typeof CALLS)[number];

/** Rows below the first sentence. */
const row = { now: 0, then: 1, state: 2, source: 3 } as const;
const WEIGHED = ['low', 'base', 'high'] as const;

/** A figure that a function gives, or the stored one in its place while it belongs to the inputs; never a silent 0. */
export type Reader = (call: Call, given: string, stored: string) => string;

/** Where the figures of the choice come from: number and words, and how a figure is read. */
export function putState(layout: Layout, grid: Grid, places: ChoicePlaces, answers: Readonly<Record<Call, string>>): Reader {
  const { words, labels, stored } = places;
  const place = (which: keyof typeof row, column = 0): string => absoluteName(words + row[which], stored + column);
  const across = (which: keyof typeof row): string =>
    areaName({ row: words + row[which], column: stored, lastRow: words + row[which], lastColumn: stored + WEIGHED.length - 1 });
  const [now, then, tolerance] = [checkCells.fingerprint, checkCells.fingerprintWritten, checkCells.fingerprintTolerance].map((cell) =>
    layout.reference(cell).replaceAll('$', ''),
  ) as [string, string, string];
  const line = (which: keyof typeof row, label: string, cells: readonly CellSpec[]): void =>
    grid.putRow(words + row[which], labels, [{ value: label, style: 'label' }, ...cells]);
  line(
    'now',
    'Programmes and budgets: low, base and high by row',
    WEIGHED.map((column): CellSpec => {
      const cells = registered(layout, column);
      return { formula: `=SUMPRODUCT(${cells},ROW(${cells}))`, style: 'link.whole' };
    }),
  );
  line(
    'then',
    'The same when last computed',
    WEIGHED.map((column): CellSpec => ({ value: weighed(layout, column), style: 'stored.whole' })),
  );
  const moved = `SUMPRODUCT(ABS(${across('now')}-${across('then')}))-${tolerance}*SUMPRODUCT(ABS(${across('then')}))`;
  const changed = [`ABS(${now}-${then})>${tolerance}*ABS(${then})`, `${place('state', 1)}>0`];
  line('state', 'Inputs and programmes are still these: 1, or others: 2', [
    { formula: `=1+IFERROR(--OR(${changed.join(',')}),1)`, style: 'link.whole' },
    { formula: `=${moved}`, style: 'link.whole' },
  ]);
  line(
    'source',
    'By the add-in: 1, as last computed: 2, unknown: 3',
    CALLS.map((call): CellSpec => ({ formula: `=IF(ISNUMBER(${answers[call]}),1,1+${place('state')})`, style: 'formula.whole' })),
  );
  grid.putRow(words + row.source, 0, [
    { value: 'How the figures below were found', style: 'label' },
    {
      formula: `=CHOOSE(${place('source', CALLS.indexOf('choice'))},"calculated","${UP_TO_DATE}","${CHANGED_SINCE}: load the add-in to calculate again")`,
      style: 'formula.general',
    },
  ]);
  return (call, given, kept) => `CHOOSE(${place('source', CALLS.indexOf(call))},${given},${kept},"${UNKNOWN}")`;
}

/** A figure that is only ever stored: shown while it belongs to the inputs. */
export const storedAlone = ({ words, stored }: Pick<ChoicePlaces, 'words' | 'stored'>, kept: string): string =>
  `CHOOSE(${absoluteName(words + row.state, stored)},${kept},"${UNKNOWN}")`;

/** What a function of the add-in gives, with room to spill. */
export const putCall = (grid: Grid, top: number, column: number, call: string): void => {
  grid.put(top - 1, column, { value: 'By the add-in', style: 'subsection' });
  grid.put(top, column, { formula: `=IFERROR(${call},"${NOT_LOADED}")`, style: 'formula.general' });
};

/** The cells of the register in which programmes and budgets stand. */
function registered(layout: Layout, column: (typeof WEIGHED)[number]): string {
  const first = { sheet: 'Inputs', row: layout.programmesRow + 1, column: inputColumns[column] } as const;
  const last = layout.inputRow(inputIds.budget(layout.model.case.budgets.length));
  return `${layout.reference(first).replaceAll('$', '')}:${cellName(last, inputColumns[column])}`;
}

/** What the formula gives for the document as it is. */
function weighed(layout: Layout, column: (typeof WEIGHED)[number]): number {
  const { programmes, budgets } = layout.model.case;
  const at = (id: string, value: number): number => value * (layout.inputRow(id) + 1);
  let sum = 0;
  for (const { id, costs, npv } of programmes) {
    if (column === 'base') costs.forEach((cost, year) => (sum += at(inputIds.programmeCost(id, year + 1), cost)));
    sum += at(inputIds.programmeNpv(id), npv[column]);
  }
  if (column === 'base') budgets.forEach((budget, year) => (sum += at(inputIds.budget(year + 1), budget)));
  return sum;
}
