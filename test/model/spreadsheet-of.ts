import { liveValues } from '../../src/model/exact/evaluate';
import { columnIndex, columnLetters } from '../../src/model/formula/column-letters';
import { rowFormulas } from '../../src/model/formula/formula';
import type { Model } from '../../src/model/language/model';
import { riskLevel } from '../../src/model/lines/scope';
import { plainLayout } from './layout';
import { Spreadsheet } from './spreadsheet';

/** A model as formulas in the plain layout: the third reader, calculated. */
export function spreadsheetOf(model: Model): { readonly sheet: Spreadsheet; readonly book: ReturnType<typeof plainLayout> } {
  const book = plainLayout(model);
  const sheet = new Spreadsheet();
  const live = liveValues(model);
  for (const entry of model.inputs) {
    const cell = book.input(entry.id);
    sheet.set(cell.sheet, cell.column, cell.row, live.get(entry.id) ?? 0);
    if (entry.type !== 'estimate') continue;
    const adjustment = book.adjustment(entry.id);
    sheet.set(adjustment.sheet, adjustment.column, adjustment.row, live.get(riskLevel(entry.estimate)) ?? 0);
  }
  for (const line of model.lines) {
    const { sheet: name, row } = book.line(line.id);
    const formulas = rowFormulas(model, line, book);
    if (formulas.constant) sheet.set(name, 'C', row, formulas.constant);
    if (formulas.total) sheet.set(name, 'D', row, formulas.total);
    if (formulas.opening) sheet.set(name, 'E', row, formulas.opening);
    for (let period = 1; formulas.period && period <= model.periods; period += 1) {
      sheet.set(name, columnLetters(columnIndex('E') + period), row, formulas.period(period));
    }
  }
  return { sheet, book };
}
