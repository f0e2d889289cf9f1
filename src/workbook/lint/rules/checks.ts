import type { Book, CellView, SheetView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { referencesOf } from '../book/references';
import { nameInSet } from '../../setNames';
import { checkClasses, checkHeadings, masterCheckName, requiredTests } from '../../standard';

type CheckColumn = keyof typeof checkHeadings;

/** One line of the check register. */
interface Check {
  readonly row: number;
  cell(key: CheckColumn): CellView | undefined;
}

/** Finds the check register by its headings. */
function findChecks(sheet: SheetView): Check[] | undefined {
  for (let row = 0; row <= sheet.cells.lastRow; row++) {
    const columns = new Map<CheckColumn, number>();
    for (const cell of sheet.cells.row(row)) {
      for (const [key, heading] of Object.entries(checkHeadings)) if (cell.value === heading) columns.set(key as CheckColumn, cell.column);
    }
    if (columns.size < Object.keys(checkHeadings).length) continue;
    const checks: Check[] = [];
    // The register ends at an empty row; tables of workings may follow.
    for (let below = row + 1; sheet.cells.row(below).length > 0; below++) {
      const cell = (key: CheckColumn): CellView | undefined => sheet.cells.at(below, columns.get(key) as number);
      if (cell('class') !== undefined) checks.push({ row: below, cell });
    }
    return checks;
  }
  return undefined;
}

const checksOf = (book: Book): SheetView | undefined => book.sheets.find(({ role }) => role === 'Checks');

export const checksSheet: Rule = {
  says: 'A Checks sheet with classes and tolerances; the master check is visible in the frozen pane of every sheet.',
  number: 23,
  level: 'E',
  *find(book) {
    const sheet = checksOf(book);
    if (!sheet) return;
    const checks = findChecks(sheet);
    if (!checks) {
      yield {
        place: sheet.name,
        message: `There is no check register: a row with the headings ${Object.values(checkHeadings).join(', ')}.`,
      };
      return;
    }
    for (const name of checkClasses) {
      if (!checks.some((check) => check.cell('class')?.value === name))
        yield { place: sheet.name, message: `No check is of the class ${name}.` };
    }
    for (const check of checks) {
      const place = cellPlace(sheet, { row: check.row, column: 0 });
      const classed = checkClasses.some((name) => name === check.cell('class')?.value);
      if (!classed) yield { place, message: `The check's class is none of ${checkClasses.join(', ')}.` };
      if (check.cell('tolerance') === undefined) yield { place, message: 'The check has no tolerance.' };
      if (check.cell('passed')?.formula === undefined) yield { place, message: 'The check has no formula that says whether it passes.' };
    }
    yield* masterCheck(book, sheet);
  },
};

/** `CX_CHECKS`, or `CX2_CHECKS` for a second set of sheets. */
const isMasterCheck = (name: string): boolean => nameInSet(name, 1) === masterCheckName;

function* masterCheck(book: Book, checks: SheetView): Generator<{ place: string; message: string }> {
  const references = referencesOf(book);
  const targets = book.names
    .filter(({ name }) => isMasterCheck(name))
    .flatMap(({ name }) => references.targets(checks, [{ type: 'name', text: name }]))
    .filter(({ sheet }) => sheet === checks);
  const [master] = targets;
  if (!master) {
    yield { place: checks.name, message: `The name ${masterCheckName} does not lead to a cell of this sheet.` };
    return;
  }
  const { row, column } = master.area;
  for (const sheet of book.sheets) {
    const frozen = [...sheet.cells].filter((cell) => cell.row < sheet.freeze.rows);
    const shown = frozen.some((cell) =>
      sheet === checks
        ? cell.row === row && cell.column === column
        : references
            .targets(sheet, cell.tokens)
            .some((target) => target.sheet === checks && target.area.row === row && target.area.column === column),
    );
    if (!shown) yield { place: sheet.name, message: 'The master check is not visible in the frozen rows.' };
  }
}

export const requiredChecks: Rule = {
  says: 'The checks that a business case needs at least are there: corkscrews close, flags and shares sum, present values tie to NPV in two ways, NPV at the IRR is zero, values reconcile.',
  number: 24,
  level: 'E',
  *find(book) {
    const sheet = checksOf(book);
    const checks = sheet && findChecks(sheet);
    if (!sheet || !checks) return;
    for (const test of requiredTests) {
      if (!checks.some((check) => check.cell('test')?.value === test)) yield { place: sheet.name, message: `No check tests "${test}".` };
    }
  },
};
