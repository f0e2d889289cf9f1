import type { LineSheet } from '../../model/language/line';
import type { Grid } from '../sheetGrid';
import type { Layout } from '../layout';

/** Each note once, under the label of the first line that has it. */
function notesOf(layout: Layout, sheet: LineSheet): string[] {
  const said = new Map<string, string>();
  for (const { lines } of layout.sections(sheet)) {
    for (const { line } of lines) if (line.note !== undefined && !said.has(line.note)) said.set(line.note, line.label);
  }
  return [...said].map(([note, label]) => `${label}: ${note}`);
}

/** What the reader should know of single rows, below all of them. */
export function putNotes(layout: Layout, grid: Grid, sheet: LineSheet): void {
  const notes = notesOf(layout, sheet);
  if (notes.length === 0) return;
  const first = layout.below(sheet);
  grid.put(first, 0, { value: 'Notes', style: 'subsection' });
  notes.forEach((value, index) => grid.put(first + 1 + index, 0, { value, style: 'note' }));
}

/** The first free row below the notes of a sheet. */
export const belowNotes = (layout: Layout, sheet: LineSheet): number => layout.below(sheet) + notesOf(layout, sheet).length + 2;
