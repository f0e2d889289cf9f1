import { rectangles, type PlacedCell } from '../../../workbook/cells';
import { areaName } from '../../../workbook/formula/a1';
import { cellGrid, type SheetRevision } from '../../../workbook/revision';
import { oldCell } from '../../../workbook/revision/cellChange';
import type { Area, WorkbookSpec } from '../../../workbook/spec';
import { writeCharts } from '../charts';
import { writeCellLooks } from '../looks';
import { writeLinks, writeSizes } from '../page';
import { writeConditionalFormats, writeValidations } from '../rules';
import type { SheetOf } from '../sheets';

type Change = Pick<SheetRevision, 'before' | 'after' | 'map' | 'steps'>;

/** Cells whose look is not that of their old place: of new rows and columns, and where another look is wanted. */
function relooked({ before, after, map }: Change): PlacedCell[] {
  const [old, next] = [cellGrid(before), cellGrid(after)];
  return map.rows.flatMap((_, row) =>
    map.columns.flatMap((__, column): PlacedCell[] => {
      const cell = next[row]?.[column];
      const was = oldCell(old, map, row, column);
      return (was?.style ?? '') === (cell?.style ?? '') ? [] : [{ row, column, cell: cell ?? {} }];
    }),
  );
}

/** Whether rules and charts of a sheet have to be written anew: they speak of places, and of looks that were taken away. */
export const isRebuilt = (change: Change): boolean =>
  change.steps.length > 0 ||
  relooked(change).length > 0 ||
  (['validations', 'conditionalFormats', 'charts', 'links'] as const).some(
    (part) => JSON.stringify(change.before[part]) !== JSON.stringify(change.after[part]),
  );

/** Looks of what is new or looks different; everything else keeps the look that its owners gave it. */
export function updateLooks(worksheet: Excel.Worksheet, change: Change): void {
  const places = relooked(change);
  if (places.length === 0) return;
  for (const area of rectangles(places)) worksheet.getRange(areaName(area)).clear('Formats');
  const styled = places.filter(({ cell }) => cell.style !== undefined);
  if (styled.length > 0) writeCellLooks(worksheet, styled);
  const { after, map } = change;
  writeSizes(worksheet, {
    columnWidths: after.columnWidths,
    rowHeights: after.rowHeights ?? [],
    isWanted: { row: (row) => map.rows[row] === undefined, column: (column) => map.columns[column] === undefined },
  });
}

/** Links, validations, conditional formats and charts, where they differ. */
export function updateRules(worksheet: Excel.Worksheet, change: Change): void {
  const { before, after } = change;
  if (!isRebuilt(change)) return;
  const whole = worksheet.getRange(areaName(extent([before, after])));
  whole.dataValidation.clear();
  whole.conditionalFormats.clearAll();
  writeValidations(worksheet, after);
  writeConditionalFormats(worksheet, after);
  if (JSON.stringify(before.links) !== JSON.stringify(after.links)) writeLinks(worksheet, after);
}

/** Charts that are drawn anew: those of the case, by name; others stay. */
export const chartsToRemove = (change: Change): ReadonlySet<string> =>
  new Set(isRebuilt(change) ? [...change.before.charts, ...change.after.charts].map(({ name }) => name) : []);

export function updateCharts(sheetOf: SheetOf, change: Change, spec: WorkbookSpec): void {
  if (isRebuilt(change)) writeCharts(sheetOf, spec, change.after);
}

function extent(sheets: readonly Change['after'][]): Area {
  const grids = sheets.map(cellGrid);
  return {
    row: 0,
    column: 0,
    lastRow: Math.max(0, ...grids.map((grid) => grid.length - 1)),
    lastColumn: Math.max(0, ...grids.flat().map((line) => line.length - 1)),
  };
}
