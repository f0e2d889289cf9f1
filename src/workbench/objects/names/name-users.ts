import type { CellWriter } from '../univer/cell-writer';
import type { Grid } from '../univer/grid-access';

/**
 * The grid remembers how it has read a formula, names included: those that may use a name that is new or stands for something else
 * are forgotten and written again, once for all names of a request, for every cell of the workbook is looked at.
 */
export class NameUsers {
  private readonly names = new Set<string>();

  /** @param forget makes the grid read a formula anew when it next calculates it */
  constructor(
    private readonly grid: Grid,
    private readonly cells: CellWriter,
    private readonly forget: (formula: string) => void,
  ) {}

  add(name: string): void {
    this.names.add(name);
  }

  flush(): void {
    if (this.names.size === 0) return;
    const mentions = new RegExp([...this.names].map((name) => name.replace(/[\\.]/g, '\\$&')).join('|'), 'iu');
    this.names.clear();
    for (const sheet of this.grid.book().getSheets()) {
      const sheetId = sheet.getSheetId();
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (!cell?.f || !mentions.test(cell.f)) return;
          this.forget(cell.f);
          const { f } = cell;
          this.cells.write(sheetId, { row, column, rows: 1, columns: 1 }, () => ({ f, v: null, t: null, si: null, p: null }));
        });
    }
  }
}
