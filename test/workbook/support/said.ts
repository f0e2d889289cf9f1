import { findingText, lint, lintBook } from '../../../src/workbook/lint';
import { bookOfSpec } from '../../../src/workbook/lint/book/fromSpec';
import type { Book, SheetView } from '../../../src/workbook/lint/book/book';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { smallSpec, withCell, withSheet } from '../fixtures/small';

/** What the linter says about a workbook, as lines. */
export const said = (spec: WorkbookSpec): string[] => lint(spec).map(findingText);
export const cell = (sheet: string, a1: string, changed: CellSpec): string[] => said(withCell(sheet, a1, changed));
export const sheet = (name: string, change: Partial<SheetSpec>): string[] => said(withSheet(name, (entry) => ({ ...entry, ...change })));
/** The same for what only a finished file can hold. */
export const file = (change: Partial<Book>): string[] => lintBook({ ...bookOfSpec(smallSpec), ...change }).map(findingText);
export const fileSheet = (name: string, change: Partial<SheetView>): string[] =>
  file({ sheets: bookOfSpec(smallSpec).sheets.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)) });
