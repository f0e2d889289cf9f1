import { cellsOf } from './cells';
import { areaName, quoteSheet } from './formula/a1';
import { tokenize } from './formula/tokens';
import type { Area, SheetSpec } from './spec';

/** Cells of a sheet whose formulas are counted, and how many were written there. */
export interface Counted {
  /** `Benefits!A3:Y40`. */
  readonly reference: string;
  readonly formulas: number;
}

/**
 * The areas of a sheet in which every formula is counted, so that one that was typed over is missed. Left out is what
 * reads the sheet Checks (a count that it reads in turn would be circular) and what-if tables, whose cells hold one formula
 * in a file and others in a live workbook.
 *
 * @param checks name of the sheet that counts
 */
export function countedAreas(sheet: SheetSpec, checks: string): Counted[] {
  const cells = [...cellsOf(sheet)].filter(({ cell }) => cell.formula !== undefined);
  if (cells.length === 0) return [];
  const all: Area = {
    row: Math.min(...cells.map(({ row }) => row)),
    column: 0,
    lastRow: Math.max(...cells.map(({ row }) => row)),
    lastColumn: Math.max(...cells.map(({ column }) => column)),
  };
  const reading = cells
    .filter(({ cell }) => reads(cell.formula ?? '', checks))
    .map(({ row, column }): Area => ({ row, column, lastRow: row, lastColumn: column }));
  const areas = [...tables(sheet), ...reading].reduce((left, hole) => left.flatMap((area) => without(area, hole)), [all]);
  return areas.flatMap((area): Counted[] => {
    const formulas = cells.filter(({ row, column }) => holds(area, row, column)).length;
    return formulas === 0 ? [] : [{ reference: `${quoteSheet(sheet.name)}!${areaName(area)}`, formulas }];
  });
}

const reads = (formula: string, checks: string): boolean => tokenize(formula).some(({ sheet }) => sheet === checks);

/** What-if tables, each with the cells of its stand-in. */
const tables = ({ dataTables = [] }: SheetSpec): Area[] =>
  dataTables.flatMap(({ area, live }) => [
    area,
    ...live.map(({ row, column, cells }) => ({
      row,
      column,
      lastRow: row + cells.length - 1,
      lastColumn: column + Math.max(...cells.map((line) => line.length)) - 1,
    })),
  ]);

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
