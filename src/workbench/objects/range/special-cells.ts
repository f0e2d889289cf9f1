import { apiNotFound, invalidArgument } from '../../protocol/errors';
import { type Area, intersection } from '../common/a1';
import type { HostContext } from '../host/context';

const VALUE_KINDS = ['Errors', 'Logical', 'Numbers', 'Text'] as const;
type ValueKind = (typeof VALUE_KINDS)[number];

const KIND_OF: Readonly<Record<string, ValueKind>> = { Double: 'Numbers', String: 'Text', Boolean: 'Logical', Error: 'Errors' };

/** The blocks of cells of one kind within an area, as "Go to special" finds them. Formulas must have been calculated. */
export function specialCells(context: HostContext, sheetId: string, area: Area, kind: string, values: string, location: string): Area[] {
  const used = context.reader.usedArea(sheetId, false);
  const searched = used && intersection(used, area);
  if (!searched) return [];
  const wanted = VALUE_KINDS.filter((each) => values === 'All' || values.includes(each));
  if (wanted.length === 0) throw invalidArgument(location);
  const types = context.reader.types(sheetId, searched);
  const formulas = context.reader.formulas(sheetId, searched);
  const model = context.grid.sheet(sheetId).getSheet();
  const isFormula = (row: number, column: number) => String(formulas[row]?.[column] ?? '').startsWith('=');
  const isWanted = (row: number, column: number) => wanted.some((each) => each === KIND_OF[types[row]?.[column] ?? '']);
  const tests: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Blanks: (row, column) => types[row]?.[column] === 'Empty' && !isFormula(row, column),
    Constants: (row, column) => !isFormula(row, column) && isWanted(row, column),
    Formulas: (row, column) => isFormula(row, column) && isWanted(row, column),
    Visible: (row, column) => model.getRowVisible(searched.row + row) && model.getColVisible(searched.column + column),
  };
  const test = tests[kind];
  if (!test) throw KNOWN.includes(kind) ? apiNotFound(`${location}(${kind})`) : invalidArgument(location);
  return blocks(searched, test);
}

/** Kinds of special cells that Office.js names and that are not found here. */
const KNOWN = ['ConditionalFormats', 'DataValidations', 'SameConditionalFormat', 'SameDataValidation'];

/** Rectangles that together are the cells that pass: runs of a row, joined downwards where they are as wide. */
function blocks(searched: Area, test: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = 0; row < searched.rows; row++) {
    const grown: Area[] = [];
    for (let column = 0; column < searched.columns; column++) {
      if (!test(row, column)) continue;
      const first = column;
      while (column + 1 < searched.columns && test(row, column + 1)) column++;
      const run = { row: searched.row + row, column: searched.column + first, rows: 1, columns: column - first + 1 };
      const above = open.find((block) => block.column === run.column && block.columns === run.columns);
      grown.push(above ? { ...above, rows: above.rows + 1 } : run);
    }
    done.push(...open.filter((block) => !grown.some((each) => each.row === block.row && each.column === block.column)));
    open = grown;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}
