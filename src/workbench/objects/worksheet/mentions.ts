import type { Grid } from '../univer/grid-access';
import type { UniverApi } from '../univer/univer';

/** What changes no text of a formula. */
const HARMLESS = /^sheet\.mutation\.set-worksheet-name$|^(?!.*\.mutation\.)/;

/**
 * Which words the formulas of cells have. All cells of the workbook are looked at for that: once for the sheets that are renamed one after
 * another, as an insertion does.
 */
export class Mentions {
  private texts: readonly string[] | undefined;

  constructor(
    api: UniverApi,
    private readonly grid: Grid,
  ) {
    api.addEvent(api.Event.CommandExecuted, ({ id }: { readonly id: string }) => {
      if (!HARMLESS.test(id)) this.texts = undefined;
    });
  }

  /** @param words in small letters */
  include(words: string): boolean {
    this.texts ??= this.read();
    return this.texts.some((text) => text.includes(words));
  }

  private read(): readonly string[] {
    const texts = new Set<string>();
    for (const sheet of this.grid.bookAsItStands().getSheets())
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => {
          if (cell?.f) texts.add(cell.f);
        });
    return [...texts].map((text) => text.toLowerCase());
  }
}
