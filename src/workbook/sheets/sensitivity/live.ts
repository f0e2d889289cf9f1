import { absoluteName, cellName } from '../../formula/a1';
import type { Layout } from '../../layout';
import type { Area, Block, CellSpec } from '../../spec';
import { NOT_LOADED } from '../../standIn';
import { addInWords, stateNumber, stateOf } from '../engineState';
import { at, BASE_ROW, FIRST, HEADINGS_ROW, STATE } from './columns';
import type { ShownDriver } from './drivers';

/** Places of what TORNADO gives: its headings, the ids, NPV at low and at high. */
const [IDS, AT_LOW, AT_HIGH] = [1, 4, 5];

/**
 * A live workbook has no table: the add-in's functions say what each estimate does, where the decision turns, and what is
 * worth knowing. Without the add-in the stored figures stand as long as the inputs are theirs.
 */
export function liveSensitivity(layout: Layout, drivers: readonly ShownDriver[], table: Area): Block[] {
  const place = (row: number, column: number, cells: readonly CellSpec[][]): Block => ({ row, column, cells });
  const last = HEADINGS_ROW + layout.simulation.tornado.length;
  const column = (index: number): string => `${absoluteName(FIRST, at.tornado + index)}:${absoluteName(last, at.tornado + index)}`;
  const given: Area = { row: FIRST, column: at.tornado + AT_LOW, lastRow: last, lastColumn: at.tornado + AT_HIGH };
  const npv = (row: number, index: number, kept: number): CellSpec => ({
    formula: stateOf(STATE, `INDEX(${column(index)},MATCH(${cellName(row, at.id)},${column(IDS)},0))`, cellName(row, kept)),
    style: 'formula.currency',
  });
  const call = (title: string, at: number, formula: string): Block[] => [
    place(HEADINGS_ROW - 1, at, [[{ value: title, style: 'subsection' }]]),
    place(HEADINGS_ROW, at, [[{ formula: `=IFERROR(${formula},"${NOT_LOADED}")`, style: 'formula.general' }]]),
  ];
  const inputs = layout.inputsTable;
  return [
    place(STATE.row, STATE.column, [[stateNumber(layout, given), addInWords(STATE)]]),
    place(BASE_ROW, at.npvLow, [[{ formula: `=${cellName(BASE_ROW, at.keptLow)}`, style: 'formula.currency' }]]),
    place(
      FIRST,
      at.npvLow,
      drivers.map((_, index) => [npv(FIRST + index, AT_LOW, at.keptLow), npv(FIRST + index, AT_HIGH, at.keptHigh)]),
    ),
    // Where the file has its table.
    place(
      HEADINGS_ROW - 1,
      at.number,
      Array.from({ length: table.lastRow - HEADINGS_ROW + 2 }, () => [{}, {}, {}]),
    ),
    ...call('What each estimate does, by the add-in', at.tornado, `CASE.TORNADO(${inputs})`),
    ...call('Where the decision turns, by the add-in', at.breakEvens, `CASE.BREAK_EVENS(${inputs})`),
    ...call('What is worth knowing, by the add-in', at.information, `CASE.INFORMATION_VALUE(${inputs})`),
  ];
}
