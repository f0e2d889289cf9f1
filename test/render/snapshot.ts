import type { Workbench } from '../workbench/support/workbench';

/** A sheet as somebody finds it: contents, looks, sizes; without what the host counts for itself. */
interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly rest: unknown;
}

interface Saved {
  readonly sheetOrder: readonly string[];
  readonly styles: Readonly<Record<string, unknown>>;
  readonly sheets: Readonly<Record<string, Record<string, unknown> & { cellData?: Record<string, Record<string, { s?: unknown }>> }>>;
}

/** The whole workbook as it stands, comparable before and after: sheets with their cells and looks, and names. */
export async function snapshot({ Excel, api }: Workbench): Promise<{ sheets: SheetState[]; names: Record<string, string>[] }> {
  const names = await Excel.run(async (context) => {
    const list = context.workbook.names.load('items/name,items/formula,items/comment');
    await context.sync();
    return list.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment }));
  });
  const book = api.getActiveWorkbook() as unknown as { save(): Saved };
  const { sheetOrder, sheets, styles } = JSON.parse(JSON.stringify(book.save())) as Saved;
  return { sheets: sheetOrder.map((id) => stateOf(id, sheets[id] ?? {}, styles)), names };
}

function stateOf(id: string, { name, cellData = {}, ...rest }: Saved['sheets'][string], styles: Saved['styles']): SheetState {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries(line)) {
      const { v, f, t, s } = cell as Record<string, unknown>;
      // Styles are counted through the whole workbook: what they say counts, not their number.
      const style = typeof s === 'string' ? styles[s] : s;
      const held = Object.entries({ v, f, t, style }).filter(([, value]) => value !== undefined && value !== null && value !== '');
      if (held.length > 0) cells[`${row}:${column}`] = Object.fromEntries(held);
    }
  }
  return { id, name: String(name), cells, rest };
}
