import { absoluteName, cellName } from '../../../src/workbook/formula/a1';
import type { Block, CellSpec, DataTableSpec } from '../../../src/workbook/spec';
import { CHANGED_SINCE, NOT_LOADED, UP_TO_DATE } from '../../../src/workbook/standIn';
import type { StyleName } from '../../../src/workbook/styles';

/** What a what-if table is made of, for a workbook that cannot have a native one. */
interface StandIn {
  readonly table: Pick<DataTableSpec, 'area' | 'substitutes'>;
  /** Answers last computed, row by row, as many as the area has cells. The first one is a number. */
  readonly values: readonly (readonly (number | string)[])[];
  readonly style: (row: number, column: number) => StyleName;
  /** The custom function that computes all answers at once, with its leading =: `=CASE.SCENARIOS(...)`. */
  readonly call: string;
  /** Fingerprint of the inputs: the cell that has it now, its value when the answers were computed, the cell that says how far they may be apart. */
  readonly fingerprint: { readonly cell: string; readonly value: number; readonly tolerance: string };
}

/**
 * The cells of a live workbook in place of a what-if table: where the table would be, what the add-in's function gives or,
 * where the add-in is missing, what was last computed; beside it both, and whether the inputs are still those it was
 * computed from. Rows two above the area must be free to the right of it.
 */
export function standIn({ table: { area }, values, style, call, fingerprint }: StandIn): Block[] {
  const width = area.lastColumn - area.column + 1;
  const computed = area.lastColumn + 2;
  const stored = computed + width + 1;
  const anchor = absoluteName(area.row, computed);
  const known = cellName(area.row - 2, stored + 1);
  const place = (row: number, column: number, cells: CellSpec[][]): Block => ({ row, column, cells });
  const shown = values.map((line, row) =>
    line.map((_, column): CellSpec => {
      const [fresh, last] = [computed, stored].map((first) => cellName(area.row + row, first + column));
      return { formula: `=IF(ISNUMBER(${anchor}),${fresh},${last})`, style: style(row, column) };
    }),
  );
  return [
    place(area.row, area.column, shown),
    place(area.row - 2, computed, [[{ value: 'By the add-in', style: 'subsection' }]]),
    place(area.row, computed, [[{ formula: `=IFERROR(${call.slice(1)},"${NOT_LOADED}")`, style: style(0, 0) }]]),
    place(area.row - 2, stored, [
      [
        { value: 'Last computed', style: 'subsection' },
        { value: fingerprint.value, style: 'stored.general' },
      ],
      [
        { value: 'Now', style: 'unit' },
        {
          formula: `=IF(ABS(${fingerprint.cell}-${known})<=${fingerprint.tolerance}*ABS(${known}),"${UP_TO_DATE}","${CHANGED_SINCE}")`,
          style: 'check.general',
        },
      ],
    ]),
    place(
      area.row,
      stored,
      values.map((line, row) => line.map((value, column): CellSpec => ({ value, style: storedStyle(style(row, column)) }))),
    ),
  ];
}

/** The same figure in the look of an answer that was stored. */
function storedStyle(style: StyleName): StyleName {
  const format = style.split('.')[1];
  return (format === undefined ? 'stored.general' : `stored.${format}`) as StyleName;
}
