import { EVIDENCE_KINDS, EVIDENCE_WEIGHTS } from '../../model/document/types';
import type { Grid } from '../sheetGrid';
import type { Layout } from '../layout';
import type { TableShape } from '../reading/content';
import type { CellSpec, SheetSpec, ValidationSpec } from '../spec';
import { begin, finish, wrappedHeight } from './frame';

/** Empty rows at the end of each table, for what the reader adds. */
const SPARE_ROWS = 5;
const WIDTHS = [14, 18, 86, 50, 13, 14];

/** The columns of the two tables by their keys in the document. */
export const evidenceShape = {
  columns: { id: 'Id', kind: 'Kind', text: 'What was said or seen', source: 'Source', date: 'Date', weight: 'Weight' },
  named: 'id',
} as const satisfies TableShape;
export const judgmentShape = {
  columns: { id: 'Id', topic: 'Topic', text: 'Judgment', owner: 'Owner', date: 'Date' },
  named: 'id',
} as const satisfies TableShape;

export const EVIDENCE_ROW = 4;
/** Heading row of the judgments, which follow the evidence. */
export const judgmentsRow = (layout: Layout): number => EVIDENCE_ROW + layout.model.case.evidence.length + SPARE_ROWS + 3;

const words = (value: string): CellSpec => ({ value, style: 'cell' });

function table(grid: Grid, row: number, headings: readonly string[], rows: readonly (readonly CellSpec[])[]): void {
  grid.putRow(
    row,
    0,
    headings.map((value): CellSpec => ({ value, style: 'head.text' })),
  );
  rows.forEach((cells, index) => grid.putRow(row + 1 + index, 0, cells));
  for (let spare = 0; spare < SPARE_ROWS; spare++) {
    const style = 'cell';
    grid.putRow(
      row + 1 + rows.length + spare,
      0,
      headings.map((): CellSpec => ({ style })),
    );
  }
}

/** What people said, saw and judged: shown beside the numbers, never multiplied into them. */
export function evidenceSheet(layout: Layout): SheetSpec {
  const { evidence, judgments } = layout.model.case;
  const grid = begin(layout, 'Evidence', 'Never calculated');
  const second = judgmentsRow(layout);
  grid.put(EVIDENCE_ROW - 1, 0, { value: 'Evidence', style: 'section' });
  table(
    grid,
    EVIDENCE_ROW,
    Object.values(evidenceShape.columns),
    evidence.map(({ id, kind, text, source, date, weight }) => [
      words(id),
      words(kind),
      words(text),
      words(source),
      words(date),
      words(weight),
    ]),
  );
  grid.put(second - 1, 0, { value: 'Judgments', style: 'section' });
  table(
    grid,
    second,
    Object.values(judgmentShape.columns),
    judgments.map(({ id, topic, text, owner, date }) => [words(id), words(topic), words(text), words(owner), words(date)]),
  );
  const validation = (column: number, values: readonly string[], title: string, message: string): ValidationSpec => ({
    area: { row: EVIDENCE_ROW + 1, column, lastRow: EVIDENCE_ROW + evidence.length + SPARE_ROWS, lastColumn: column },
    rule: { type: 'list', values },
    title,
    message,
  });
  const heights = (first: number, rows: readonly (readonly [string, string])[]) =>
    rows.map(([text, source], index) => ({
      row: first + 1 + index,
      height: wrappedHeight([
        { text, width: WIDTHS[2] ?? 1 },
        { text: source, width: WIDTHS[3] ?? 1 },
      ]),
    }));
  return finish({
    name: 'Evidence',
    kind: 'text',
    columnWidths: WIDTHS,
    rowHeights: [
      ...heights(
        EVIDENCE_ROW,
        evidence.map(({ text, source }) => [text, source]),
      ),
      ...heights(
        second,
        judgments.map(({ text, owner }) => [text, owner]),
      ),
    ],
    grid,
    validations: [
      validation(1, EVIDENCE_KINDS, 'Kind', `One of ${EVIDENCE_KINDS.join(', ')}.`),
      validation(5, EVIDENCE_WEIGHTS, 'Weight', 'strong, moderate or weak: how much it would convince a sceptic.'),
    ],
    freeze: { rows: 2, columns: 0 },
  });
}
