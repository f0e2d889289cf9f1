import type { Layout } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { LAYOUT_VERSION, begin, finish } from './frame';

const WIDTHS = [14, 18, 26, 90];
const HEADINGS = ['Version', 'Date', 'Who', 'What changed and why'];
const HEADINGS_ROW = 3;
const SPARE_ROWS = 25;

/** The history of the case after insertion, kept by its owners. */
export function logSheet(layout: Layout): SheetSpec {
  const { author, date, title } = layout.model.case;
  const grid = begin(layout, 'Log', 'One line each');
  grid.putRow(
    HEADINGS_ROW,
    0,
    HEADINGS.map((value): CellSpec => ({ value, style: 'head.text' })),
  );
  grid.putRow(HEADINGS_ROW + 1, 0, [
    { value: '1.0', style: 'cell' },
    { value: date, style: 'cell' },
    { value: author, style: 'cell' },
    { value: `"${title}" inserted by the add-in, workbook layout ${LAYOUT_VERSION}.`, style: 'cell' },
  ]);
  for (let spare = 1; spare <= SPARE_ROWS; spare++) {
    grid.putRow(
      HEADINGS_ROW + 1 + spare,
      0,
      HEADINGS.map((): CellSpec => ({ style: 'cell' })),
    );
  }
  return finish({
    name: 'Log',
    kind: 'text',
    columnWidths: WIDTHS,
    grid,
    freeze: { rows: HEADINGS_ROW + 1, columns: 0 },
  });
}
