import { cellsOf, type PlacedCell } from './cells';
import { areaName, cellName, quoteSheet } from './formula/a1';
import { tokenize } from './formula/tokens';
import { CHECK_COLUMN, frame } from './layout';
import type { Area, SheetSpec } from './spec';

/** Cells of a sheet whose formulas are counted, and how many were written there. */
export interface Counted {
  /** `Benefits!A3:Y40`. */
  readonly reference: string;
  readonly formulas: number;
}

/** What of a sheet is counted, and what cannot be. */
export interface SheetCount {
  readonly areas: readonly Counted[];
  /** Cells that show what the count decides, so that it cannot count them: `Decision!A7`. */
  readonly showing: readonly string[];
}

/** The master check on every sheet, which is red where it stands once it is no formula. */
const isBanner = ({ row, column }: PlacedCell): boolean => row === frame.check && column === CHECK_COLUMN;

/**
 * The areas of a sheet in which every formula is counted, so that one that was typed over is missed. Left out is what
 * shows the result of the count, which would be circular, and what Excel guards itself: the cells of its what-if tables.
 *
 * @param decided cells whose value the count decides, as other sheets spell them but for `$`: `Checks!B2`
 */
export function countFormulas(sheet: SheetSpec, decided: ReadonlySet<string>): SheetCount {
  const cells = [...cellsOf(sheet)].filter(({ cell }) => cell.formula !== undefined);
  if (cells.length === 0) return { areas: [], showing: [] };
  const all: Area = {
    row: Math.min(...cells.map(({ row }) => row)),
    column: 0,
    lastRow: Math.max(...cells.map(({ row }) => row)),
    lastColumn: Math.max(...cells.map(({ column }) => column)),
  };
  const showing = cells.filter(({ cell }) => shows(cell.formula ?? '', decided));
  const holes = [
    ...(sheet.dataTables ?? []).map(({ area }) => area),
    ...showing.map(({ row, column }): Area => ({ row, column, lastRow: row, lastColumn: column })),
  ];
  const areas = holes.reduce((left, hole) => left.flatMap((area) => without(area, hole)), [all]);
  const onSheet = (cellsThere: string): string => `${quoteSheet(sheet.name)}!${cellsThere}`;
  return {
    areas: areas.flatMap((area): Counted[] => {
      const formulas = cells.filter(({ row, column }) => holds(area, row, column)).length;
      return formulas === 0 ? [] : [{ reference: onSheet(areaName(area)), formulas }];
    }),
    showing: showing.filter((cell) => !isBanner(cell)).map(({ row, column }) => onSheet(cellName(row, column))),
  };
}

const shows = (formula: string, decided: ReadonlySet<string>): boolean =>
  tokenize(formula).some(({ sheet, cells }) => decided.has(`${sheet}!${cells?.replaceAll('$', '')}`));

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

/** What is left of an area around a hole: above, below, left and right of it. */
function without(area: Area, hole: Area): Area[] {
  const apart = hole.row > area.lastRow || hole.lastRow < area.row || hole.column > area.lastColumn || hole.lastColumn < area.column;
  if (apart) return [area];
  const [top, bottom] = [Math.max(area.row, hole.row), Math.min(area.lastRow, hole.lastRow)];
  const parts: Area[] = [
    { ...area, lastRow: top - 1 },
    { ...area, row: bottom + 1 },
    { ...area, row: top, lastRow: bottom, lastColumn: hole.column - 1 },
    { ...area, row: top, lastRow: bottom, column: hole.lastColumn + 1 },
  ];
  return parts.filter(({ row, lastRow, column, lastColumn }) => row <= lastRow && column <= lastColumn);
}
