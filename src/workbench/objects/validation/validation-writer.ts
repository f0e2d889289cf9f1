import { type Area, address } from '../common/a1';
import { box, type Grid } from '../univer/grid-access';
import type { Memory } from '../host/memory';
import type { UniverValidation } from '../univer/univer';

type Change = Partial<Omit<UniverValidation, 'uid' | 'ranges'>>;

interface Held {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly change: Change;
}

/** Holds data validations back until rule, alert and prompt of the same cells have arrived; the grid wants them at once. */
export class ValidationWriter {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly grid: Grid,
    private readonly memory: Memory,
  ) {}

  change(sheetId: string, areas: readonly Area[], change: Change): void {
    const key = `${sheetId}!${areas.map((area) => address(area)).join(',')}`;
    const before = this.held.get(key)?.change;
    this.held.set(key, { sheetId, areas, change: { ...before, ...change } });
  }

  forget(sheetId: string): void {
    for (const [key, held] of this.held) if (held.sheetId === sheetId) this.held.delete(key);
  }

  flush(): void {
    const all = [...this.held.values()];
    this.held.clear();
    for (const { sheetId, areas, change } of all) this.send(sheetId, areas, change);
  }

  private send(sheetId: string, areas: readonly Area[], change: Change): void {
    const clipped = areas.map((area) => this.grid.grow(sheetId, area));
    const first = clipped[0];
    if (!first) return;
    const sheet = this.grid.sheetAsItStands(sheetId);
    // An alert or a prompt without a rule changes the rule that the cells have.
    const present = sheet.getRange(first.row, first.column, 1, 1).getDataValidation()?.rule;
    const base: Partial<UniverValidation> = change.type === undefined && present ? present : DEFAULTS;
    if (base === DEFAULTS && change.type === undefined && !Object.keys(change).length) return;
    const rule: UniverValidation = {
      ...DEFAULTS,
      ...base,
      ...change,
      uid: this.memory.newId('validation'),
      ranges: clipped.map(box),
    };
    this.grid.commandAsItStands('sheet.command.addDataValidation', sheetId, { rule });
  }
}

/** Excel's: blanks pass, a wrong entry is refused. */
const DEFAULTS: Omit<UniverValidation, 'uid'> = {
  type: 'any',
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 1,
};
