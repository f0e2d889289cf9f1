import { areaName, cellName } from '../formula/a1';
import type { Place } from '../layout';
import type { Grid } from '../sheetGrid';
import type { CellSpec } from '../spec';
import { checkCells, checkWords, masterCheck } from './frame';

const nameOf = ({ row, column }: Place): string => cellName(row, column);

/**
 * The master check and its words. Nothing can count a cell that depends on the count, so formulas are counted in steps: those
 * of the other sheets by the register, those of the register by the cell below the master check, that cell and what shows it
 * by the master check, and the master check and its words by whoever shows them.
 *
 * @param first row below everything that was put on the sheet so far
 * @param lastColumn that holds formulas
 * @param showing cells of other sheets that show what the checks say
 */
export function putMaster(grid: Grid, first: number, lastColumn: number, showing: readonly string[]): void {
  const register = countsItself(grid, first, lastColumn);
  grid.put(checkCells.register.row, 0, { value: 'The same, but for the cells that show it', style: 'label' });
  grid.put(checkCells.register.row, checkCells.register.column, {
    formula: `=IFERROR(AND(${nameOf(checkCells.errors)}=0,${register}),FALSE)`,
    style: 'check.general',
  });
  const shown = countsShowing(grid, first + 1, [...showing, nameOf(checkCells.register)]);
  grid.put(masterCheck.row, masterCheck.column, {
    formula: `=IFERROR(AND(${nameOf(checkCells.register)},${shown}),FALSE)`,
    style: 'check.general',
  });
  const said = `IF(${nameOf(masterCheck)},"${checkWords.good}","${checkWords.bad}: "&${nameOf(checkCells.errors)})`;
  const rest = `"; alerts: "&${nameOf(checkCells.alerts)}&"; unconfirmed inputs: "&${nameOf(checkCells.unconfirmed)}`;
  grid.put(checkCells.banner.row, checkCells.banner.column, {
    formula: `=IFERROR(${said}&${rest},"${checkWords.bad}")`,
    style: 'banner.general',
  });
}

/** Puts how many formulas the sheet has down to a row. Returns the test that they are still there and show no error value. */
function countsItself(grid: Grid, row: number, lastColumn: number): string {
  const below = areaName({ row: checkCells.register.row + 1, column: 0, lastRow: row - 1, lastColumn });
  const formulas = grid
    .block()
    .cells.flat()
    .filter(({ formula }) => formula !== undefined).length;
  grid.putRow(row, 0, [
    { value: 'Formulas of this sheet, from the fourth row to here', style: 'label' },
    { value: formulas, style: 'stored.whole' },
  ]);
  return `SUMPRODUCT(--ISFORMULA(${below}))=${cellName(row, 1)},SUMPRODUCT(--ISERROR(${below}))=0`;
}

const elsewhere = (cell: string): boolean => cell.includes('!');

/** Puts a row for each cell that shows the checks. Returns the test that all of them, and the formulas here, are formulas. */
function countsShowing(grid: Grid, first: number, cells: readonly string[]): string {
  const one: CellSpec = { value: 1, style: 'stored.whole' };
  cells.forEach((cell, index) =>
    grid.putRow(first + index, 0, [
      {
        value: `Formulas of ${cell.replaceAll("'", '')}, ${elsewhere(cell) ? 'which shows the checks' : 'which they read'}`,
        style: 'label',
      },
      one,
      { formula: `=SUMPRODUCT(--ISFORMULA(${cell}))`, style: elsewhere(cell) ? 'link.whole' : 'formula.whole' },
    ]),
  );
  const last = first + cells.length - 1;
  grid.putRow(last + 1, 0, [
    { value: 'Formulas in these rows', style: 'label' },
    { value: cells.length, style: 'stored.whole' },
  ]);
  const now = areaName({ row: first, column: 2, lastRow: last, lastColumn: 2 });
  const written = areaName({ row: first, column: 1, lastRow: last, lastColumn: 1 });
  return `SUM(${now})=SUM(${written}),SUMPRODUCT(--ISFORMULA(${now}))=${cellName(last + 1, 1)}`;
}
