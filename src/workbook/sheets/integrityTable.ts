import { cellName } from '../formula/a1';
import type { Grid } from '../sheetGrid';
import { countFormulas } from '../integrity';
import type { Layout } from '../layout';
import type { SheetSpec } from '../spec';
import type { requiredTests } from '../standard';
import type { CheckRow } from './checks';
import { checkCells, masterCheck } from './frame';

/** What was written into the other sheets, and how the workbook finds out whether it is still there. */
export interface Integrity {
  readonly rows: readonly { readonly label: string; readonly written: number; readonly now: string; readonly errors: string }[];
  /** Rows the table takes, headings included. */
  readonly height: number;
  /** Cells of other sheets that show what the checks say, so that the table cannot count them: `Decision!A7`. */
  readonly showing: readonly string[];
  /** The checks on the table that begins in a row. */
  checks(first: number): CheckRow[];
}

const at = { label: 0, written: 1, now: 2, errors: 3 } as const;
/** Rows of the heading and of the columns' names. */
const HEAD = 2;
/** How many checks the table has. */
export const INTEGRITY_CHECKS = 3;

/** Cells of Checks whose value follows from the table. */
const DECIDED: ReadonlySet<string> = new Set(
  [masterCheck, checkCells.banner, checkCells.register, checkCells.errors, checkCells.sensitivities, checkCells.alerts].map(
    ({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`,
  ),
);

/** @param others every sheet but Checks */
export function integrity(layout: Layout, others: readonly SheetSpec[]): Integrity {
  const counts = others.map((sheet) => countFormulas(sheet, DECIDED));
  const areas = counts.flatMap((sheet) => sheet.areas);
  const { numbers, count } = layout.figures;
  const rows = [
    ...areas.map(({ reference, formulas }) => ({
      label: `Formulas of ${reference.replaceAll("'", '')}`,
      written: formulas,
      now: `=SUMPRODUCT(--ISFORMULA(${reference}))`,
      errors: `=SUMPRODUCT(--ISERROR(${reference}))`,
    })),
    { label: `Numbers of ${numbers}`, written: count, now: `=COUNT(${numbers})`, errors: `=SUMPRODUCT(--ISERROR(${numbers}))` },
  ];
  const column = (first: number, index: number, from: number, to: number): string =>
    `${cellName(first + HEAD + from, index)}:${cellName(first + HEAD + to, index)}`;
  const missing = (first: number, from: number, to: number): string =>
    `=SUMPRODUCT(ABS(${column(first, at.now, from, to)}-${column(first, at.written, from, to)}))`;
  const check = (label: string, test: (typeof requiredTests)[number], formula: string, advice: string): CheckRow => ({
    label,
    test,
    class: 'error',
    value: { formula, style: 'formula.general' },
    tolerance: 0,
    advice,
  });
  const end = rows.length - 1;
  return {
    rows,
    height: HEAD + rows.length,
    showing: counts.flatMap(({ showing }) => showing),
    checks: (first) => [
      check(
        'Every formula that was written is still a formula',
        'Formulas intact',
        missing(first, 0, end - 1),
        'That many were typed over, added or deleted: the table below says on which sheet. Undo, or insert the sheets again.',
      ),
      check(
        'No cell shows an error value',
        'No error values',
        `=SUM(${column(first, at.errors, 0, end)})`,
        'The table below says on which sheet. An error begins at an input most of the time.',
      ),
      check(
        'Every number of the register is a number',
        'Numbers are numbers',
        missing(first, end, end),
        'A cell among Low, Base, High and Live on Inputs is empty or holds text.',
      ),
    ],
  };
}

/** Puts what was written beside what is there. */
export function putIntegrity(grid: Grid, first: number, { rows }: Integrity): void {
  grid.put(first, at.label, { value: 'What was written, and what is there now', style: 'subsection' });
  grid.putRow(first + 1, 0, [
    { value: 'Cells', style: 'head.text' },
    { value: 'Written', style: 'head.whole' },
    { value: 'Now', style: 'head.whole' },
    { value: 'Error values', style: 'head.whole' },
  ]);
  rows.forEach(({ label, written, now, errors }, index) =>
    grid.putRow(first + HEAD + index, 0, [
      { value: label, style: 'label' },
      { value: written, style: 'stored.whole' },
      { formula: now, style: 'link.whole' },
      { formula: errors, style: 'link.whole' },
    ]),
  );
}
